package org.yunyan.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/**
 * Somebody who looked for a topic, as far as it has to be known: that two are not the same, and what they teach where.
 *
 * @param digest of person and topic, since only a repetition has to be recognised and no list of who searched for what shall exist
 * @param monday of the week
 * @param found whether anything was found, of which she then chose nothing
 * @param stage null for somebody without a post
 * @param subject null for somebody without a post
 * @param zone the unit below the county to which she belongs
 */
record Asker(String digest, LocalDate monday, boolean found, Stage stage, Subject subject, String zone) {

    private static final int LETTERS = 16;

    static Asker of(Person person, String topic, LocalDate day, boolean found) {
        Post post = person.post();
        return new Asker(
                digest(person.id(), topic),
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                found,
                post == null ? null : post.stage(),
                post == null ? null : post.main(),
                person.path().get(Math.min(1, person.path().size() - 1)).value());
    }

    static String digest(Id<Person> person, String topic) {
        return Sha256.hex(topic + "\n" + person).substring(0, LETTERS);
    }

    boolean sameWeek(Asker other) {
        return digest.equals(other.digest) && monday.equals(other.monday);
    }
}
