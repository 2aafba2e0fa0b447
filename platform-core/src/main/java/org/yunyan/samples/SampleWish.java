package org.yunyan.samples;

import java.time.LocalDate;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * What is to be drawn.
 *
 * @param from first day of the period
 * @param until last day of the period, two years after the first at most
 * @param size 1 to 200 rows
 * @param seed anything that was published before, 1 to 200 letters; null to take the anchor of {@code seedDay}
 * @param seedDay the day whose anchor is the seed; null when a seed is given
 * @param kind null for entries of ledgers
 */
public record SampleWish(
        Id<Organisation> unit,
        LocalDate from,
        LocalDate until,
        int size,
        String seed,
        LocalDate seedDay,
        SampleKind kind) {

    public SampleWish {
        kind = kind == null ? SampleKind.ENTRIES : kind;
    }

    /** Entries of ledgers. */
    public SampleWish(
            Id<Organisation> unit, LocalDate from, LocalDate until, int size, String seed, LocalDate seedDay) {
        this(unit, from, until, size, seed, seedDay, SampleKind.ENTRIES);
    }
}
