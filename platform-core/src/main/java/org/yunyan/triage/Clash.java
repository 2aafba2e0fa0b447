package org.yunyan.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What one person's players reported on a day and was not counted, since the time had been used already.
 *
 * @param id {@code person|day}
 * @param count how many rows there are; no more are kept than {@value #MOST}
 */
record Clash(@BsonId String id, Id<Person> person, LocalDate day, List<Lost> lost, int count) {

    static final int MOST = 200;

    Clash {
        lost = lost == null ? List.of() : List.copyOf(lost);
    }

    /** @param seconds of media that were not counted */
    record Lost(Id<Course> course, int seconds, Instant at) {}

    static String id(Id<Person> person, LocalDate day) {
        return person + "|" + day;
    }
}
