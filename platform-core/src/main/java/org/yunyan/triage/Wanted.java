package org.yunyan.triage;

import java.util.EnumSet;
import java.util.Set;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * Which flags somebody wants to see.
 *
 * @param unit at or below which they are
 * @param states empty for all that are not decided
 * @param kinds empty for all
 */
public record Wanted(Id<Organisation> unit, Set<FlagState> states, Set<FlagKind> kinds) {

    public Wanted {
        states = states.isEmpty() ? EnumSet.of(FlagState.OPEN, FlagState.ANSWERED) : Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    /** Everything at a unit that is not decided. */
    public static Wanted open(Id<Organisation> unit) {
        return new Wanted(unit, Set.of(), Set.of());
    }
}
