package org.yunyan.verdicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yunyan.credits.Extract;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.credits.Trial;
import org.yunyan.people.Absences;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Id;

/** Looks ahead for many people at once, in two queries. */
final class Warnings {

    private final Ledger ledger;
    private final Absences absences;

    Warnings(Ledger ledger, Absences absences) {
        this.ledger = ledger;
        this.absences = absences;
    }

    /** One for each person, in the given order. */
    List<Warning> of(Collection<Person> persons, LocalDate today) {
        RuleSet rules = ledger.inForce(today);
        Map<Id<Person>, Extract> ledgers =
                ledger.extracts(persons.stream().map(Person::id).toList());
        Map<Id<Person>, Service> services = absences.services(persons);
        return persons.stream()
                .map(person -> of(person, ledgers.get(person.id()), services.get(person.id()), rules, today))
                .toList();
    }

    private static Warning of(Person person, Extract entries, Service service, RuleSet rules, LocalDate today) {
        Trial trial = entries.trial(rules, service, today);
        Standing standing = trial.standing();
        Period year = Period.year(rules, rules.yearOf(today).year());
        boolean endsCycle = year.until().equals(rules.until());
        List<Target> targets = new ArrayList<>();
        targets.add(standing.year());
        if (endsCycle) {
            targets.add(standing.cycle());
            targets.addAll(standing.subTargets());
        }
        boolean open = targets.stream().anyMatch(target -> !target.met());
        boolean novice = person.post() != null && person.post().novice();
        return new Warning(
                person.id(),
                person.number(),
                person.name(),
                person.school(),
                targets,
                worst(targets, rules, today),
                open ? consequences(targets, endsCycle, rules) : List.of(),
                open ? new Fixing(rules, endsCycle).of(trial) : new Fix(List.of(), true),
                year.until(),
                novice ? Deriving.probation(service, entries, rules) : null);
    }

    private static Outlook worst(List<Target> targets, RuleSet rules, LocalDate today) {
        return targets.stream()
                .map(target -> target.outlook(today, rules.pace()))
                .max(Outlook::compareTo)
                .orElse(Outlook.MET);
    }

    private static List<RuleSet.Consequence> consequences(List<Target> targets, boolean endsCycle, RuleSet rules) {
        List<RuleSet.Consequence> all = new ArrayList<>();
        if (!targets.getFirst().met()) {
            all.addAll(Deriving.consequences(Period.Kind.YEAR, rules));
        }
        if (endsCycle && targets.stream().skip(1).anyMatch(target -> !target.met())) {
            all.addAll(Deriving.consequences(Period.Kind.CYCLE, rules));
        }
        return all;
    }
}
