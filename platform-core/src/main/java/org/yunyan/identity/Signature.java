package org.yunyan.identity;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Who stood for a decision, as what and when. */
public record Signature(Id<Person> by, Role role, Instant at) {}
