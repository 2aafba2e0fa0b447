package org.yunyan.people;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * A teacher or another member of staff.
 *
 * @param number her staff number (工号), unique in the county
 * @param school where she is employed: usually a school, for staff of a zone or the commission that unit
 * @param path the units she belongs to, from the county down to her school or, where she has one, her group
 * @param post null for people who do not teach
 * @param joined first day in service here; targets are pro-rated by it
 * @param active false once she has left; her record is kept
 * @param born year of her birth, for figures by age; null where the roster does not tell. The day is not kept
 */
public record Person(
        @BsonId Id<Person> id,
        String number,
        String name,
        Id<Organisation> school,
        List<Id<Organisation>> path,
        Post post,
        LocalDate joined,
        boolean active,
        Integer born) {

    /** Somebody whose year of birth is not told. */
    public Person(
            Id<Person> id,
            String number,
            String name,
            Id<Organisation> school,
            List<Id<Organisation>> path,
            Post post,
            LocalDate joined,
            boolean active) {
        this(id, number, name, school, path, post, joined, active, null);
    }

    public Person {
        path = List.copyOf(path);
        if (!path.contains(school)) {
            throw new IllegalArgumentException("The path of " + id + " must lead through " + school);
        }
    }

    /** Whether targets apply to her: in service and with a teaching post. */
    public boolean teaches() {
        return active && post != null;
    }
}
