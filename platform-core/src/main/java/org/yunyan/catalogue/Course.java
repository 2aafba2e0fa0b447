package org.yunyan.catalogue;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A course as its trainer and reviewer see it: the draft and where it stands.
 *
 * @param draft what will be published next; while {@link CourseState#PUBLISHED} it equals the published version
 * @param published number of the version that learners see; 0 means never published
 * @param reviewNote why it was sent back; null otherwise
 * @param reviewer who published the version; null before
 * @param publishedAt when; null before
 * @param version changes with every write; a save states the one it read
 * @param pending whether the published version has still to be told to the other rooms
 */
public record Course(
        @BsonId Id<Course> id,
        Id<Person> trainer,
        String trainerName,
        CourseState state,
        Content draft,
        int published,
        String reviewNote,
        Id<Person> reviewer,
        Instant publishedAt,
        long version,
        Instant changed,
        boolean pending) {

    /** Whether it is offered to learners. */
    public boolean isOffered() {
        return published > 0 && state != CourseState.ARCHIVED;
    }
}
