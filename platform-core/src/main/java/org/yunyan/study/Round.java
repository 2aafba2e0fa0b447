package org.yunyan.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Versioned;

/** Reads the clocks of many learners, counts what they report, and writes the clocks; only then anybody is answered. */
final class Round {

    private static final int TRIES = 30;

    private final ClockStore clocks;
    private final EnrolmentStore enrolments;
    private final Kept kept;
    private final Counting counting;
    private final Completing completing;

    Round(ClockStore clocks, EnrolmentStore enrolments, Kept kept, Counting counting, Completing completing) {
        this.clocks = clocks;
        this.enrolments = enrolments;
        this.kept = kept;
        this.counting = counting;
        this.completing = completing;
    }

    /** Answers what it can; returns what lost a race and has to be counted again. */
    List<Rounds.Asked> play(List<Rounds.Asked> batch) {
        Map<Id<Person>, List<Rounds.Asked>> byPerson = batch.stream()
                .collect(Collectors.groupingBy(Rounds.Asked::person, LinkedHashMap::new, Collectors.toList()));
        Instant now = completing.now();
        List<Desk> desks = desks(byPerson, now);
        Map<Rounds.Asked, Counting.Outcome> outcomes = new IdentityHashMap<>();
        desks.forEach(desk -> byPerson.get(desk.person()).forEach(asked -> count(desk, asked, now, outcomes)));
        Set<Id<Person>> late = new HashSet<>();
        writeClocks(desks, late);
        Map<Id<Person>, List<Completing.Written>> written = writeEnrolments(desks, late);
        desks.forEach(desk -> keep(desk, written.getOrDefault(desk.person(), List.of()), late));
        List<Rounds.Asked> again = new ArrayList<>();
        batch.forEach(asked -> answer(asked, outcomes.get(asked), written, late, again));
        return again;
    }

    private List<Desk> desks(Map<Id<Person>, List<Rounds.Asked>> byPerson, Instant now) {
        List<Desk> desks = new ArrayList<>();
        Map<Id<Person>, List<Rounds.Asked>> unknown = new LinkedHashMap<>();
        byPerson.forEach((person, asked) -> {
            Optional<Kept.Lying> lying = kept.take(person, now)
                    .filter(one -> asked.stream()
                            .allMatch(report ->
                                    one.enrolments().containsKey(report.report().course())));
            lying.ifPresentOrElse(one -> desks.add(new Desk(one, true)), () -> unknown.put(person, asked));
        });
        if (!unknown.isEmpty()) {
            read(unknown, now).forEach(lying -> desks.add(new Desk(lying, false)));
        }
        return desks;
    }

    /** The clocks are read first: what they have forgotten is in the enrolments then. */
    private List<Kept.Lying> read(Map<Id<Person>, List<Rounds.Asked>> byPerson, Instant now) {
        Map<Id<Person>, StudyClock> found =
                clocks.find(byPerson.keySet()).stream().collect(Collectors.toMap(StudyClock::person, clock -> clock));
        List<String> keys = new ArrayList<>();
        byPerson.forEach((person, asked) -> {
            Set<Id<Course>> courses = new HashSet<>();
            asked.forEach(one -> courses.add(one.report().course()));
            StudyClock clock = found.computeIfAbsent(person, StudyClock::of);
            clock.grants().forEach(grant -> courses.add(grant.course()));
            courses.forEach(course -> keys.add(Enrolment.key(person, course)));
        });
        Map<Id<Person>, Map<Id<Course>, Enrolment>> hers = new HashMap<>();
        enrolments
                .find(keys)
                .forEach(enrolment -> hers.computeIfAbsent(enrolment.person(), person -> new HashMap<>())
                        .put(enrolment.course(), enrolment));
        return byPerson.keySet().stream()
                .map(person -> new Kept.Lying(found.get(person), hers.getOrDefault(person, Map.of()), now))
                .toList();
    }

    private void keep(Desk desk, List<Completing.Written> written, Set<Id<Person>> late) {
        if (late.contains(desk.person())) {
            kept.drop(desk.person());
        } else {
            kept.put(desk.person(), desk.written(written));
        }
    }

    private void count(Desk desk, Rounds.Asked asked, Instant now, Map<Rounds.Asked, Counting.Outcome> outcomes) {
        try {
            outcomes.put(asked, counting.count(desk, asked.report(), now));
        } catch (RuntimeException refusal) {
            asked.answer().completeExceptionally(refusal);
        }
    }

    private void writeClocks(List<Desk> desks, Set<Id<Person>> late) {
        desks.stream().filter(Desk::isOutOfDate).map(Desk::person).forEach(late::add);
        List<Desk> moved = desks.stream()
                .filter(desk -> desk.isMoved() && !desk.isOutOfDate())
                .toList();
        List<Versioned.Change<StudyClock>> changes =
                moved.stream().map(Desk::change).toList();
        clocks.replace(changes).forEach(place -> late.add(moved.get(place).person()));
    }

    /** What lost a race here comes again as well: the clock knows the answer, and the enrolment gets it then. */
    private Map<Id<Person>, List<Completing.Written>> writeEnrolments(List<Desk> desks, Set<Id<Person>> late) {
        List<Completing.Written> changes = desks.stream()
                .filter(desk -> desk.isOwing() && !late.contains(desk.person()))
                .flatMap(
                        desk -> desk.concerned().stream().map(enrolment -> completing.settled(enrolment, desk.clock())))
                .toList();
        Set<Integer> lost = completing.write(changes);
        Map<Id<Person>, List<Completing.Written>> written = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            Completing.Written change = changes.get(i);
            if (lost.contains(i)) {
                late.add(change.read().person());
            } else {
                written.computeIfAbsent(change.read().person(), person -> new ArrayList<>())
                        .add(change);
            }
        }
        return written;
    }

    private static void answer(
            Rounds.Asked asked,
            Counting.Outcome outcome,
            Map<Id<Person>, List<Completing.Written>> written,
            Set<Id<Person>> late,
            List<Rounds.Asked> again) {
        if (outcome == null) {
            return;
        }
        if (!late.contains(asked.person())) {
            List<Completing.Written> changed = written.remove(asked.person());
            asked.answer().complete(new Rounds.Answer(outcome, changed == null ? List.of() : changed));
        } else if (asked.tries() >= TRIES) {
            asked.answer().completeExceptionally(new Refused.Conflict("refused.busy"));
        } else {
            again.add(asked.again());
        }
    }
}
