package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One row of evidence.
 *
 * @param person whom the row is about; null when it is nobody, or somebody whom the reader may not know
 * @param from when it began; null when that does not matter
 * @param until when it ended; null when it is one moment
 * @param about title of the course, training or file, as it was written; null when there is none
 * @param text a passage of what somebody wrote; null otherwise
 * @param amount in the unit of the fact; null when it has none
 */
public record Trace(
        Fact fact, Id<Person> person, Instant from, Instant until, String about, String text, BigDecimal amount) {

    /** What a row says; the unit of its amount in brackets. */
    public enum Fact {
        /** A unit was open, and so much was counted in it (minutes of real time at least). */
        SITTING,
        /** A training that she attended (hours of 45 minutes). */
        TRAINING,
        /** So much must have happened at the same time (minutes). */
        TOGETHER,
        /** Played, but not counted, since more was reported than time had passed (minutes). */
        NOT_COUNTED,
        /** How many people began within how short a time (people). */
        SUCCESSION,
        /** From enrolling to completing (minutes). */
        TOOK,
        /** What the course is registered with (minutes). */
        REGISTERED,
        /** From opening a quiz to handing it in with everything right at the first try (seconds). */
        QUIZ,
        /** How many questions the quiz has (questions). */
        QUESTIONS,
        /** Studied and attended on one day (hours of 60 minutes). */
        DAY,
        /** A passage that two texts share. */
        PASSAGE,
        /** How much of the later text is in the earlier one (percent). */
        SHARED,
        /** A proof that was handed in. */
        SCAN,
        /** How much two proofs have in common when they are laid upon each other (percent). */
        ALIKE,
        /** A decision on a claim (seconds after the one before). */
        DECISION,
        /** Decisions in all, and how many of them without a file opened (percent). */
        UNOPENED,
        /** How much of a claimant's approvals one approver gave (percent). */
        PAIR,
        /** Trainings finished on a day or in a period (entries). */
        FINISHED,
        /** The share of an earlier year's trainings that lay in its last days (percent). */
        HISTORY
    }

    static Trace of(Fact fact, Id<Person> person, Instant from, Instant until, String about, BigDecimal amount) {
        return new Trace(fact, person, from, until, about, null, amount);
    }

    static Trace sum(Fact fact, long amount) {
        return new Trace(fact, null, null, null, null, null, BigDecimal.valueOf(amount));
    }

    /** The row without whom it is about. */
    Trace unnamed() {
        return new Trace(fact, null, from, until, about, text, amount);
    }
}
