package org.yunyan.catalogue;

import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What one of the authors wrote in one go.
 *
 * @param at of the last of it
 * @param fields of the course that she changed, for example {@code summary}
 * @param units whose contents she changed, added or removed, by their titles
 */
public record Change(Id<Person> by, String name, Instant at, List<String> fields, List<String> units) {

    public Change {
        fields = fields == null ? List.of() : List.copyOf(fields);
        units = units == null ? List.of() : List.copyOf(units);
    }
}
