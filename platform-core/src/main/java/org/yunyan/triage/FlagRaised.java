package org.yunyan.triage;

import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Something that was registered looks odd, and those whom it is about are asked. Delivered at least once; {@code flag} tells a
 * repetition.
 *
 * @param title of what it is about
 */
public record FlagRaised(Id<Flag> flag, FlagKind kind, List<Id<Person>> persons, String title, Instant at) {}
