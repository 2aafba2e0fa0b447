package org.yunyan.demand;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Somebody who asked for a course and is told when there is one. Her name leaves this room only in the message to herself. */
record Wisher(Id<Person> person, String note, Instant at) {}
