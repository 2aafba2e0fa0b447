package org.yunyan.catalogue;

import java.util.Set;
import org.yunyan.shared.Id;

/**
 * When a course counts as completed: every unit is done, except those that are offered as extra.
 *
 * @param percentOfMedia share of the seconds of a video or audio that must have been played, 50 to 100
 * @param optional units that need not be done
 * @param testOut the pre-test that completes it without study; null without
 * @param application the share of the hours that waits for evidence from the classroom; null without
 */
public record CompletionRule(int percentOfMedia, Set<Id<Unit>> optional, TestOut testOut, Application application) {

    public static final CompletionRule STANDARD = new CompletionRule(90, Set.of());

    public CompletionRule {
        optional = optional == null ? Set.of() : Set.copyOf(optional);
    }

    /** Nothing but the units: no test-out, no share that waits for the classroom. */
    public CompletionRule(int percentOfMedia, Set<Id<Unit>> optional) {
        this(percentOfMedia, optional, null, null);
    }

    /** Seconds of this unit that must have been played. */
    public int secondsNeeded(Unit unit) {
        return Math.ceilDiv(unit.seconds() * percentOfMedia, 100);
    }
}
