package org.yunyan.insight;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Keeps the figures in step with what happens. Everything it writes is recomputed as a whole, so repeating it is harmless. */
final class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);
    private static final int BATCH = 500;

    private final People people;
    private final Ledger ledger;
    private final Reckoning reckoning;
    private final ParticipationStore participations;
    private final SchoolYearStore schools;
    private final ChangeStore changes;

    Refreshing(
            People people,
            Ledger ledger,
            Reckoning reckoning,
            ParticipationStore participations,
            SchoolYearStore schools,
            ChangeStore changes) {
        this.people = people;
        this.ledger = ledger;
        this.reckoning = reckoning;
        this.participations = participations;
        this.schools = schools;
        this.changes = changes;
    }

    void rebuild(int year, LocalDate today) {
        ledger.rulesOf(year);
        for (Organisation school : people.schoolsUnder(people.county().id())) {
            List<Participation> fresh = reckoning.reckon(people.teachersOf(school.id()), year, today);
            Set<String> gone = new HashSet<>();
            participations.ofSchool(school.id(), year).forEach(old -> gone.add(old.id()));
            fresh.forEach(one -> gone.remove(one.id()));
            participations.put(fresh);
            participations.remove(gone);
            schools.put(SchoolYear.of(school.id(), year, fresh));
        }
        schools.rebuilt(year, today);
    }

    /** The current year as a whole once a day, since people come and go; in between those of whom something has changed. */
    void refresh(LocalDate today) {
        ledger.academicYearOf(today)
                .filter(year -> !schools.rebuiltOn(year.year(), today))
                .ifPresent(year -> rebuildIfThereIsACounty(year.year(), today));
        List<ChangeStore.Change> waiting = changes.oldest(BATCH);
        waiting.stream()
                .collect(groupingBy(ChangeStore.Change::year))
                .forEach((year, ofYear) -> recompute(
                        ofYear.stream().map(ChangeStore.Change::person).toList(), year, today));
        waiting.forEach(changes::settle);
    }

    private void rebuildIfThereIsACounty(int year, LocalDate today) {
        try {
            rebuild(year, today);
        } catch (Refused.Missing nobodyYet) {
            LOG.debug("Nothing to count yet", nobodyYet);
        }
    }

    private void recompute(Collection<Id<Person>> changed, int year, LocalDate today) {
        Map<Id<Person>, Person> persons = people.persons(changed);
        List<Person> teachers =
                persons.values().stream().filter(Person::teaches).toList();
        List<Participation> fresh = reckoning.reckon(teachers, year, today);
        List<String> ids =
                changed.stream().map(person -> Participation.id(person, year)).toList();
        Set<Id<Organisation>> touched = new HashSet<>();
        participations.find(ids).forEach(old -> touched.add(old.school()));
        fresh.forEach(one -> touched.add(one.school()));
        List<String> gone = new ArrayList<>(ids);
        gone.removeAll(fresh.stream().map(Participation::id).toList());
        participations.put(fresh);
        participations.remove(gone);
        touched.forEach(school -> schools.put(SchoolYear.of(school, year, participations.ofSchool(school, year))));
    }
}
