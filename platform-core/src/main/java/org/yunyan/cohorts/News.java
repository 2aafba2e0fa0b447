package org.yunyan.cohorts;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Something that has still to be told, kept in the document in which it happened. */
record News(Id<Person> person, Happening what, Instant at) {}
