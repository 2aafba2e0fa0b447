package org.yunyan.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Days;
import org.yunyan.people.Service;
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
 * @param away days of the span on which nothing is owed, in order; the even pace stands still on them
 */
public record Target(
        String id,
        Credits earned,
        Credits required,
        LocalDate from,
        LocalDate until,
        boolean isDefault,
        String clause,
        List<Days> away) {

    public Target {
        away = away == null ? List.of() : List.copyOf(away);
    }

    /** For somebody who is there all the time. */
    public Target(
            String id,
            Credits earned,
            Credits required,
            LocalDate from,
            LocalDate until,
            boolean isDefault,
            String clause) {
        this(id, earned, required, from, until, isDefault, clause, List.of());
    }

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
        long found = ChronoUnit.DAYS.between(from, until);
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

    /**
     * This target for somebody who owes only the days of the span on which she was in service and not away: the required
     * credits times those days by all days of the span, rounded down.
     *
     * @param least the kinds of absence that count, each with the least days of one that does
     */
    public Target owedBy(Service service, Map<AbsenceKind, Integer> least) {
        LocalDate start = service.joined() == null ? from : clamped(service.joined(), from);
        LocalDate end = service.left() == null ? until : clamped(service.left(), start);
        List<Days> gone = service.away(start, end, least);
        if (start.equals(from) && end.equals(until) && gone.isEmpty()) {
            return this;
        }
        long owed = ChronoUnit.DAYS.between(start, end)
                - gone.stream().mapToLong(Days::count).sum();
        return new Target(id, earned, scaled(required, owed, days(until)), start, end, isDefault, clause, gone);
    }

    /** Not before that day, and not after the span. */
    private LocalDate clamped(LocalDate day, LocalDate first) {
        LocalDate notBefore = day.isBefore(first) ? first : day;
        return notBefore.isBefore(until) ? notBefore : until;
    }

    /** How many of the days before this one count. */
    private long days(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day)
                - away.stream()
                        .mapToLong(gone -> gone.within(from, day).count())
                        .sum();
    }

    private static Credits scaled(Credits amount, long numerator, long denominator) {
        return new Credits(amount.value()
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(Math.max(denominator, 1)), 2, RoundingMode.DOWN));
    }
}
