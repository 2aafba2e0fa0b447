package org.yunyan.triage;

import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What needs two signatures as long as a flag is not cleared. It may not be there yet: a course that is still being studied
 * is held once it becomes an entry.
 *
 * @param key award key of the entry, or id of the claim
 */
public record Held(Kind kind, Id<Person> person, String key) {

    /** An entry of a ledger or a claim. */
    public enum Kind {
        ENTRY,
        CLAIM
    }

    static Held entry(Id<Person> person, String awardKey) {
        return new Held(Kind.ENTRY, person, awardKey);
    }

    /** The entry that a course becomes. */
    static Held completion(Id<Person> person, Id<Course> course) {
        return entry(person, "completion:" + person + ":" + course);
    }

    static Held claim(Id<Person> person, String id) {
        return new Held(Kind.CLAIM, person, id);
    }
}
