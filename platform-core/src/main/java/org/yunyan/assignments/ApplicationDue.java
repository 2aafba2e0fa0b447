package org.yunyan.assignments;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Few days are left to show how a course was applied in class. Delivered at least once. */
public record ApplicationDue(Id<Person> person, Id<Course> course, String title, Instant due, Instant at) {}
