package org.yunyan.study;

import java.math.BigDecimal;
import java.time.Instant;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Subject;

/** That a course was completed, when, and what it counted as by the version that was studied. */
public record Completion(
        Instant at, String title, BigDecimal hours, TrainingLevel level, TrainingMode mode, Subject subject) {}
