package org.yunyan.planning;

import java.time.LocalDate;
import org.yunyan.shared.Credits;

/**
 * Credits that a plan is to earn for one target.
 *
 * @param target {@code year}, {@code cycle} or the id of a sub-target of the rules
 * @param needed what is missing for the plan's purpose, above 0
 * @param planned what the mix would count for it by the ledger's own rules; may exceed what is needed
 * @param until first day after the target's span
 * @param clause of the policy
 */
public record Aim(String target, Credits needed, Credits planned, LocalDate until, String clause) {

    /** What no mix of the offers can give; zero when the aim is met. */
    public Credits lacking() {
        return planned.missingTo(needed);
    }

    public boolean met() {
        return !lacking().isPositive();
    }

    Aim planned(Credits credits) {
        return new Aim(target, needed, credits, until, clause);
    }
}
