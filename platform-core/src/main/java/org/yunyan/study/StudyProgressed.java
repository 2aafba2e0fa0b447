package org.yunyan.study;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** A teacher has enrolled, left or finished a unit. Best effort: what it refreshes can be refreshed later. */
public record StudyProgressed(Id<Person> person, Id<Course> course, Instant at) {}
