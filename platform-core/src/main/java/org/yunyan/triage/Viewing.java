package org.yunyan.triage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Shows flags to those who oversee somebody whom they are about: whom they may not know has no name there. */
final class Viewing {

    private final People people;

    Viewing(People people) {
        this.people = people;
    }

    /** How this actor sees these flags; everybody who appears in them is looked up at once. */
    UnaryOperator<Flag> to(Actor actor, Collection<Flag> some) {
        Set<Id<Person>> all = new HashSet<>();
        some.forEach(flag -> {
            all.addAll(flag.people());
            flag.holds().forEach(held -> all.add(held.person()));
        });
        Map<Id<Person>, Person> known = people.persons(all);
        return flag -> flag.shownTo(person -> known.containsKey(person) && actor.may(known.get(person)));
    }
}
