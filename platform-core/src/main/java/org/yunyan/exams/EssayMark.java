package org.yunyan.exams;

import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What somebody gave for an essay.
 *
 * @param points by line of the rubric
 */
public record EssayMark(List<Integer> points, String note, Id<Person> by, Instant at) {

    public EssayMark {
        points = points == null ? List.of() : List.copyOf(points);
        note = note == null ? "" : note;
    }
}
