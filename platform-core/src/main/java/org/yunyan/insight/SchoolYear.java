package org.yunyan.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * One school in one academic year: the sums of its teachers. Zones and the county are sums of these at reading.
 *
 * @param id school and year
 * @param lateFrom for each teacher who has not met the year, the day from which she is behind: so the figures of any day
 *     follow without anything being written when a day passes
 * @param riskFrom the same for being at risk
 */
record SchoolYear(
        @BsonId String id,
        Id<Organisation> school,
        int year,
        int teachers,
        int active,
        long minutes,
        BigDecimal hours,
        Credits credits,
        int completions,
        Credits required,
        List<LocalDate> lateFrom,
        List<LocalDate> riskFrom,
        List<Month> months) {

    SchoolYear {
        lateFrom = List.copyOf(lateFrom);
        riskFrom = List.copyOf(riskFrom);
        months = List.copyOf(months);
    }

    /** @param active teachers who did something in the month */
    record Month(YearMonth month, int active, long minutes, BigDecimal hours, Credits credits, int completions) {

        private static Month of(Participation.Month one) {
            return new Month(one.month(), 1, one.minutes(), one.hours(), one.credits(), one.completions());
        }

        Month plus(Month other) {
            return new Month(
                    month,
                    active + other.active,
                    minutes + other.minutes,
                    hours.add(other.hours),
                    credits.plus(other.credits),
                    completions + other.completions);
        }
    }

    static String id(Id<Organisation> school, int year) {
        return school + ":" + year;
    }

    static SchoolYear of(Id<Organisation> school, int year, Collection<Participation> people) {
        return new SchoolYear(
                id(school, year),
                school,
                year,
                people.size(),
                count(people, one -> one.active() ? 1 : 0),
                people.stream().mapToLong(Participation::minutes).sum(),
                people.stream().map(Participation::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                sum(people, Participation::credits),
                count(people, Participation::completions),
                sum(people, Participation::required),
                days(people, Participation::lateFrom),
                days(people, Participation::riskFrom),
                months(people));
    }

    /** What happened here in this month; null when nothing did. */
    Month month(YearMonth wanted) {
        return months.stream()
                .filter(month -> month.month().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    int met() {
        return teachers - lateFrom.size();
    }

    int behind(LocalDate on) {
        return passed(lateFrom, on);
    }

    int atRisk(LocalDate on) {
        return passed(riskFrom, on);
    }

    private static int passed(List<LocalDate> days, LocalDate on) {
        return (int) days.stream().filter(day -> !day.isAfter(on)).count();
    }

    private static int count(Collection<Participation> people, ToIntFunction<Participation> what) {
        return people.stream().mapToInt(what).sum();
    }

    private static Credits sum(Collection<Participation> people, Function<Participation, Credits> what) {
        return people.stream().map(what).reduce(Credits.ZERO, Credits::plus);
    }

    private static List<LocalDate> days(Collection<Participation> people, Function<Participation, LocalDate> what) {
        return people.stream()
                .map(what)
                .filter(day -> !day.equals(Participation.NEVER))
                .sorted()
                .toList();
    }

    private static List<Month> months(Collection<Participation> people) {
        Map<YearMonth, Month> months = new TreeMap<>();
        people.stream()
                .flatMap(one -> one.months().stream())
                .forEach(month -> months.merge(month.month(), Month.of(month), Month::plus));
        return List.copyOf(months.values());
    }
}
