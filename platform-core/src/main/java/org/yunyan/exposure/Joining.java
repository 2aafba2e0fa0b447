package org.yunyan.exposure;

import org.springframework.context.event.EventListener;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.StudyProgressed;

/** What is studied is joined to what was shown. */
final class Joining {

    private final Exposures exposures;

    Joining(Exposures exposures) {
        this.exposures = exposures;
    }

    /** Enrolling is the first progress; all further progress finds it noted. */
    @EventListener
    void on(StudyProgressed progressed) {
        exposures.acted(progressed.person(), progressed.course(), Act.ENROLLED);
    }

    @EventListener
    void on(CourseCompleted completed) {
        exposures.acted(completed.person(), completed.course(), Act.COMPLETED);
    }
}
