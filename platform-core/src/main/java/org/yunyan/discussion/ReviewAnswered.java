package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** A trainer has answered a review in public. Best effort: the reply stands below the review. */
public record ReviewAnswered(Id<Person> author, Id<Course> course, String trainerName, Instant at) {}
