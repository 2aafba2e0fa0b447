package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A learner asks something about a course. Delivered at least once.
 *
 * @param trainer of the course
 */
public record QuestionAsked(
        Id<Person> trainer,
        Id<Course> course,
        Id<Discussion> discussion,
        String title,
        String courseTitle,
        Instant at) {}
