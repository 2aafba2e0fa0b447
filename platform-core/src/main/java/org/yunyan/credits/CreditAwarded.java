package org.yunyan.credits;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The ledger of a person has a new entry. Delivered at least once, also after a crash;
 * {@code person} and {@code awardKey} tell a repetition.
 *
 * @param kind a reversal has negative {@code counted}
 * @param year academic year that the credits belong to
 * @param counted credits that count
 * @param at when it was entered
 */
public record CreditAwarded(
        Id<Person> person, String awardKey, EntryKind kind, int year, Credits counted, String title, Instant at) {}
