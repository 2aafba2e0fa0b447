package org.yunyan.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Supposition;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Background;
import org.yunyan.shared.Id;

/** One run of a draft over all ledgers, school by school. */
final class Trying {

    private final WhatIfStore store;
    private final People people;
    private final Ledger ledger;
    private final RuleDraft draft;
    private final RuleSet rules;
    private final String run;
    private final LocalDate on;

    Trying(WhatIfStore store, People people, Ledger ledger, RuleDraft draft, RuleSet rules, String run, LocalDate on) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
        this.draft = draft;
        this.rules = rules;
        this.run = run;
        this.on = on;
    }

    /** @return empty when it was told to stop; then nothing of it is kept */
    Optional<List<SchoolEffect>> all(Background.Watch watch, BooleanSupplier stop) {
        List<Organisation> schools = people.schoolsUnder(people.county().id());
        List<SchoolEffect> effects = new ArrayList<>();
        for (Organisation school : schools) {
            if (stop.getAsBoolean()) {
                store.forget(draft.id(), run);
                return Optional.empty();
            }
            effects.add(one(school));
            watch.at(effects.size(), schools.size());
        }
        return Optional.of(effects);
    }

    private SchoolEffect one(Organisation school) {
        List<Person> teachers = people.teachersOf(school.id());
        Map<Id<Person>, Supposition> supposed = ledger.suppose(teachers, rules, on);
        List<PersonEffect> changed = teachers.stream()
                .map(person -> PersonEffect.of(person, supposed.get(person.id())))
                .filter(PersonEffect::changed)
                .toList();
        store.put(new WhatIfStore.SchoolPeople(
                WhatIfStore.SchoolPeople.id(run, school.id()), draft.id(), run, school.id(), school.name(), changed));
        return new SchoolEffect(school.id(), school.name(), Effect.of(teachers.size(), changed));
    }
}
