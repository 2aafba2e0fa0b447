package org.yunyan.terms;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What an operator made of a term.
 *
 * @param id the term, see {@link Term#id}
 * @param names its names from then on, the one that stands for all first; empty if it was taken away
 * @param by who did it
 * @param byName her name at that time
 * @param at when
 */
public record TermChange(@BsonId String id, List<String> names, Id<Person> by, String byName, Instant at) {

    /** Copies the list. */
    public TermChange {
        names = List.copyOf(names);
    }

    /** Whether the term is taken away. */
    public boolean takenAway() {
        return names.isEmpty();
    }

    boolean saysTheSame(TermChange other) {
        return other != null && names.equals(other.names);
    }
}
