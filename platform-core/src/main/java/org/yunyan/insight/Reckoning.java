package org.yunyan.insight;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Offer;
import org.yunyan.people.Absences;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Computes what teachers did in an academic year, from what the other rooms know. */
final class Reckoning {

    private static final int BEGUN = 20;

    private final Study study;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Absences absences;

    Reckoning(Study study, Catalogue catalogue, Ledger ledger, Absences absences) {
        this.study = study;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.absences = absences;
    }

    /** @param today decides whether there is still something to finish in that year */
    List<Participation> reckon(Collection<Person> teachers, int year, LocalDate today) {
        RuleSet rules = ledger.rulesOf(year);
        boolean current = rules.academicYear(year).contains(today);
        Map<Id<Person>, List<Entry>> entries =
                ledger.entries(teachers.stream().map(Person::id).toList(), year);
        Map<Id<Person>, Service> services = absences.services(teachers);
        return teachers.stream()
                .map(person ->
                        reckon(person, services.get(person.id()), rules, year, entries.get(person.id()), current))
                .toList();
    }

    private Participation reckon(
            Person person, Service service, RuleSet rules, int year, List<Entry> entries, boolean current) {
        Map<YearMonth, Participation.Month> months = months(person.id(), rules.academicYear(year), entries);
        Credits earned = sum(entries, Entry::counted);
        Target target = ledger.yearTarget(person.id(), service, year, earned);
        int minutes =
                months.values().stream().mapToInt(Participation.Month::minutes).sum();
        List<Id<Organisation>> path = person.path();
        return new Participation(
                Participation.id(person.id(), year),
                person.id(),
                year,
                path.getFirst(),
                path.size() > 1 ? path.get(1) : null,
                person.school(),
                path.getLast().equals(person.school()) ? null : path.getLast(),
                minutes > 0 || !entries.isEmpty(),
                minutes,
                entries.stream().map(Entry::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                earned,
                sum(entries, Entry::overflow),
                entries.stream().mapToInt(Reckoning::completions).sum(),
                target.required(),
                target.missing(),
                target.firstDay(rules.pace(), Outlook::late).orElse(Participation.NEVER),
                target.firstDay(rules.pace(), Reckoning::atRisk).orElse(Participation.NEVER),
                current && !target.met() ? finish(person.id()) : null,
                List.copyOf(months.values()));
    }

    private Map<YearMonth, Participation.Month> months(Id<Person> person, AcademicYear year, List<Entry> entries) {
        Map<YearMonth, Participation.Month> months = new TreeMap<>();
        study.progressOf(person)
                .seconds()
                .subMap(YearMonth.from(year.from()), YearMonth.from(year.until()))
                .forEach((month, seconds) -> {
                    if (seconds > 0) {
                        add(
                                months,
                                new Participation.Month(month, (seconds + 59) / 60, BigDecimal.ZERO, Credits.ZERO, 0));
                    }
                });
        entries.forEach(entry -> add(
                months,
                new Participation.Month(
                        YearMonth.from(entry.day()), 0, entry.hours(), entry.counted(), completions(entry))));
        return months;
    }

    private static void add(Map<YearMonth, Participation.Month> months, Participation.Month month) {
        months.merge(month.month(), month, Participation.Month::plus);
    }

    /** The begun course that would close most of what is missing this year, if one would. */
    private Fix finish(Id<Person> person) {
        List<Enrolment> begun = study.enrolments(person, Set.of(EnrolmentState.ACTIVE), 0, BEGUN)
                .items();
        if (begun.isEmpty()) {
            return null;
        }
        Map<String, CourseVersion> versions = begun.stream()
                .map(enrolment -> catalogue.version(enrolment.course(), enrolment.number()))
                .collect(toMap(CourseVersion::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<String, Offer> offers = new LinkedHashMap<>();
        versions.forEach((id, version) -> offers.put(id, offer(version)));
        Optional<Map.Entry<String, CreditEffect>> best = ledger.effects(person, offers).entrySet().stream()
                .filter(effect -> effect.getValue().towardsYear().isPositive())
                .max(Comparator.comparing(effect -> effect.getValue().towardsYear()));
        return best.map(effect -> {
                    CourseVersion version = versions.get(effect.getKey());
                    return new Fix(
                            Fix.FINISH,
                            version.course(),
                            version.content().title(),
                            effect.getValue().towardsYear(),
                            0);
                })
                .orElse(null);
    }

    private static Offer offer(CourseVersion version) {
        return new Offer(
                version.content().hours(),
                version.content().level(),
                version.content().mode());
    }

    private static boolean atRisk(Outlook outlook) {
        return outlook == Outlook.AT_RISK || outlook == Outlook.MISSED;
    }

    private static int completions(Entry entry) {
        return entry.kind() == EntryKind.AWARD ? 1 : -1;
    }

    private static Credits sum(List<Entry> entries, Function<Entry, Credits> what) {
        return entries.stream().map(what).reduce(Credits.ZERO, Credits::plus);
    }
}
