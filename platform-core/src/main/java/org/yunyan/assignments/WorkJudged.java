package org.yunyan.assignments;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A work was marked or sent back. Delivered at least once.
 *
 * @param round of the work, so that each outcome is told once
 * @param returned whether it was sent back for another try
 */
public record WorkJudged(
        Id<Person> person,
        Id<Course> course,
        Id<Unit> unit,
        String title,
        int round,
        boolean returned,
        int percent,
        boolean passed,
        String note,
        Instant at) {}
