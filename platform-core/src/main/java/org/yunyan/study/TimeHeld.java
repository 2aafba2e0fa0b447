package org.yunyan.study;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * More was reported as played than the time that had passed allows, so that a part was not counted: two players at once, or
 * invented seconds. Best effort.
 *
 * @param seconds of media that were not counted
 */
public record TimeHeld(Id<Person> person, Id<Course> course, int seconds, Instant at) {}
