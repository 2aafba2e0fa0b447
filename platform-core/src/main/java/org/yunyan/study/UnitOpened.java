package org.yunyan.study;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A teacher has opened a unit. Best effort.
 *
 * @param device null when the browser keeps no cookie of ours
 */
public record UnitOpened(Id<Person> person, Id<Course> course, DeviceMark device, Instant at) {}
