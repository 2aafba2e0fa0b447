package org.yunyan.rules;

import static org.yunyan.rules.Parts.list;
import static org.yunyan.rules.Parts.set;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Service;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The rules of one cycle as dated data: no figure is written in code. Each names the clause of the policy that it comes from, and
 * whether it is only our default because the clause sets no number.
 *
 * @param id of the cycle's rules over all their versions
 * @param version counts up from 1; an installed version never changes
 * @param from first day of the cycle, {@code until} the first after it
 * @param yearStart {@code MM-dd}, first day of each academic year; the cycle starts and ends on such a day
 * @param proRated whether somebody who joins within a span owes only the part of its target after her first day
 * @param effective first day of training that this version holds for; the cycle's first when nothing else is said
 * @param factors what credits are multiplied by for who did more than take part
 * @param attendance who was hardly there gets nothing; null when nobody asks
 * @param ceilings the most that one hour on the clock can be worth
 * @param carryOver from one year to the next; null for none
 * @param grace for registering what was finished in time; null for none
 * @param proRating who owes less because she was not there
 * @param induction what a new teacher owes before she is confirmed; null when the rules do not say
 * @param notice for how long credits are shown before they are final; rules that do not say it have our default
 * @param noteZh where the figures come from and what is assumed; null when there is nothing to say
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
        List<Consequence> consequences,
        LocalDate effective,
        List<RoleFactor> factors,
        AttendanceRule attendance,
        List<Ceiling> ceilings,
        OncePerOccasion oncePerOccasion,
        CarryOver carryOver,
        Grace grace,
        ProRating proRating,
        Induction induction,
        NoticeRule notice,
        String noteZh,
        String noteEn) {

    /** What rules written before a figure existed do not say is what they did: nothing more than before. */
    public RuleSet {
        subTargets = list(subTargets);
        conversions = list(conversions);
        caps = list(caps);
        consequences = list(consequences);
        factors = list(factors);
        ceilings = list(ceilings);
        String clause = cycle == null ? null : cycle.clause();
        effective = effective == null ? from : effective;
        oncePerOccasion = oncePerOccasion == null ? new OncePerOccasion(true, true, clause) : oncePerOccasion;
        proRating = proRating == null ? new ProRating(proRated, false, Set.of(), 0, true, clause) : proRating;
        proRated = proRating.joining();
        notice = NoticeRule.orDefault(notice, clause);
    }

    /** The same with one component another one, for example {@code caps}. */
    public RuleSet with(String component, Object value) {
        return Parts.make(
                RuleSet.class, one -> one.getName().equals(component) ? value : Parts.get(this, one.getName()));
    }

    /** Everything that would keep these rules from being installed, apart from others that are. */
    public List<RuleProblem> problems() {
        return RuleCheck.problems(this, List.of());
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
    public Optional<Conversion> conversion(Kind kind) {
        return conversions.stream().filter(conversion -> conversion.holds(kind)).findFirst();
    }

    /** {@link #conversion(Kind)} of training on no topic in particular, simply taken part in. */
    public Optional<Conversion> conversion(TrainingLevel level, TrainingMode mode) {
        return conversion(Kind.of(level, mode));
    }

    /** What the credits of somebody in this role are multiplied by; empty when they are not. */
    Optional<RoleFactor> factor(TrainingRole role) {
        return factors.stream().filter(factor -> factor.role() == role).findFirst();
    }

    /** What hours of such training amount to before any cap; nothing when the rules do not convert it. */
    public Credits credits(BigDecimal hours, TrainingLevel level, TrainingMode mode) {
        return conversion(level, mode)
                .map(conversion -> conversion.credits(hours))
                .orElse(Credits.ZERO);
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
     */
    public record Pace(int graceDays, int atRiskPercent, boolean isDefault, String clause) {}

    /**
     * A part of a cycle's or a year's credits that has to come from certain training: ≥ 20 concentrated at county level or above.
     * An empty set asks for every level, mode, topic or role.
     *
     * @param id for example {@code concentrated}
     * @param per {@code YEAR} or {@code CYCLE}
     * @param nameZh what people call it; null for those that the platform has words for
     * @param isDefault the clause sets no number
     */
    public record SubTarget(
            String id,
            Set<TrainingLevel> levels,
            Set<TrainingMode> modes,
            Set<String> topics,
            Set<TrainingRole> roles,
            Per per,
            Credits minimum,
            String nameZh,
            String nameEn,
            boolean isDefault,
            String clause) {

        public SubTarget {
            levels = set(levels);
            modes = set(modes);
            topics = set(topics);
            roles = set(roles);
            per = per == null ? Per.CYCLE : per;
        }

        public boolean accepts(Kind kind) {
            return kind.isOf(levels, modes, topics, roles);
        }
    }

    /**
     * How many hours make one credit.
     *
     * @param levels empty means every level
     * @param roles empty means every role
     * @param isDefault the policy asks for strict registration and sets no number here
     */
    public record Conversion(
            TrainingMode mode,
            Set<TrainingLevel> levels,
            Set<TrainingRole> roles,
            BigDecimal hoursPerCredit,
            boolean isDefault,
            String clause) {

        public Conversion {
            levels = set(levels);
            roles = set(roles);
        }

        boolean holds(Kind kind) {
            return mode == kind.mode() && kind.isOf(levels, Set.of(), Set.of(), roles);
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
     * The most credits that count; what is above stays on record as not counted. An empty set means every mode, level, topic or
     * role.
     *
     * @param id of the cap within its rule set
     */
    public record Cap(
            String id,
            Set<TrainingMode> modes,
            Set<TrainingLevel> levels,
            Set<String> topics,
            Set<TrainingRole> roles,
            Per per,
            Credits max,
            boolean isDefault,
            String clause) {

        public Cap {
            modes = set(modes);
            levels = set(levels);
            topics = set(topics);
            roles = set(roles);
        }

        public boolean holds(Kind kind) {
            return kind.isOf(levels, modes, topics, roles);
        }
    }

    /**
     * Who owes less because she was not there (rule 6 of the system, 三(六)).
     *
     * @param joining owes only the part of a span after her first day
     * @param leaving or transferred out, owes only the part before her last day
     * @param absences kinds of absence that are taken off
     * @param fromDays so many days in one piece, or it is not taken off; 0 takes off every day
     */
    public record ProRating(
            boolean joining,
            boolean leaving,
            Set<AbsenceKind> absences,
            int fromDays,
            boolean isDefault,
            String clause) {

        public ProRating {
            absences = set(absences);
        }

        /** As much of a service as these rules look at. */
        public Service counted(Service service) {
            return new Service(
                    joining ? service.joined() : null,
                    leaving ? service.left() : null,
                    service.absences().stream()
                            .filter(away -> leaving || away.kind() != AbsenceKind.LEFT)
                            .toList());
        }

        /** The kinds of absence that are taken off, each with the least days of one that is. */
        public Map<AbsenceKind, Integer> least() {
            return absences.stream().collect(Collectors.toMap(kind -> kind, kind -> Math.max(1, fromDays)));
        }
    }

    /**
     * What follows when a target is missed, in the policy's words.
     *
     * @param per {@code YEAR} or {@code CYCLE}
     */
    public record Consequence(Per per, String zh, String en, String clause) {}
}
