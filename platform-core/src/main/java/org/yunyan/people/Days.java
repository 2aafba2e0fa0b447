package org.yunyan.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of days.
 *
 * @param until first day after it
 */
public record Days(LocalDate from, LocalDate until) {

    /** How many days; zero when it is over before it begins. */
    public long count() {
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }

    /** The days that both have; empty stretches count zero. */
    public Days within(LocalDate first, LocalDate after) {
        return new Days(from.isAfter(first) ? from : first, until.isBefore(after) ? until : after);
    }

    /** The same days without overlaps, in order; stretches that touch become one. */
    public static List<Days> joined(Collection<Days> many) {
        List<Days> joined = new ArrayList<>();
        many.stream()
                .filter(days -> days.count() > 0)
                .sorted(Comparator.comparing(Days::from))
                .forEach(days -> {
                    Days last = joined.isEmpty() ? null : joined.getLast();
                    if (last == null || days.from().isAfter(last.until())) {
                        joined.add(days);
                    } else if (days.until().isAfter(last.until())) {
                        joined.set(joined.size() - 1, new Days(last.from(), days.until()));
                    }
                });
        return List.copyOf(joined);
    }
}
