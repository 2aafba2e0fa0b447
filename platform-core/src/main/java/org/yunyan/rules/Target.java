package org.yunyan.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.yunyan.shared.Credits;

/**
 * What one span or one kind of training asks for, and how much of it is there.
 *
 * @param id {@code cycle}, {@code year} or the id of a sub-target of the rules
 * @param earned counted credits
 * @param required by the rules
 * @param from first day of the span
 * @param until first day after the span
 * @param isDefault the policy sets no number here: the figure is our default, and the screen says so
 * @param clause of the policy
 */
public record Target(
        String id,
        Credits earned,
        Credits required,
        LocalDate from,
        LocalDate until,
        boolean isDefault,
        String clause) {

    /** What is still missing; zero once the target is met. */
    public Credits missing() {
        return earned.missingTo(required);
    }

    public boolean met() {
        return !missing().isPositive();
    }

    /** Whole percent of the target that is reached, 100 at most. */
    public int percent() {
        return met()
                ? 100
                : earned.value()
                        .movePointRight(2)
                        .divideToIntegralValue(required.value())
                        .intValue();
    }

    /** How this target will probably end, seen from this day. */
    public Outlook outlook(LocalDate on, RuleSet.Pace pace) {
        if (met()) {
            return Outlook.MET;
        }
        if (!on.isBefore(until)) {
            return Outlook.MISSED;
        }
        if (days(on) < pace.graceDays() || !earned.missingTo(due(on)).isPositive()) {
            return Outlook.ON_TRACK;
        }
        return earned.missingTo(due(on, pace.atRiskPercent())).isPositive() ? Outlook.AT_RISK : Outlook.BEHIND;
    }

    /**
     * The first day on which the outlook will be one of these if nothing more is earned; empty when that never happens.
     * Looks get only worse while nothing is earned, so it is found by halving.
     */
    public Optional<LocalDate> firstDay(RuleSet.Pace pace, Predicate<Outlook> which) {
        if (!which.test(outlook(until, pace))) {
            return Optional.empty();
        }
        long before = -1;
        long found = days(until);
        while (found - before > 1) {
            long middle = (before + found) / 2;
            if (which.test(outlook(from.plusDays(middle), pace))) {
                found = middle;
            } else {
                before = middle;
            }
        }
        return Optional.of(from.plusDays(found));
    }

    /** What the even pace over the span asks for by this day. */
    public Credits due(LocalDate on) {
        return due(on, 100);
    }

    private Credits due(LocalDate on, int percent) {
        return scaled(required, Math.clamp(days(on), 0, days(until)) * percent, days(until) * 100);
    }

    /** What the span will end with if it goes on as it has begun. */
    public Credits projected(LocalDate on) {
        long gone = Math.max(days(on), 1);
        return gone >= days(until) ? earned : scaled(earned, days(until), gone);
    }

    /** This target for somebody who owes only the part of the span from her first day on. */
    public Target from(LocalDate first) {
        if (!first.isAfter(from)) {
            return this;
        }
        LocalDate start = first.isBefore(until) ? first : until;
        long owed = ChronoUnit.DAYS.between(start, until);
        return new Target(id, earned, scaled(required, owed, days(until)), start, until, isDefault, clause);
    }

    private long days(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day);
    }

    private static Credits scaled(Credits amount, long numerator, long denominator) {
        return new Credits(amount.value()
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(Math.max(denominator, 1)), 2, RoundingMode.DOWN));
    }
}
