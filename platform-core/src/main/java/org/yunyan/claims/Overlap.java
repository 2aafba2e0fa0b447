package org.yunyan.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Days of a claim that are taken already.
 *
 * @param from the first such day
 * @param until the last such day
 * @param hours on the fullest of these days, this claim included
 * @param ceiling how many hours of a day can count, by the rules
 * @param others what else lies on these days
 */
public record Overlap(LocalDate from, LocalDate until, BigDecimal hours, BigDecimal ceiling, List<Taken> others) {

    public Overlap {
        others = List.copyOf(others);
    }

    /** Whether more is said to have been done than a day can hold. */
    public boolean isTooMuch() {
        return hours.compareTo(ceiling) > 0;
    }

    /**
     * Something else that takes her days.
     *
     * @param what by what it is known: an award key, or {@code claim:} and an id
     * @param hours in all, spread evenly over its days
     * @param present whether she had to be there in person
     */
    public record Taken(
            String what, String title, LocalDate from, LocalDate until, BigDecimal hours, boolean present) {}
}
