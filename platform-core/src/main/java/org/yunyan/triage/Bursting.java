package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yunyan.people.Organisation;
import org.yunyan.shared.CountyTime;

/**
 * Sees a school whose trainings gather in the last days of a year more than its earlier years and chance explain. A school that
 * always trains then has a history that says so.
 */
final class Bursting {

    /** Before that nobody can say what is usual here. */
    private static final int YEARS_OF_HISTORY = 2;

    private static final double HUNDRED = 100;

    private final Thresholds thresholds;

    Bursting(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Trainings finished in one academic year.
     *
     * @param until first day after it
     */
    record Year(int year, LocalDate until, SortedMap<LocalDate, Integer> perDay) {

        Year {
            perDay = new TreeMap<>(perDay);
        }

        int all() {
            return perDay.values().stream().mapToInt(Integer::intValue).sum();
        }

        SortedMap<LocalDate, Integer> late(int days) {
            return perDay.tailMap(until.minusDays(days));
        }

        int inTheLast(int days) {
            return late(days).values().stream().mapToInt(Integer::intValue).sum();
        }

        /** One more of each than there was, so that a year with nothing does not say "never". */
        double share(int days) {
            return (inTheLast(days) + 1.0) / (all() + 2.0);
        }
    }

    Optional<Suspicion> look(Organisation school, Year year, List<Year> before) {
        int days = thresholds.whole(Threshold.BURST_DAYS);
        int late = year.inTheLast(days);
        List<Year> history = before.stream().filter(one -> one.all() > 0).toList();
        if (history.size() < YEARS_OF_HISTORY || late < thresholds.whole(Threshold.BURST_ENTRIES)) {
            return Optional.empty();
        }
        double usual =
                history.stream().mapToDouble(one -> one.share(days)).max().orElse(1);
        if (chance(late, year.all(), usual) * thresholds.whole(Threshold.BURST_ODDS) > 1) {
            return Optional.empty();
        }
        return Optional.of(new Suspicion(
                FlagKind.DEADLINE_BURST,
                new Matter(Matter.Kind.SCHOOL, school.id() + "|" + year.year(), school.name()),
                List.of(),
                List.of(),
                rows(year, history, days)));
    }

    private static List<Trace> rows(Year year, List<Year> history, int days) {
        List<Trace> rows = new ArrayList<>();
        rows.add(finished(year.until().minusDays(days), year.until(), year.inTheLast(days)));
        for (Map.Entry<LocalDate, Integer> day : year.late(days).entrySet()) {
            rows.add(finished(day.getKey(), null, day.getValue()));
        }
        rows.add(share(year, days));
        history.forEach(one -> rows.add(share(one, days)));
        return rows;
    }

    private static Trace finished(LocalDate from, LocalDate until, int entries) {
        return Trace.of(
                Trace.Fact.FINISHED,
                null,
                start(from),
                until == null ? null : start(until).minusSeconds(1),
                null,
                BigDecimal.valueOf(entries));
    }

    private static Trace share(Year year, int days) {
        double percent = year.all() == 0 ? 0 : HUNDRED * year.inTheLast(days) / year.all();
        return Trace.of(
                Trace.Fact.HISTORY,
                null,
                start(year.until().minusDays(days)),
                start(year.until()).minusSeconds(1),
                null,
                BigDecimal.valueOf(Math.round(percent * 10), 1));
    }

    private static Instant start(LocalDate day) {
        return CountyTime.startOf(day);
    }

    /** The chance of {@code least} or more of {@code all} when each comes with this probability: the tail of the binomial. */
    static double chance(int least, int all, double probability) {
        if (probability >= 1) {
            return 1;
        }
        double sum = 0;
        double logarithm = all * Math.log1p(-probability);
        for (int i = 0; i <= all; i++) {
            if (i >= least) {
                sum += Math.exp(logarithm);
            }
            logarithm += Math.log(all - i) - Math.log(i + 1) + Math.log(probability) - Math.log1p(-probability);
        }
        return Math.min(1, sum);
    }
}
