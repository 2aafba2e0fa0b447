package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.shared.Id;

/** What some teachers of the demo county have asked for in vain: topics on which it has no course of its own. */
final class Wishes {

    private final long seed;

    Wishes(long seed) {
        this.seed = seed;
    }

    /** @param note may be blank */
    record Wish(Actor actor, String words, String note) {}

    /** The same ones each time; teachers of the stage that a line names, or of any. */
    List<Wish> of(List<Person> people) {
        List<Wish> wishes = new ArrayList<>();
        for (Row row : SeedFile.table("wishes.tsv")) {
            Predicate<Person> fits = row.text("stage").isBlank()
                    ? person -> true
                    : person -> person.post().stage() == Stage.valueOf(row.text("stage"));
            List<Person> teachers = new ArrayList<>(
                    people.stream().filter(Person::teaches).filter(fits).toList());
            Collections.shuffle(teachers, new Random(seed + row.text("words").hashCode()));
            List<String> notes = row.list("notes");
            int wanted = row.number("people");
            for (int i = 0; i < Math.min(wanted, teachers.size()); i++) {
                wishes.add(new Wish(actor(teachers.get(i)), row.text("words"), i < notes.size() ? notes.get(i) : ""));
            }
        }
        return wishes;
    }

    private static Actor actor(Person person) {
        return new Actor(Id.of(person.id().value()), person.id(), person.name(), List.of());
    }
}
