package org.yunyan.seeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.yunyan.shared.CountyTime;

/**
 * The time of which there is history.
 *
 * @param years how many calendar years, the current one among them
 * @param today nothing has happened on this day yet
 */
record Window(int years, LocalDate today) {

    /** From the oldest year to the current one. */
    List<Integer> calendarYears() {
        return IntStream.rangeClosed(today.getYear() - years + 1, today.getYear())
                .boxed()
                .toList();
    }

    boolean contains(LocalDate day) {
        return day.isBefore(today) && day.getYear() > today.getYear() - years;
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(CountyTime.ZONE).toInstant();
    }

    static LocalDate day(Instant instant) {
        return CountyTime.dayOf(instant);
    }
}
