package org.yunyan.credits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.people.Absences;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/** Looks at the evidence in ledgers with other rules than those it was entered under. */
final class Supposing {

    private final LedgerStore pages;
    private final Absences absences;

    Supposing(LedgerStore pages, Absences absences) {
        this.pages = pages;
        this.absences = absences;
    }

    /** @param on within both */
    Map<Id<Person>, Supposition> of(Collection<Person> persons, RuleSet inForce, RuleSet other, LocalDate on) {
        Map<Id<Person>, Chain> chains =
                pages.chains(persons.stream().map(Person::id).toList());
        Map<Id<Person>, Service> services = absences.services(persons);
        Map<Id<Person>, Supposition> supposed = new HashMap<>();
        for (Person person : persons) {
            Chain chain = chains.getOrDefault(person.id(), new Chain(person.id(), List.of()));
            Service service = services.get(person.id());
            supposed.put(
                    person.id(),
                    new Supposition(
                            Standings.of(chain.tally(), inForce, service, on),
                            Standings.of(tally(chain, other), other, service, on)));
        }
        return supposed;
    }

    /** The sums that the ledger would have, had these rules held for all of it. */
    static Tally tally(Chain chain, RuleSet rules) {
        Set<String> takenBack = chain.entries()
                .filter(entry -> entry.kind() == EntryKind.REVERSAL)
                .map(Entry::awardKey)
                .collect(Collectors.toSet());
        List<EvidenceRow> rows = chain.entries()
                .filter(entry -> entry.kind() == EntryKind.AWARD && rules.covers(entry.day()))
                .filter(entry -> !takenBack.contains(Drafting.REVERSAL + entry.awardKey()))
                .map(Entry::evidenceRow)
                .toList();
        List<Derivation> derived = CreditRules.derive(rules, rows);
        List<Tally.Sum> sums = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EvidenceRow row = rows.get(i);
            sums.add(new Tally.Sum(
                    rules.yearOf(row.day()).year(),
                    row.level(),
                    row.mode(),
                    row.topic(),
                    row.role(),
                    derived.get(i).counted(),
                    row.hours()));
        }
        return new Tally(chain.person(), 0, "", sums, false);
    }
}
