package org.yunyan.study;

import java.math.BigDecimal;
import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/** A teacher has completed a course, which happens once. Delivered at least once, so listeners are idempotent. */
public record CourseCompleted(
        Id<Person> person,
        Id<Course> course,
        int number,
        String title,
        BigDecimal hours,
        TrainingLevel level,
        TrainingMode mode,
        Subject subject,
        Instant at) {}
