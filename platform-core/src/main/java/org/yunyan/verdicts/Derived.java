package org.yunyan.verdicts;

import java.util.List;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;

/**
 * What follows from a {@link Basis}.
 *
 * @param targets what the period asked for, each with what was earned: the year or cycle first, then its parts
 * @param consequences in the policy's words, each with its clause; empty unless something was missed
 * @param probation null unless she was a new teacher and the rules ask for induction
 */
public record Derived(
        Outcome outcome, List<Target> targets, List<RuleSet.Consequence> consequences, Probation probation) {

    public Derived {
        targets = List.copyOf(targets);
        consequences = consequences == null ? List.of() : List.copyOf(consequences);
    }

    /** The year or the cycle itself. */
    public Target whole() {
        return targets.getFirst();
    }
}
