package org.yunyan.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Unit;

/**
 * How far one unit has been studied. Only what its kind is counted by is filled.
 *
 * @param covered seconds counted, sorted, apart from each other, never twice
 * @param position second, section or page where she stopped, to resume from
 * @param sections indexes of the sections counted as read
 * @param attempts at the quiz, oldest first; only the newest twenty keep their answers
 * @param done whether the unit has reached what its course asks; never taken back
 * @param doneAt when; null before
 * @param recalled the points of {@link Unit#recall()} whose questions she has answered, by their place in that list
 * @param shares of a test or an assignment: how well it went, 0 to 1, by skill
 */
public record UnitProgress(
        List<Span> covered,
        int position,
        Set<Integer> sections,
        List<Attempt> attempts,
        boolean done,
        Instant doneAt,
        Set<Integer> recalled,
        Map<String, Double> shares) {

    private static final int ANSWERS_KEPT = 20;

    static final UnitProgress NONE = new UnitProgress(List.of(), 0, Set.of(), List.of(), false, null);

    public UnitProgress {
        covered = covered == null ? List.of() : List.copyOf(covered);
        sections = sections == null ? Set.of() : Set.copyOf(sections);
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
        recalled = recalled == null ? Set.of() : Set.copyOf(recalled);
        shares = shares == null ? Map.of() : Map.copyOf(shares);
    }

    /** Of a unit that has asked nothing in between. */
    public UnitProgress(
            List<Span> covered,
            int position,
            Set<Integer> sections,
            List<Attempt> attempts,
            boolean done,
            Instant doneAt) {
        this(covered, position, sections, attempts, done, doneAt, Set.of(), Map.of());
    }

    /** Seconds counted so far. */
    public int seconds() {
        return covered.stream().mapToInt(Span::seconds).sum();
    }

    /** Best percentage of all attempts; 0 before the first. */
    public int best() {
        return attempts.stream().mapToInt(Attempt::percent).max().orElse(0);
    }

    UnitProgress covering(List<Span> granted, int stoppedAt) {
        return new UnitProgress(
                Coverage.union(covered, granted), stoppedAt, sections, attempts, done, doneAt, recalled, shares);
    }

    UnitProgress reading(List<Span> granted) {
        Set<Integer> read = new HashSet<>(sections);
        granted.forEach(span -> {
            for (int section = span.from(); section < span.to(); section++) {
                read.add(section);
            }
        });
        return new UnitProgress(covered, position, read, attempts, done, doneAt, recalled, shares);
    }

    UnitProgress attempted(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        for (int i = 0; i < all.size() - ANSWERS_KEPT; i++) {
            all.set(i, new Attempt(List.of(), all.get(i).percent(), all.get(i).at()));
        }
        return new UnitProgress(covered, position, sections, all, done, doneAt, recalled, shares);
    }

    /** With a mark that somebody else has given. */
    UnitProgress settled(Attempt mark, Map<String, Double> bySkill) {
        UnitProgress marked = attempted(mark);
        return new UnitProgress(covered, position, sections, marked.attempts, done, doneAt, recalled, bySkill);
    }

    UnitProgress recalling(int point) {
        Set<Integer> points = new HashSet<>(recalled);
        points.add(point);
        return new UnitProgress(covered, position, sections, attempts, done, doneAt, points, shares);
    }

    UnitProgress stopping(int at) {
        return new UnitProgress(covered, at, sections, attempts, done, doneAt, recalled, shares);
    }

    /** With the mark that it is done, once it has reached what its kind and the course ask for. */
    UnitProgress judged(Unit unit, CompletionRule rule, Instant now) {
        boolean reached = switch (unit.kind()) {
            case VIDEO, AUDIO -> seconds() >= rule.secondsNeeded(unit);
            case DOCUMENT, SLIDES -> unit.parts() > 0 && sections.size() >= unit.parts();
            case QUIZ, TEST, TASK -> !attempts.isEmpty() && best() >= unit.percentToPass();
        };
        boolean asked = recalled.size() >= unit.recall().size();
        return done || !reached || !asked
                ? this
                : new UnitProgress(covered, position, sections, attempts, true, now, recalled, shares);
    }
}
