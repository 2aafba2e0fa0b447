package org.yunyan.claims;

import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Claims wait at somebody's desk this morning. {@code reviewer} and {@code day} tell a repetition.
 *
 * @param count how many, at all her desks
 */
public record ClaimsWaiting(Id<Person> reviewer, int count, LocalDate day, Instant at) {}
