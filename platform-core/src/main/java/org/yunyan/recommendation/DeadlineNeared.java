package org.yunyan.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * Credits of the year are missing while it runs out. Delivered at least once; person, year and threshold tell a repetition.
 *
 * @param year by its name
 * @param threshold {@code 60}, {@code 30} or {@code 14} days before the end, or {@code risk} when the pace does not lead there
 * @param missing what the year still asks for
 */
public record DeadlineNeared(
        Id<Person> person, int year, String threshold, Credits missing, LocalDate lastDay, Instant at) {}
