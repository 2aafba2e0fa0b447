package org.yunyan.triage;

import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Two reviewers have settled a flag. Delivered at least once; {@code flag} tells a repetition. */
public record FlagDecided(
        Id<Flag> flag, FlagKind kind, boolean cleared, List<Id<Person>> persons, String title, Instant at) {}
