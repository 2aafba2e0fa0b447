package org.yunyan.cohorts;

import java.util.Collection;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How somebody comes to study a course: what people meet for is chosen with a seat as soon as it has had a cohort, everything
 * else freely.
 */
public enum Seating {
    /** Nothing stands in her way: no seat is needed, or she has one. */
    FREE,
    /** She takes a seat in a cohort that has one left. */
    TO_TAKE,
    /** All cohorts are full; she can wait for a seat. */
    FULL,
    /** She waits for a seat. */
    WAITING,
    /** There is no cohort that she could join now. */
    NONE;

    /** @param open the cohorts that one can join now, none of which has a seat for her yet */
    static Seating among(Collection<Cohort> open, Id<Person> person) {
        if (open.isEmpty()) {
            return NONE;
        }
        if (open.stream().anyMatch(cohort -> cohort.waitsAt(person) > 0)) {
            return WAITING;
        }
        return open.stream().anyMatch(cohort -> cohort.free() > 0) ? TO_TAKE : FULL;
    }
}
