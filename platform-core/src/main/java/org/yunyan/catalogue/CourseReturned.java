package org.yunyan.catalogue;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** A reviewer has sent a course back to its trainer. Delivered once, best effort: the studio shows the note anyway. */
public record CourseReturned(Id<Course> course, Id<Person> trainer, String title, String note, Instant at) {}
