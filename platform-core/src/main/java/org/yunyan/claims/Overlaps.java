package org.yunyan.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Person;
import org.yunyan.rules.Ceiling;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/**
 * Whether the days of a claim are free: online study, training that is in the ledger and other claims are spread evenly over their
 * days, and laid beside it. Attendance at events joins as one more source in {@link #taken} once there are events.
 */
final class Overlaps {

    private static final Set<TrainingMode> IN_PERSON = Set.of(TrainingMode.CONCENTRATED, TrainingMode.SHADOWING);

    private static final BigDecimal HOURS_ON_THE_CLOCK = BigDecimal.valueOf(24);

    private final ClaimStore claims;
    private final Ledger ledger;
    private final Study study;

    Overlaps(ClaimStore claims, Ledger ledger, Study study) {
        this.claims = claims;
        this.ledger = ledger;
        this.study = study;
    }

    /** None as long as days and hours are not given. */
    List<Overlap> of(Claim claim) {
        ClaimDetails details = claim.details();
        boolean dated = details.from() != null
                && details.until() != null
                && !details.until().isBefore(details.from());
        if (!dated
                || details.hours() == null
                || details.mode() == null
                || ledger.academicYearOf(details.until()).isEmpty()) {
            return List.of();
        }
        BigDecimal ceiling = ceiling(ledger.inForce(details.until()), details.mode());
        Overlap.Taken mine = taken(claim);
        List<Overlap.Taken> others = others(claim, ceiling).stream()
                .filter(other ->
                        !other.until().isBefore(mine.from()) && !other.from().isAfter(mine.until()))
                .toList();
        return overlaps(mine, others, ceiling);
    }

    /** Days on which too much is said to have been done, and days on which she was to be at two places. */
    private static List<Overlap> overlaps(Overlap.Taken mine, List<Overlap.Taken> others, BigDecimal ceiling) {
        TreeSet<LocalDate> full = new TreeSet<>();
        BigDecimal most = BigDecimal.ZERO;
        Set<Overlap.Taken> involved = new HashSet<>();
        Map<LocalDate, BigDecimal> load = load(mine, others);
        for (Map.Entry<LocalDate, BigDecimal> day : load.entrySet()) {
            List<Overlap.Taken> there =
                    others.stream().filter(other -> covers(other, day.getKey())).toList();
            boolean tooMuch = day.getValue().compareTo(ceiling) > 0;
            boolean twice = mine.present() && there.stream().anyMatch(Overlap.Taken::present);
            if (tooMuch || twice) {
                full.add(day.getKey());
                involved.addAll(
                        tooMuch
                                ? there
                                : there.stream().filter(Overlap.Taken::present).toList());
                most = most.max(day.getValue());
            }
        }
        return full.isEmpty()
                ? List.of()
                : List.of(new Overlap(full.first(), full.last(), most, ceiling, List.copyOf(involved)));
    }

    private static Map<LocalDate, BigDecimal> load(Overlap.Taken mine, List<Overlap.Taken> others) {
        Map<LocalDate, BigDecimal> load = new HashMap<>();
        mine.from().datesUntil(mine.until().plusDays(1)).forEach(day -> load.put(day, perDay(mine)));
        for (Overlap.Taken other : others) {
            BigDecimal hours = perDay(other);
            load.replaceAll((day, sum) -> covers(other, day) ? sum.add(hours) : sum);
        }
        return load;
    }

    private static boolean covers(Overlap.Taken taken, LocalDate day) {
        return !day.isBefore(taken.from()) && !day.isAfter(taken.until());
    }

    private static BigDecimal perDay(Overlap.Taken taken) {
        long days = ChronoUnit.DAYS.between(taken.from(), taken.until()) + 1;
        return taken.hours().divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    private List<Overlap.Taken> others(Claim claim, BigDecimal ceiling) {
        List<Overlap.Taken> others = new ArrayList<>();
        claims.of(claim.person(), 0, Page.MOST).items().stream()
                .filter(other ->
                        !other.id().equals(claim.id()) && other.progress().isLive())
                .filter(other -> other.state() != ClaimState.APPROVED)
                .map(Overlaps::taken)
                .forEach(others::add);
        others.addAll(entries(claim, ceiling));
        return others;
    }

    private static Overlap.Taken taken(Claim claim) {
        ClaimDetails details = claim.details();
        return new Overlap.Taken(
                claim.awardKey(),
                details.title(),
                details.from(),
                details.until(),
                details.hours(),
                IN_PERSON.contains(details.mode()));
    }

    /** What is in the ledger around these days and was not taken back. */
    private List<Overlap.Taken> entries(Claim claim, BigDecimal ceiling) {
        Id<Person> person = claim.person();
        int first = ledger.academicYearOf(claim.details().from())
                .map(year -> year.year())
                .orElse(claim.details().from().getYear());
        int last = ledger.academicYearOf(claim.details().until()).orElseThrow().year() + 1;
        Map<Id<Course>, LocalDate> begun = begun(person);
        List<Overlap.Taken> taken = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            List<Entry> entries = ledger.entries(person, year);
            Set<String> reversed = new HashSet<>();
            entries.stream()
                    .filter(entry -> entry.kind() == EntryKind.REVERSAL)
                    .forEach(entry -> reversed.add(
                            entry.awardKey().substring(entry.awardKey().indexOf(':') + 1)));
            entries.stream()
                    .filter(entry -> entry.kind() == EntryKind.AWARD && !reversed.contains(entry.awardKey()))
                    .filter(entry -> !entry.awardKey().equals(claim.awardKey()))
                    .map(entry -> taken(entry, begun, ceiling))
                    .forEach(taken::add);
        }
        return taken;
    }

    /** An entry knows its last day: a course began when she chose it, a claim says it, anything else filled the days before. */
    private Overlap.Taken taken(Entry entry, Map<Id<Course>, LocalDate> begun, BigDecimal ceiling) {
        LocalDate from;
        if (entry.course() != null) {
            from = begun.getOrDefault(entry.course(), entry.day());
        } else {
            from = claims.find(Id.<Claim>of(entry.evidence() == null ? "-" : entry.evidence()))
                    .filter(claim -> claim.awardKey().equals(entry.awardKey()))
                    .map(claim -> claim.details().from())
                    .orElseGet(() -> entry.day()
                            .minusDays(entry.hours()
                                            .divide(ceiling, 0, RoundingMode.CEILING)
                                            .longValue()
                                    - 1));
        }
        return new Overlap.Taken(
                entry.awardKey(),
                entry.title(),
                from.isAfter(entry.day()) ? entry.day() : from,
                entry.day(),
                entry.hours(),
                IN_PERSON.contains(entry.mode()));
    }

    private Map<Id<Course>, LocalDate> begun(Id<Person> person) {
        Map<Id<Course>, LocalDate> begun = new HashMap<>();
        for (Enrolment enrolment : study.enrolments(person, Set.of(EnrolmentState.COMPLETED), 0, Page.MOST)
                .items()) {
            begun.put(enrolment.course(), day(enrolment.enrolled()));
        }
        return begun;
    }

    static LocalDate day(Instant at) {
        return CountyTime.dayOf(at);
    }

    /** How many hours one day can hold, by the rules; by the clock where they do not say. */
    static BigDecimal ceiling(RuleSet rules, TrainingMode mode) {
        return rules.ceilings().stream()
                .filter(ceiling -> ceiling.holds(mode) && ceiling.hoursPerDay() != null)
                .map(Ceiling::hoursPerDay)
                .min(BigDecimal::compareTo)
                .orElse(HOURS_ON_THE_CLOCK);
    }
}
