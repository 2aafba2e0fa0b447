package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How far one unit has been studied. Only what its kind is counted by is filled.
 *
 * @param covered seconds counted, sorted, apart from each other, never twice
 * @param position second where the player stopped, to resume from
 * @param sections indexes of the sections counted as read
 * @param attempts at the quiz, oldest first
 * @param done whether the unit has reached what its course asks; never taken back
 * @param doneAt when; null before
 */
public record UnitProgress(
        List<Span> covered, int position, Set<Integer> sections, List<Attempt> attempts, boolean done, Instant doneAt) {

    static final UnitProgress NONE = new UnitProgress(List.of(), 0, Set.of(), List.of(), false, null);

    public UnitProgress {
        covered = covered == null ? List.of() : List.copyOf(covered);
        sections = sections == null ? Set.of() : Set.copyOf(sections);
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    /** Seconds counted so far. */
    public int seconds() {
        return covered.stream().mapToInt(Span::seconds).sum();
    }
}
