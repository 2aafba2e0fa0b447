package org.yunyan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The figures of one unit in one academic year.
 *
 * @param teachers in service under the unit
 * @param active of them who have studied or been awarded something in the year
 * @param minutes studied on the platform
 * @param hours of finished training (学时)
 * @param credits that count
 * @param completions finished trainings, without those taken back
 * @param met who has reached the year's minimum
 * @param behind who is behind the even pace or has missed the year; those at risk are among them
 * @param atRisk who will miss the year unless something changes, or has missed it
 * @param required sum of what the year asks of all of them
 */
public record UnitFigures(
        Id<Organisation> unit,
        OrganisationKind kind,
        String name,
        int teachers,
        int active,
        long minutes,
        BigDecimal hours,
        Credits credits,
        int completions,
        int met,
        int behind,
        int atRisk,
        Credits required) {

    /** Whole percent of the teachers who are active. */
    public int activePercent() {
        return percent(active);
    }

    /** Whole percent of the teachers who have reached the year's minimum. */
    public int metPercent() {
        return percent(met);
    }

    /** Credits per teacher. */
    public Credits average() {
        return teachers == 0
                ? Credits.ZERO
                : new Credits(credits.value().divide(BigDecimal.valueOf(teachers), 2, RoundingMode.DOWN));
    }

    private int percent(int of) {
        return teachers == 0 ? 0 : of * 100 / teachers;
    }
}
