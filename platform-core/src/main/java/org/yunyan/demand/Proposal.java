package org.yunyan.demand;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A course that a trainer has begun to write because of a row of the board.
 *
 * @param need the row, the same for the county and its zones
 * @param about what the row says: the topic, or null for a gap
 * @param people how many the row stood for when she began
 */
public record Proposal(
        @BsonId String need,
        Id<Course> course,
        Id<Person> trainer,
        String trainerName,
        String about,
        int people,
        Instant at) {}
