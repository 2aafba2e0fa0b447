package org.yunyan.triage;

import java.util.Optional;
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

    private static final String COMPLETION = "completion:";

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
        return entry(person, COMPLETION + person + ":" + course);
    }

    /** The course that becomes this entry, or has become it; empty when it is something else. */
    public Optional<Id<Course>> course() {
        String before = COMPLETION + person + ":";
        return kind == Kind.ENTRY && key.startsWith(before)
                ? Optional.of(Id.of(key.substring(before.length())))
                : Optional.empty();
    }

    /** The key of the entry that it is, or becomes once it is approved. */
    public String awardKey() {
        return kind == Kind.CLAIM ? "claim:" + key : key;
    }

    static Held claim(Id<Person> person, String id) {
        return new Held(Kind.CLAIM, person, id);
    }
}
