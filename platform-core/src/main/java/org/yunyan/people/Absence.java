package org.yunyan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * A stretch of days on which somebody is away or need not train, as her school has recorded it. It counts once an officer
 * has confirmed it; what became of it is kept step by step.
 *
 * @param id made of person, kind and first day, so that the same is recorded once
 * @param school where she was when it was recorded
 * @param until first day on which she is back; null while that is open
 * @param reason in words
 * @param evidence where the proof is, for example the number of a certificate
 * @param version counts the steps, so that two people cannot both take the next one
 */
public record Absence(
        @BsonId Id<Absence> id,
        Id<Person> person,
        Id<Organisation> school,
        AbsenceKind kind,
        LocalDate from,
        LocalDate until,
        String reason,
        String evidence,
        State state,
        int version,
        List<Step> steps) {

    public Absence {
        steps = List.copyOf(steps);
    }

    /** What a record is worth. */
    public enum State {
        /** By the school; counts for nothing yet. */
        RECORDED,
        /** By the county: targets follow it. */
        CONFIRMED,
        /** Not accepted by the county. */
        REFUSED,
        /** Taken back, as if it had never been. */
        WITHDRAWN
    }

    /**
     * What somebody did with the record.
     *
     * @param deed a stable word: {@code record}, {@code confirm}, {@code refuse}, {@code end}, {@code withdraw}
     * @param name of who did it, at that time
     * @param note in words, or null
     */
    public record Step(String deed, Id<Person> by, String name, Instant at, String note) {}

    /** Whether targets follow it. */
    public boolean counts() {
        return state == State.CONFIRMED;
    }

    /** Whether it waits or counts. */
    public boolean alive() {
        return state == State.RECORDED || state == State.CONFIRMED;
    }

    /** Who recorded it. */
    public Step recorded() {
        return steps.getFirst();
    }

    public boolean overlaps(LocalDate first, LocalDate after) {
        return (after == null || from.isBefore(after)) && (until == null || first.isBefore(until));
    }

    /** The same after one more step. */
    public Absence after(State next, LocalDate end, Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Absence(id, person, school, kind, from, end, reason, evidence, next, version + 1, more);
    }
}
