package org.yunyan.credits;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yunyan.study.CourseApplied;
import org.yunyan.study.CourseCompleted;

/** A finished course becomes credits, once, however often it is told, and so does what was applied of it in class. */
final class AwardingCompletions {

    private final Ledger ledger;

    AwardingCompletions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** First of all: whoever looks at the completion afterwards sees the credits. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CourseCompleted completed) {
        ledger.award(new Award(
                "completion:" + completed.person() + ":" + completed.course(),
                completed.person(),
                completed.course(),
                completed.title(),
                completed.level(),
                completed.mode(),
                completed.hours(),
                completed.course() + "@" + completed.number(),
                null,
                completed.at()));
    }

    /** The share that completion withheld, under a key of its own, so that neither pays for the other. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CourseApplied applied) {
        ledger.award(new Award(
                "application:" + applied.person() + ":" + applied.course(),
                applied.person(),
                applied.course(),
                applied.title(),
                applied.level(),
                applied.mode(),
                applied.hours(),
                applied.course() + "@" + applied.number(),
                null,
                applied.at()));
    }
}
