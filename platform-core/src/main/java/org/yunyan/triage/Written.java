package org.yunyan.triage;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Something that a teacher wrote and that stands for her own thinking: a review of a course, the description of a claim.
 *
 * @param id {@code review:person:course} or {@code claim:id}; a later text takes the place of the earlier
 * @param course that it speaks of, whose own text may be quoted; null for a claim
 * @param held what it belongs to
 * @param title of what it speaks of
 * @param bands keys to find likely copies by
 */
record Written(
        @BsonId String id,
        Id<Person> person,
        Id<Course> course,
        Held held,
        String title,
        String text,
        Instant at,
        List<String> bands) {

    Written {
        bands = bands == null ? List.of() : List.copyOf(bands);
    }
}
