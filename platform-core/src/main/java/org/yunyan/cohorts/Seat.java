package org.yunyan.cohorts;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Somebody in a cohort or on its waiting list, since when. */
public record Seat(Id<Person> person, String name, Instant since) {}
