package org.yunyan.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.yunyan.shared.Credits;

/** What has been counted before, as far as the rules ask for it. */
@FunctionalInterface
public interface Before {

    /** A first award: nothing has been counted yet. */
    Before NOTHING = (rules, cap, day) -> Credits.ZERO;

    /** Credits counted under this cap in the span that the day lies in. */
    Credits counted(RuleSet rules, RuleSet.Cap cap, LocalDate day);

    /** What has been paid for this occasion and not been taken back; empty when nothing has. */
    default Optional<Paid> paid(String occasion) {
        return Optional.empty();
    }

    /** The row that an occasion was paid by. */
    record Paid(String title, LocalDate day) {}
}
