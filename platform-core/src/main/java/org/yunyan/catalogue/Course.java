package org.yunyan.catalogue;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.identity.Actor;
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

    static Course drafted(Actor trainer, Content content, Instant at) {
        return new Course(
                Id.fresh(),
                trainer.person(),
                trainer.name(),
                CourseState.DRAFT,
                content,
                0,
                null,
                null,
                null,
                0,
                at,
                false);
    }

    static Course planted(CourseVersion newest) {
        return new Course(
                newest.course(),
                newest.trainer(),
                newest.trainerName(),
                CourseState.PUBLISHED,
                newest.content(),
                newest.number(),
                null,
                newest.reviewer(),
                newest.published(),
                0,
                newest.published(),
                false);
    }

    /** With other content; the reviewer's note stays until it is submitted again. */
    Course redrafted(Content content, Instant at) {
        CourseState next = state == CourseState.RETURNED ? state : CourseState.DRAFT;
        return new Course(
                id,
                trainer,
                trainerName,
                next,
                content,
                published,
                reviewNote,
                reviewer,
                publishedAt,
                version + 1,
                at,
                pending);
    }

    Course moved(CourseState next, String note, Instant at) {
        return new Course(
                id,
                trainer,
                trainerName,
                next,
                draft,
                published,
                note,
                reviewer,
                publishedAt,
                version + 1,
                at,
                pending);
    }

    Course published(Actor by, Instant at) {
        return new Course(
                id,
                trainer,
                trainerName,
                CourseState.PUBLISHED,
                draft,
                published + 1,
                null,
                by.person(),
                at,
                version + 1,
                at,
                true);
    }
}
