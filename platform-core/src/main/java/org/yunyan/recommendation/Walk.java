package org.yunyan.recommendation;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * A walk through all schools of the county, one after the other: it goes on where it stopped after a crash, and on one node at a
 * time.
 *
 * @param id {@code course@number}, or the week as in {@code 2026-W48}
 * @param course that is brought to the teachers it fits; null for the pushes of a week
 * @param after the last school that has been visited; null before the first
 * @param leased until then the walk belongs to the node that made this lease
 * @param pending until the last school has been visited
 */
record Walk(
        @BsonId String id, Kind kind, Id<Course> course, String after, Instant at, Instant leased, boolean pending) {

    enum Kind {
        COURSE,
        WEEK
    }

    static Walk with(Id<Course> course, int number, Instant at) {
        return new Walk(course + "@" + number, Kind.COURSE, course, null, at, Instant.EPOCH, true);
    }

    static Walk of(String week, Instant at) {
        return new Walk(week, Kind.WEEK, null, null, at, Instant.EPOCH, true);
    }

    Walk past(String school) {
        return new Walk(id, kind, course, school, at, leased, pending);
    }

    Walk leasedUntil(Instant until) {
        return new Walk(id, kind, course, after, at, until, pending);
    }

    Walk ended() {
        return new Walk(id, kind, course, after, at, leased, false);
    }
}
