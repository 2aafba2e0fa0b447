package org.yunyan.cohorts;

import java.time.LocalDate;
import org.yunyan.shared.Refused;

/**
 * What a trainer decides about a cohort.
 *
 * @param name for example 第一期
 * @param starts first day
 * @param ends last day
 * @param capacity seats, 1 to 500
 */
public record CohortPlan(String name, LocalDate starts, LocalDate ends, int capacity) {

    static final int MOST_SEATS = 500;
    private static final int NAME = 60;

    CohortPlan checked(LocalDate today) {
        if (name == null || name.isBlank() || name.length() > NAME) {
            throw new Refused.Invalid("refused.cohort.name", NAME);
        }
        if (starts == null || ends == null || ends.isBefore(starts) || ends.isBefore(today)) {
            throw new Refused.Invalid("refused.cohort.days");
        }
        if (capacity < 1 || capacity > MOST_SEATS) {
            throw new Refused.Invalid("refused.cohort.capacity", MOST_SEATS);
        }
        return this;
    }
}
