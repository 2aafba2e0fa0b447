package org.yunyan.exams;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** The essays of an attempt were marked, so it has an outcome. Delivered at least once. */
public record ExamMarked(
        Id<Person> person,
        Id<Course> course,
        Id<Unit> unit,
        String title,
        int attempt,
        int percent,
        boolean passed,
        Instant at) {}
