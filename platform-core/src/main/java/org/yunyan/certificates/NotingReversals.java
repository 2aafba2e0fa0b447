package org.yunyan.certificates;

import org.springframework.context.event.EventListener;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.EntryKind;

/** An award that was taken back spoils the certificates that name it; once, however often the event arrives. */
final class NotingReversals {

    private final Spoiling spoiling;

    NotingReversals(Spoiling spoiling) {
        this.spoiling = spoiling;
    }

    @EventListener
    void on(CreditAwarded awarded) {
        if (awarded.kind() == EntryKind.REVERSAL) {
            spoiling.correct(awarded.person(), Holdings.reversed(awarded.awardKey()), awarded.at());
        }
    }
}
