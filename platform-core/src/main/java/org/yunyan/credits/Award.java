package org.yunyan.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Id;

/**
 * Finished training that shall become credits.
 *
 * @param key says what is rewarded, for example {@code completion:person:course}; it enters a person's ledger once
 * @param course null for training outside the catalogue
 * @param hours of study (学时), above zero
 * @param role as what she took part
 * @param topic what it was about, for example the id of a skill area; null when no rule asks for it
 * @param occasion organiser, day and kind of what must not pay twice, whichever way it is told; null when it cannot
 * @param attended share of the time that she was there, 0 to 1; null for all of it
 * @param spent hours on the clock that it took her; null when nobody measured them
 * @param evidence where the proof is, for example {@code course@version}
 * @param actor who entered it; null when the platform did
 * @param signatures who stood for it, in their order; empty when nobody had to
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
        TrainingRole role,
        String topic,
        String occasion,
        BigDecimal attended,
        BigDecimal spent,
        String evidence,
        Id<Person> actor,
        List<Signature> signatures,
        Instant at) {

    public Award {
        role = role == null ? TrainingRole.PARTICIPANT : role;
        signatures = List.copyOf(signatures);
    }

    /** Training whose time on the clock nobody measured. */
    public Award(
            String key,
            Id<Person> person,
            Id<Course> course,
            String title,
            TrainingLevel level,
            TrainingMode mode,
            BigDecimal hours,
            TrainingRole role,
            String topic,
            String occasion,
            BigDecimal attended,
            String evidence,
            Id<Person> actor,
            List<Signature> signatures,
            Instant at) {
        this(
                key,
                person,
                course,
                title,
                level,
                mode,
                hours,
                role,
                topic,
                occasion,
                attended,
                null,
                evidence,
                actor,
                signatures,
                at);
    }

    /** Training that somebody simply took part in. */
    public Award(
            String key,
            Id<Person> person,
            Id<Course> course,
            String title,
            TrainingLevel level,
            TrainingMode mode,
            BigDecimal hours,
            String evidence,
            Id<Person> actor,
            Instant at) {
        this(
                key,
                person,
                course,
                title,
                level,
                mode,
                hours,
                TrainingRole.PARTICIPANT,
                null,
                null,
                null,
                null,
                evidence,
                actor,
                List.of(),
                at);
    }
}
