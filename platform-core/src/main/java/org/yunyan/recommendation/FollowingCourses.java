package org.yunyan.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.yunyan.catalogue.CourseArchived;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.people.People;
import org.yunyan.shared.Page;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** What is published becomes findable and reaches its teachers; what is finished changes what comes next. */
final class FollowingCourses {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Shelving shelving;
    private final Reaching reaching;
    private final Pushing pushing;
    private final Study study;
    private final People people;
    private final Clock clock;

    FollowingCourses(Shelving shelving, Reaching reaching, Pushing pushing, Study study, People people, Clock clock) {
        this.shelving = shelving;
        this.reaching = reaching;
        this.pushing = pushing;
        this.study = study;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(CoursePublished published) {
        shelving.one(published.course(), LocalDate.now(clock.withZone(ZONE)));
        reaching.begin(Walk.with(published.course(), published.number(), published.at()));
    }

    @EventListener
    void on(CourseArchived archived) {
        shelving.remove(archived.course());
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
        shelving.learn(history, completed.course().value());
        pushing.next(people.person(completed.person()));
    }
}
