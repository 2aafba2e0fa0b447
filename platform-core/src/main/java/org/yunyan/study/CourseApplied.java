package org.yunyan.study;

import java.math.BigDecimal;
import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/**
 * What a teacher did in class with a completed course was accepted, which happens once. Delivered at least once, so listeners
 * are idempotent.
 *
 * @param hours the share that completion had withheld
 */
public record CourseApplied(
        Id<Person> person,
        Id<Course> course,
        int number,
        String title,
        BigDecimal hours,
        TrainingLevel level,
        TrainingMode mode,
        Subject subject,
        Instant at) {}
