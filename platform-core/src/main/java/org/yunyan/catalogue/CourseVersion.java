package org.yunyan.catalogue;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A published course. It never changes once stored: learners stay on the version they enrolled in.
 *
 * @param id {@code course@number}
 * @param number counts from 1
 * @param content without right answers and explanations, unless it comes from {@link Catalogue#answerKey}
 * @param reviewer who published it, never the trainer
 */
public record CourseVersion(
        @BsonId String id,
        Id<Course> course,
        int number,
        Content content,
        Id<Person> trainer,
        String trainerName,
        Instant published,
        Id<Person> reviewer) {

    /** A version as seeds plant it; its id follows from course and number. */
    public static CourseVersion of(
            Id<Course> course,
            int number,
            Content content,
            Id<Person> trainer,
            String trainerName,
            Instant published,
            Id<Person> reviewer) {
        return new CourseVersion(
                key(course, number), course, number, content, trainer, trainerName, published, reviewer);
    }

    static String key(Id<Course> course, int number) {
        return course.value() + "@" + number;
    }

    CourseVersion withheld() {
        return new CourseVersion(id, course, number, content.withheld(), trainer, trainerName, published, reviewer);
    }
}
