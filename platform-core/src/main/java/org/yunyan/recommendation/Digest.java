package org.yunyan.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * One teacher's week at a glance, kept until its hour.
 *
 * @param id {@code person:week}
 * @param courses that were chosen for her
 * @param year of the credit system, by its name
 * @param missing what the year still asks for
 * @param lastDay of the year
 * @param threshold which warning is due, for example {@code 30} days; null for none
 * @param at when it is told
 * @param pending not yet told
 */
record Digest(
        @BsonId String id,
        Id<Person> person,
        String week,
        List<Chosen> courses,
        int year,
        Credits missing,
        LocalDate lastDay,
        String threshold,
        Instant at,
        boolean pending) {

    Digest {
        courses = List.copyOf(courses);
    }

    static String key(Id<Person> person, String week) {
        return person + ":" + week;
    }
}
