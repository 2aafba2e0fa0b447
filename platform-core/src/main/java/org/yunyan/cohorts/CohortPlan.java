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
 * @param place where people meet; null or blank when they need not or it is not known yet
 */
public record CohortPlan(String name, LocalDate starts, LocalDate ends, int capacity, String place) {

    static final int MOST_SEATS = 500;
    private static final int NAME = 60;
    private static final int PLACE = 80;

    public CohortPlan {
        place = place == null ? "" : place.strip();
    }

    /** Without a place. */
    public CohortPlan(String name, LocalDate starts, LocalDate ends, int capacity) {
        this(name, starts, ends, capacity, "");
    }

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
        if (place.length() > PLACE) {
            throw new Refused.Invalid("refused.cohort.place", PLACE);
        }
        return this;
    }
}
