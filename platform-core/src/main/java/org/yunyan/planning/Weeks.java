package org.yunyan.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays steps out over weeks by her free hours. Of the current and the last week only the days that are left count. Lesson
 * hours and school holidays are not known to the platform, so a week is as fine as it goes.
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

    /** The steps one after the other; what does not fit in before the last day comes after it and says so. */
    List<Step> layOut(List<Step> steps) {
        List<Step> laid = new ArrayList<>();
        LocalDate week = monday(today);
        BigDecimal left = hours(week);
        for (Step step : steps) {
            List<Step.Share> shares = new ArrayList<>();
            BigDecimal open = step.hours();
            for (int i = 0; i < MOST && open.signum() > 0; i++) {
                if (left.signum() <= 0) {
                    week = week.plusDays(DAYS);
                    left = hours(week);
                }
                BigDecimal share = left.min(open);
                if (share.signum() > 0) {
                    shares.add(new Step.Share(week, share, week.isAfter(until)));
                }
                left = left.subtract(share);
                open = open.subtract(share);
            }
            laid.add(step.laidOut(shares));
        }
        return laid;
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
        return weekly.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(DAYS), 2, RoundingMode.DOWN)
                .divide(HALF, 0, RoundingMode.DOWN)
                .multiply(HALF);
    }
}
