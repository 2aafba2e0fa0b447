package org.yunyan.demand;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** There is a course now for what somebody asked for. Delivered at least once; person and course tell a repetition. */
public record WishAnswered(Id<Person> person, String wish, Id<Course> course, String title, Instant at) {}
