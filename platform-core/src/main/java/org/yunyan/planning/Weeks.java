package org.yunyan.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * Lays steps out over weeks by her free hours. Of the current and the last week only the days that are left count. When
 * in a week she studies is hers to say, so a week is as fine as it goes, in school holidays as well.
 */
final class Weeks {

    private static final int DAYS = 7;

    /** A plan longer than that is cut: nobody follows it. */
    private static final int MOST = 520;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final LocalDate today;
    private final LocalDate until;
    private final BigDecimal weekly;

    /** @param until last day */
    Weeks(LocalDate today, LocalDate until, BigDecimal weekly) {
        this.today = today;
        this.until = until;
        this.weekly = weekly;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Hours that she has until the last day. */
    BigDecimal free() {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate week = monday(today); !week.isAfter(until); week = week.plusDays(DAYS)) {
            sum = sum.add(hours(week));
        }
        return sum;
    }

    /**
     * What is studied in a cohort over the days of the cohort, and the others one after the other into what is free beside
     * it; what does not fit in before the last day comes after it and says so.
     */
    List<Step> layOut(List<Step> steps) {
        Map<LocalDate, BigDecimal> taken = new HashMap<>();
        Map<Id<Course>, List<Step.Share>> shares = new HashMap<>();
        steps.stream().filter(step -> step.run() != null).forEach(step -> shares.put(step.course(), held(step, taken)));
        LocalDate week = monday(today);
        for (Step step : steps) {
            if (step.run() == null) {
                List<Step.Share> own = inTurn(step.hours(), week, taken);
                shares.put(step.course(), own);
                week = own.isEmpty() ? week : own.getLast().monday();
            }
        }
        return steps.stream()
                .map(step -> step.laidOut(shares.get(step.course())))
                .toList();
    }

    /** Evenly over its days, in whole half hours; the last week takes the rest. */
    private List<Step.Share> held(Step step, Map<LocalDate, BigDecimal> taken) {
        LocalDate end = step.run().ends().plusDays(1);
        LocalDate first =
                step.run().starts().isBefore(today) ? today : step.run().starts();
        long all = ChronoUnit.DAYS.between(first, end);
        List<Step.Share> shares = new ArrayList<>();
        BigDecimal open = step.hours();
        for (LocalDate week = monday(first); week.isBefore(end); week = week.plusDays(DAYS)) {
            LocalDate from = week.isBefore(first) ? first : week;
            LocalDate to = end.isBefore(week.plusDays(DAYS)) ? end : week.plusDays(DAYS);
            BigDecimal share = to.equals(end) ? open : part(step.hours(), ChronoUnit.DAYS.between(from, to), all);
            if (share.signum() > 0) {
                shares.add(new Step.Share(week, share, week.isAfter(until)));
                taken.merge(week, share, BigDecimal::add);
                open = open.subtract(share);
            }
        }
        return shares;
    }

    private List<Step.Share> inTurn(BigDecimal hours, LocalDate from, Map<LocalDate, BigDecimal> taken) {
        List<Step.Share> shares = new ArrayList<>();
        BigDecimal open = hours;
        LocalDate week = from;
        for (int i = 0; i < MOST && open.signum() > 0; i++, week = week.plusDays(DAYS)) {
            BigDecimal share = hours(week)
                    .subtract(taken.getOrDefault(week, BigDecimal.ZERO))
                    .min(open);
            if (share.signum() > 0) {
                shares.add(new Step.Share(week, share, week.isAfter(until)));
                taken.merge(week, share, BigDecimal::add);
                open = open.subtract(share);
            }
        }
        return shares;
    }

    /** Whole half hours, so that a day or two before the week ends are not filled to the minute. */
    private BigDecimal hours(LocalDate week) {
        LocalDate first = week.isBefore(today) ? today : week;
        LocalDate end = week.plusDays(DAYS);
        boolean last = !until.isBefore(first) && until.isBefore(end);
        long days = ChronoUnit.DAYS.between(first, last ? until.plusDays(1) : end);
        if (days >= DAYS) {
            return weekly;
        }
        return part(weekly, days, DAYS);
    }

    private static BigDecimal part(BigDecimal hours, long days, long of) {
        return hours.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN)
                .divide(HALF, 0, RoundingMode.DOWN)
                .multiply(HALF);
    }
}
