package org.yunyan.catalogue;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Somebody may write a course together with its trainer from now on. Delivered once, best effort: the course stands in her studio anyway. */
public record AuthorInvited(Id<Course> course, Id<Person> author, String title, String trainerName, Instant at) {}
