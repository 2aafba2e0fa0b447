package org.yunyan.claims;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Somebody other than the claimant has opened a file of a claim. Best effort. */
public record ScanOpened(Id<Claim> claim, Id<Person> by, Instant at) {}
