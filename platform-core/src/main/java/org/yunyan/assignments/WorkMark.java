package org.yunyan.assignments;

import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What was given for a work.
 *
 * @param points by line of the rubric; empty for evidence from the classroom
 * @param percent of all points, rounded down
 * @param by the trainer; null when the median of the peers decided
 */
public record WorkMark(List<Double> points, int percent, String note, Id<Person> by, Instant at) {

    public WorkMark {
        points = points == null ? List.of() : List.copyOf(points);
        note = note == null ? "" : note;
    }
}
