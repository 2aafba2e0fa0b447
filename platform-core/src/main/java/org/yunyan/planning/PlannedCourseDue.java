package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A course of an accepted plan is to be studied this week. Delivered at least once; {@code person}, {@code course} and
 * {@code week} tell a repetition.
 *
 * @param hours 学时 planned for the week
 * @param week its Monday
 */
public record PlannedCourseDue(
        Id<Person> person, Id<Course> course, String title, BigDecimal hours, LocalDate week, Instant at) {}
