package org.yunyan.catalogue;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** One contribution to the talk about a place of a course. */
public record Saying(Id<Person> by, String name, Instant at, String text) {}
