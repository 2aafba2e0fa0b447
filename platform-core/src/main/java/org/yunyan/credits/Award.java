package org.yunyan.credits;

import java.math.BigDecimal;
import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Finished training that shall become credits.
 *
 * @param key says what is rewarded, for example {@code completion:person:course}; it enters a person's ledger once
 * @param course null for training outside the catalogue
 * @param hours of study (学时), above zero
 * @param evidence where the proof is, for example {@code course@version}
 * @param actor who entered it; null when the platform did
 * @param at when the training was finished; decides the year and the rules
 */
public record Award(
        String key,
        Id<Person> person,
        Id<Course> course,
        String title,
        TrainingLevel level,
        TrainingMode mode,
        BigDecimal hours,
        String evidence,
        Id<Person> actor,
        Instant at) {}
