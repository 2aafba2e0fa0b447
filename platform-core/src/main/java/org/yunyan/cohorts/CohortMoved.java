package org.yunyan.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Something has happened to somebody in a cohort. Delivered at least once.
 *
 * @param title of the course
 * @param name of the cohort
 */
public record CohortMoved(
        Id<Cohort> cohort,
        Id<Course> course,
        String title,
        String name,
        LocalDate starts,
        Id<Person> person,
        Happening what,
        Instant at) {}
