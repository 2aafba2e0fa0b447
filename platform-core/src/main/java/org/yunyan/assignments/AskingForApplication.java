package org.yunyan.assignments;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.people.People;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.Study;

/** Who completes a course that keeps a share of its hours for the classroom gets a work to show what she did there. */
final class AskingForApplication {

    private static final int DAYS_A_WEEK = 7;

    private final WorkStore works;
    private final Catalogue catalogue;
    private final Study study;
    private final People people;

    AskingForApplication(WorkStore works, Catalogue catalogue, Study study, People people) {
        this.works = works;
        this.catalogue = catalogue;
        this.study = study;
        this.people = people;
    }

    @EventListener
    void on(CourseCompleted completed) {
        boolean waits = study.enrolmentOf(completed.person(), completed.course())
                .filter(one -> one.isCompleted() && one.completion().isWaiting())
                .isPresent();
        Application application = catalogue
                .version(completed.course(), completed.number())
                .content()
                .completion()
                .application();
        if (waits && application != null) {
            Instant due = completed.at().plus(Duration.ofDays((long) DAYS_A_WEEK * application.weeks()));
            works.insert(Work.fresh(
                    people.person(completed.person()),
                    completed.course(),
                    completed.number(),
                    Assignments.IN_CLASS,
                    due));
        }
    }
}
