package org.yunyan.catalogue;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** A gate that a submitted course has passed, and who let it pass. */
public record Sign(Gate gate, Id<Person> by, String name, Instant at) {}
