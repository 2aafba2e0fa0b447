package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Somebody has played a part of a video or audio, for the first time or again. Best effort; a report that is sent again is told
 * again with the same session and sequence.
 *
 * @param number version of the course that she studies
 * @param played whole seconds that were played, also those that were counted before, sorted and apart
 * @param position second where the player is now
 * @param session in which it was played
 * @param sequence number of the report in its session; both make it the same when it comes again
 */
public record SegmentsPlayed(
        Id<Person> person,
        Id<Course> course,
        int number,
        Id<Unit> unit,
        List<Span> played,
        int position,
        String session,
        long sequence,
        Instant at) {

    public SegmentsPlayed {
        played = List.copyOf(played);
    }
}
