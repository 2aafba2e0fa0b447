package org.yunyan.verdicts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Extract;
import org.yunyan.credits.Ledger;
import org.yunyan.notices.Finality;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Absences;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/** Draws up the verdicts of one school, in a handful of queries however many teach there. */
final class Preparing {

    static final String NO_NOTICE = "verdicts.obstacle.noNotice";
    static final String NOTICE_OPEN = "verdicts.obstacle.noticeOpen";
    static final String NOT_FINAL = "verdicts.obstacle.notFinal";

    private final VerdictStore store;
    private final Notices notices;
    private final Ledger ledger;
    private final Absences absences;
    private final People people;
    private final Clock clock;

    Preparing(VerdictStore store, Notices notices, Ledger ledger, Absences absences, People people, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.ledger = ledger;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /** All verdicts of a school that are not frozen are made anew; one that says the same as before keeps its signature. */
    SchoolVerdicts school(Organisation school, Period period) {
        List<Person> teachers = people.teachersOf(school.id());
        Map<Id<Person>, Verdict> before =
                store.last(period.key(), teachers.stream().map(Person::id).toList());
        fresh(school, period, teachers).forEach(verdict -> keep(before.get(verdict.person()), verdict));
        return count(school, period);
    }

    /** Counts what is there. */
    SchoolVerdicts count(Organisation school, Period period) {
        Map<Id<Person>, Verdict> current = new HashMap<>();
        store.ofSchool(period.key(), school.id())
                .forEach(verdict -> current.merge(
                        verdict.person(), verdict, (one, two) -> one.edition() > two.edition() ? one : two));
        SchoolVerdicts counted =
                SchoolVerdicts.of(period, school, obstacle(school, period, current.values()), current.values(), now());
        store.put(counted);
        return counted;
    }

    /** The first edition of everybody who was in service in the period, as it would be now. */
    List<Verdict> fresh(Organisation school, Period period, Collection<Person> persons) {
        RuleSet rules = ledger.rulesOf(period.year());
        List<Id<Person>> ids = persons.stream().map(Person::id).toList();
        Map<Id<Person>, Extract> ledgers = ledger.extracts(ids);
        Map<Id<Person>, Service> services = absences.services(persons);
        Map<Id<Person>, Finality> finality = notices.finality(ids);
        boolean shown = notices.last(school.id(), period.year())
                .filter(PublicNotice::isFinal)
                .isPresent();
        List<Verdict> fresh = new ArrayList<>();
        for (Person person : persons) {
            Service service = services.get(person.id());
            if (served(service, period)) {
                Extract entries = ledgers.get(person.id());
                boolean isFinal = shown && isFinal(entries, finality.get(person.id()), period);
                fresh.add(verdict(school, period, person, entries, rules, service, isFinal));
            }
        }
        return fresh;
    }

    private Verdict verdict(
            Organisation school,
            Period period,
            Person person,
            Extract entries,
            RuleSet rules,
            Service service,
            boolean isFinal) {
        Basis basis = Deriving.basis(person, entries, rules, service);
        return new Verdict(
                Verdict.idOf(period.key(), person.id(), 1),
                period.key(),
                period.kind(),
                period.year(),
                person.id(),
                person.number(),
                person.name(),
                school.id(),
                school.name(),
                1,
                basis,
                Deriving.derive(period, basis, entries, rules),
                Verdict.State.PREPARED,
                isFinal,
                List.of(),
                null,
                null,
                now(),
                1,
                null);
    }

    private void keep(Verdict before, Verdict fresh) {
        if (before == null) {
            store.insert(fresh);
        } else if (!before.frozen() && !isSame(before, fresh)) {
            store.replace(before, Editions.of(fresh, before.edition(), before.reason(), before.version() + 1));
        }
    }

    private static boolean isSame(Verdict before, Verdict fresh) {
        return before.basis().equals(fresh.basis())
                && before.derived().equals(fresh.derived())
                && before.isFinal() == fresh.isFinal()
                && before.school().equals(fresh.school());
    }

    private static boolean served(Service service, Period period) {
        boolean came = service.joined() == null || service.joined().isBefore(period.until());
        return came && (service.left() == null || service.left().isAfter(period.from()));
    }

    private static boolean isFinal(Extract entries, Finality finality, Period period) {
        return entries.entries().stream().filter(entry -> isOf(entry, period)).allMatch(finality::covers);
    }

    private static boolean isOf(Entry entry, Period period) {
        return !entry.day().isBefore(period.from()) && entry.day().isBefore(period.until());
    }

    private String obstacle(Organisation school, Period period, Collection<Verdict> current) {
        Optional<PublicNotice> notice = notices.last(school.id(), period.year());
        if (notice.isEmpty()) {
            return NO_NOTICE;
        }
        if (!notice.get().isFinal()) {
            return NOTICE_OPEN;
        }
        return current.stream().allMatch(Verdict::isFinal) ? null : NOT_FINAL;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
