package org.yunyan.seeds;

import java.util.Comparator;
import java.util.List;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;

/** A correction in each state at the school that visitors see: one waits for a signature, one is in the ledger, one was refused. */
final class Corrected {

    private final People people;
    private final Ledger ledger;
    private final Corrections corrections;
    private final Personas personas;

    Corrected(People people, Ledger ledger, Corrections corrections, Personas personas) {
        this.people = people;
        this.ledger = ledger;
        this.corrections = corrections;
        this.personas = personas;
    }

    void plant() {
        Person teacher = people.person(personas.named("teacher").id());
        List<Person> colleagues = people.teachersOf(teacher.school()).stream()
                .filter(person -> personas.all().stream()
                        .noneMatch(persona -> persona.id().equals(person.id())))
                .sorted(Comparator.comparing(Person::number))
                .toList();
        for (Row row : SeedFile.table("corrections.tsv")) {
            if (row.number("place") <= colleagues.size()) {
                plant(row, colleagues.get(row.number("place") - 1));
            }
        }
    }

    private void plant(Row row, Person person) {
        Actor office = DemoAccounts.actor(personas.named("school"));
        Actor officer = DemoAccounts.actor(personas.named("officer"));
        List<Entry> awards = ledger.entries(person.id()).stream()
                .filter(entry -> entry.kind() == EntryKind.AWARD)
                .toList();
        if (awards.isEmpty() || !corrections.of(officer, person.id()).isEmpty()) {
            return;
        }
        Correction proposed =
                corrections.propose(office, person.id(), awards.getLast().awardKey(), row.text("reason"));
        switch (row.text("end")) {
            case "SIGNED" -> corrections.sign(officer, proposed.id());
            case "REFUSED" -> corrections.refuse(officer, proposed.id(), row.text("remark"));
            default -> {}
        }
    }
}
