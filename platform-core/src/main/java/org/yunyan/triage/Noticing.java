package org.yunyan.triage;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.CourseRated;
import org.yunyan.study.TimeHeld;

/** Takes note of what other rooms tell, so that it is looked at soon. */
final class Noticing {

    /** Less is what a weak line sends twice. */
    private static final int LEAST_SECONDS = 60;

    private final Watching watching;
    private final Reading reading;
    private final NotedStore noted;

    Noticing(Watching watching, Reading reading, NotedStore noted) {
        this.watching = watching;
        this.reading = reading;
        this.noted = noted;
    }

    @EventListener
    void on(CourseCompleted completed) {
        watching.note(completed.person());
    }

    @EventListener
    void on(CreditAwarded awarded) {
        watching.note(awarded.person());
    }

    @EventListener
    void on(TimeHeld held) {
        if (held.seconds() >= LEAST_SECONDS) {
            LocalDate day = Sifting.day(held.at());
            noted.note(held.person(), day, new Clash.Lost(held.course(), held.seconds(), held.at()));
            watching.note(held.person());
        }
    }

    @EventListener
    void on(CourseRated rated) {
        reading.review(rated.rating());
    }
}
