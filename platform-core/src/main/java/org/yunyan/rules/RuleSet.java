package org.yunyan.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The rules of one five-year cycle as dated data: no figure of the credit system is written in code. Each figure names the
 * clause of the policy that it comes from, and whether it is only our default because the clause sets no number.
 *
 * @param id of the cycle's rules over all their versions
 * @param version counts up from 1; an installed version never changes
 * @param from first day of the cycle
 * @param until first day after the cycle
 * @param yearStart {@code MM-dd}, first day of each academic year; the cycle starts and ends on such a day
 * @param proRated whether somebody who joins within a span owes only the part of its target after her first day
 */
public record RuleSet(
        Id<RuleSet> id,
        int version,
        String nameZh,
        String nameEn,
        LocalDate from,
        LocalDate until,
        String yearStart,
        boolean proRated,
        CycleRule cycle,
        YearRule year,
        Pace pace,
        List<SubTarget> subTargets,
        List<Conversion> conversions,
        List<Cap> caps,
        List<Consequence> consequences) {

    public RuleSet {
        subTargets = List.copyOf(subTargets);
        conversions = List.copyOf(conversions);
        caps = List.copyOf(caps);
        consequences = List.copyOf(consequences);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The academic year that the day lies in. */
    public AcademicYear yearOf(LocalDate day) {
        MonthDay start = MonthDay.parse("--" + yearStart);
        int year = day.isBefore(start.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
        return academicYear(year);
    }

    /** The academic year that starts in this calendar year. */
    public AcademicYear academicYear(int year) {
        MonthDay start = MonthDay.parse("--" + yearStart);
        return new AcademicYear(year, start.atYear(year), start.atYear(year + 1));
    }

    /** What the year asks of somebody who is there all year, with this much earned. */
    public Target yearTarget(int name, Credits earned) {
        AcademicYear span = academicYear(name);
        return new Target("year", earned, year.minimum(), span.from(), span.until(), year.isDefault(), year.clause());
    }

    /** How hours of this kind become credits; the first that fits wins, so the special ones stand first. */
    public Optional<Conversion> conversion(TrainingLevel level, TrainingMode mode) {
        return conversions.stream()
                .filter(conversion -> conversion.mode() == mode && fits(conversion.levels(), level))
                .findFirst();
    }

    /** What hours of such training amount to before any cap; nothing when the rules do not convert it. */
    public Credits credits(BigDecimal hours, TrainingLevel level, TrainingMode mode) {
        return conversion(level, mode)
                .map(conversion -> conversion.credits(hours))
                .orElse(Credits.ZERO);
    }

    private static <T> boolean fits(Set<T> wanted, T given) {
        return wanted.isEmpty() || wanted.contains(given);
    }

    private static <T> Set<T> set(Set<T> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }

    /** What a whole cycle asks for: 120 credits in 三(六). */
    public record CycleRule(Credits minimum, String clause) {}

    /** What each year asks for. The clause demands a yearly minimum and sets no number: {@code isDefault} says so. */
    public record YearRule(Credits minimum, boolean isDefault, String clause) {}

    /**
     * When somebody counts as late.
     *
     * @param graceDays so many days into a year nobody is called late
     * @param atRiskPercent below this share of the even pace a target will probably be missed
     * @param isDefault the policy wants nobody surprised and sets no number
     */
    public record Pace(int graceDays, int atRiskPercent, boolean isDefault, String clause) {}

    /**
     * A part of the cycle's credits that has to come from certain training: ≥ 20 concentrated at county level or above.
     *
     * @param id for example {@code concentrated}
     * @param levels empty means every level
     * @param modes empty means every mode
     */
    public record SubTarget(
            String id, Set<TrainingLevel> levels, Set<TrainingMode> modes, Credits minimum, String clause) {

        public SubTarget {
            levels = set(levels);
            modes = set(modes);
        }

        public boolean accepts(TrainingLevel level, TrainingMode mode) {
            return fits(levels, level) && fits(modes, mode);
        }
    }

    /**
     * How many hours make one credit.
     *
     * @param levels empty means every level
     * @param isDefault the policy asks for strict registration and sets no number here
     */
    public record Conversion(
            TrainingMode mode, Set<TrainingLevel> levels, BigDecimal hoursPerCredit, boolean isDefault, String clause) {

        public Conversion {
            levels = set(levels);
        }

        Credits credits(BigDecimal hours) {
            return new Credits(hours.divide(hoursPerCredit, 2, RoundingMode.DOWN));
        }
    }

    /** The span within which a cap holds; {@code EVENT} is one award. */
    public enum Per {
        EVENT,
        DAY,
        YEAR,
        CYCLE
    }

    /**
     * The most credits that count; what is above stays on record as not counted.
     *
     * @param id of the cap within its rule set
     * @param modes empty means every mode
     * @param levels empty means every level
     */
    public record Cap(
            String id,
            Set<TrainingMode> modes,
            Set<TrainingLevel> levels,
            Per per,
            Credits max,
            boolean isDefault,
            String clause) {

        public Cap {
            modes = set(modes);
            levels = set(levels);
        }

        public boolean holds(TrainingLevel level, TrainingMode mode) {
            return fits(levels, level) && fits(modes, mode);
        }
    }

    /**
     * What follows when a target is missed, in the policy's words.
     *
     * @param per {@code YEAR} or {@code CYCLE}
     */
    public record Consequence(Per per, String zh, String en, String clause) {}
}
