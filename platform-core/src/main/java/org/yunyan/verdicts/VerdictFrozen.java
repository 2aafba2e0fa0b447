package org.yunyan.verdicts;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Two people have signed a verdict. Delivered at least once; {@code verdict} tells a repetition. */
public record VerdictFrozen(
        Id<Verdict> verdict, Id<Person> person, Period.Kind kind, int year, Outcome outcome, Instant at) {}
