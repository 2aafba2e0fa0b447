package org.yunyan.insight;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Participation and targets of a county, a zone, a school or a teaching-research group.
 *
 * <p>Every question names its actor, and who does not oversee the unit is refused with {@link Refused.Forbidden} before any row
 * is read. Figures follow what happened within seconds.
 */
public final class Insight {

    /**
     * The unit and the units below it.
     *
     * @param year an academic year
     * @throws Refused.Missing when there is no such unit, or no rules cover the year
     */
    public Overview overview(Actor actor, Id<Organisation> unit, int year) {
        throw new UnsupportedOperationException();
    }

    /**
     * The last months up to the current one, oldest first; a month without anything is there with zeros.
     *
     * @param months 1 to 60
     */
    public List<MonthFigures> trend(Actor actor, Id<Organisation> unit, int months) {
        throw new UnsupportedOperationException();
    }

    /** Teachers under the unit, the farthest behind first. */
    public Page<PersonRow> persons(Actor actor, Id<Organisation> unit, int year, Who who, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * The rows of {@link #persons} as lines for a sheet, the header first, one after the other without keeping them. Cells
     * are text, numbers, or null; text is {@linkplain SafeCell harmless} already, so that each door only has to format.
     *
     * @param words says a message key in the reader's language
     */
    public void export(
            Actor actor,
            Id<Organisation> unit,
            int year,
            Who who,
            Function<String, String> words,
            Consumer<List<Object>> line) {
        throw new UnsupportedOperationException();
    }

    /** Recomputes everybody and every school of an academic year from the other rooms. */
    public void rebuild(int year) {
        throw new UnsupportedOperationException();
    }

    /** Recomputes those of whom something has changed. Called every second or two. */
    public void refresh() {
        throw new UnsupportedOperationException();
    }
}
