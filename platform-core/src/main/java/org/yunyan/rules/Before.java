package org.yunyan.rules;

import java.time.LocalDate;
import org.yunyan.shared.Credits;

/** What has been counted before, as far as a cap asks for it. */
@FunctionalInterface
public interface Before {

    /** A first award: nothing has been counted yet. */
    Before NOTHING = (rules, cap, day) -> Credits.ZERO;

    /** Credits counted under this cap in the span that the day lies in. */
    Credits counted(RuleSet rules, RuleSet.Cap cap, LocalDate day);
}
