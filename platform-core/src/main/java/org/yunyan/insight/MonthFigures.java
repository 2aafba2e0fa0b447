package org.yunyan.insight;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.yunyan.shared.Credits;

/**
 * One month of a unit.
 *
 * @param teachers in service in that year
 * @param active who studied or was awarded something in the month
 * @param target credits that the even pace of the year asks of all teachers for this month: the target line
 */
public record MonthFigures(
        YearMonth month,
        int teachers,
        int active,
        long minutes,
        BigDecimal hours,
        Credits credits,
        int completions,
        Credits target) {

    /** Whole percent of the teachers who were active. */
    public int activePercent() {
        return teachers == 0 ? 0 : active * 100 / teachers;
    }
}
