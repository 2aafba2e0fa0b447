package org.yunyan.discussion;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How somebody stands to a discussion.
 *
 * @param id {@code discussion:person}
 * @param following whether she is told what goes on there
 * @param muted whether she has said herself that she does not want to be told, which taking part does not change
 * @param told when she was last told something; null before
 * @param seen when she last looked; null before
 */
record Stand(
        @BsonId String id,
        Id<Discussion> discussion,
        Id<Course> course,
        Id<Person> person,
        boolean following,
        boolean muted,
        Instant told,
        Instant seen) {

    static String key(Id<Discussion> discussion, Id<Person> person) {
        return discussion + ":" + person;
    }

    static Stand none(Discussion discussion, Id<Person> person) {
        return new Stand(
                key(discussion.id(), person), discussion.id(), discussion.course(), person, false, false, null, null);
    }

    Stand follows(boolean wanted) {
        return new Stand(id, discussion, course, person, wanted, !wanted, told, seen);
    }

    /** She takes part, and so wants to know what comes of it unless she has said otherwise. */
    Stand takesPart() {
        return new Stand(id, discussion, course, person, !muted, muted, told, seen);
    }

    Stand seenAt(Instant now) {
        return new Stand(id, discussion, course, person, following, muted, told, now);
    }

    Stand toldAt(Instant now) {
        return new Stand(id, discussion, course, person, following, muted, now, seen);
    }

    /** Whether something that she was told still lies in her inbox, so that one more would be noise. */
    boolean hasNotLookedYet() {
        return told != null && (seen == null || seen.isBefore(told));
    }
}
