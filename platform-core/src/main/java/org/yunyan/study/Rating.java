package org.yunyan.study;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What a teacher who completed a course thinks of it; a later one replaces the earlier.
 *
 * @param stars 1 to 5
 * @param text at most 1,000 characters, plain; may be empty
 */
public record Rating(
        @BsonId String id, Id<Person> person, String name, Id<Course> course, int stars, String text, Instant at) {

    /** A rating; its id follows from person and course. */
    public static Rating of(Id<Person> person, String name, Id<Course> course, int stars, String text, Instant at) {
        return new Rating(Enrolment.key(person, course), person, name, course, stars, text, at);
    }
}
