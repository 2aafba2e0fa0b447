package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Something in a course's discussions was reported. Best effort: the list of what is reported says so, too. */
public record AbuseReported(Id<Person> trainer, Id<Course> course, String courseTitle, Instant at) {}
