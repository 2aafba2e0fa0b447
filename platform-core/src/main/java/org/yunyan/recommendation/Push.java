package org.yunyan.recommendation;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A course that was pushed to a teacher with its reason (精准推送). The same course is pushed to the same teacher once.
 *
 * @param id {@code person:course}
 * @param week in which it was pushed, as in {@code 2026-W48}
 * @param at when she is told, which lies ahead for what waits for the hour of her digest
 * @param inDigest whether her digest of the week tells of it too
 * @param pending not yet told to other rooms
 */
public record Push(
        @BsonId String id,
        Id<Person> person,
        Id<Course> course,
        String title,
        List<Why> why,
        String week,
        Instant at,
        boolean inDigest,
        boolean pending) {

    static String key(Id<Person> person, Id<Course> course) {
        return person + ":" + course;
    }
}
