package org.yunyan.triage;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** What somebody says about a flag that concerns her. */
public record Answer(Id<Person> by, String text, Instant at) {}
