package org.yunyan.recommendation;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.yunyan.catalogue.CourseArchived;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.people.People;
import org.yunyan.shared.Page;
import org.yunyan.shelves.Shelves;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** What is published becomes findable and reaches its teachers; what is finished changes what comes next. */
final class FollowingCourses {

    private final Shelves shelves;
    private final Reaching reaching;
    private final Pushing pushing;
    private final Study study;
    private final People people;

    FollowingCourses(Shelves shelves, Reaching reaching, Pushing pushing, Study study, People people) {
        this.shelves = shelves;
        this.reaching = reaching;
        this.pushing = pushing;
        this.study = study;
        this.people = people;
    }

    @EventListener
    void on(CoursePublished published) {
        shelves.put(published.course());
        reaching.begin(Walk.with(published.course(), published.number(), published.at()));
    }

    @EventListener
    void on(CourseArchived archived) {
        shelves.remove(archived.course());
    }

    /** After credits and skills have taken the completion in, so that the next push knows of them. */
    @EventListener
    @Order
    void on(CourseCompleted completed) {
        List<String> history =
                study.enrolments(completed.person(), Set.of(EnrolmentState.COMPLETED), 0, Page.MOST).items().stream()
                        .filter(enrolment -> !enrolment.course().equals(completed.course()))
                        .sorted((one, other) -> one.enrolled().compareTo(other.enrolled()))
                        .map(Enrolment::course)
                        .map(Object::toString)
                        .toList();
        shelves.learn(history, completed.course().value());
        pushing.next(people.person(completed.person()));
    }
}
