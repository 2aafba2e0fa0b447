package org.yunyan.verdicts;

import java.util.List;
import org.yunyan.credits.Extract;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Absences;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;

/** Derives verdicts anew, from what they were made from and from what is there today. */
final class Reproducing {

    private final Periods periods;
    private final Ledger ledger;
    private final Absences absences;
    private final People people;

    Reproducing(Periods periods, Ledger ledger, Absences absences, People people) {
        this.periods = periods;
        this.ledger = ledger;
        this.absences = absences;
        this.people = people;
    }

    Reproduction of(Verdict verdict) {
        Basis basis = verdict.basis();
        Period period = periods.period(verdict.period());
        Person person = people.person(verdict.person());
        Extract ledgerNow = ledger.extracts(List.of(person.id())).get(person.id());
        Extract ledgerThen = ledgerNow.upTo(basis.sequence());
        RuleSet rulesNow = ledger.rulesOf(period.year());
        Basis now = Deriving.basis(person, ledgerNow, rulesNow, absences.service(person));
        return new Reproduction(
                verdict,
                !verdict.frozen() || verdict.computedSeal().equals(verdict.seal()),
                ledgerThen.hash().equals(basis.hash()),
                Deriving.derive(period, basis, ledgerThen, periods.rules(basis)),
                Deriving.derive(period, now, ledgerNow, rulesNow),
                ledgerNow.sequence() - basis.sequence());
    }
}
