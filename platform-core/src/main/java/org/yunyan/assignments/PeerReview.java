package org.yunyan.assignments;

import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What another learner says about a work.
 *
 * @param points by line of the rubric
 */
record PeerReview(Id<Person> reviewer, List<Integer> points, String comment, Instant at) {

    PeerReview {
        points = points == null ? List.of() : List.copyOf(points);
        comment = comment == null ? "" : comment;
    }
}
