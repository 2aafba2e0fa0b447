package org.yunyan.recommendation;

import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A course was pushed to a teacher. Delivered at least once; person and course tell a repetition.
 *
 * @param inDigest whether her digest of the week tells of it too
 */
public record ResourcePushed(
        Id<Person> person, Id<Course> course, String title, List<Why> why, Instant at, boolean inDigest) {}
