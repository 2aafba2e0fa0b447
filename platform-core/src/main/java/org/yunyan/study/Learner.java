package org.yunyan.study;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Somebody who studies a course, as its trainer sees her. */
public record Learner(
        Id<Person> person,
        String name,
        EnrolmentState state,
        int unitsDone,
        int units,
        Instant enrolled,
        Instant lastAt) {}
