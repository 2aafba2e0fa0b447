package org.yunyan.study;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A teacher and a course that she chose herself.
 *
 * @param id {@code person:course}, so nobody enrols twice
 * @param number version of the course she studies, the one offered when she enrolled
 * @param units by unit id; a unit not yet opened is absent
 * @param last the unit opened last, to resume from; null before
 * @param lastAt when she last did something here
 * @param completion null until completed
 * @param pending whether the completion has still to be told to the other rooms
 * @param version changes with every write
 */
public record Enrolment(
        @BsonId String id,
        Id<Person> person,
        Id<Course> course,
        int number,
        Instant enrolled,
        EnrolmentState state,
        Map<String, UnitProgress> units,
        Id<Unit> last,
        Instant lastAt,
        Completion completion,
        boolean pending,
        long version) {

    private static final UnitProgress NONE = UnitProgress.NONE;

    public Enrolment {
        units = units == null ? Map.of() : Map.copyOf(units);
    }

    static String key(Id<Person> person, Id<Course> course) {
        return person.value() + ":" + course.value();
    }

    /** How far a unit is; the empty progress when it was never opened. */
    public UnitProgress progress(Id<Unit> unit) {
        return units.getOrDefault(unit.value(), NONE);
    }

    /** How many units are done. */
    public long unitsDone() {
        return units.values().stream().filter(UnitProgress::done).count();
    }

    public boolean isCompleted() {
        return state == EnrolmentState.COMPLETED;
    }

    /** Somebody who has just chosen the course. */
    public static Enrolment begun(Id<Person> person, CourseVersion version, Instant at) {
        return new Enrolment(
                key(person, version.course()),
                person,
                version.course(),
                version.number(),
                at,
                EnrolmentState.ACTIVE,
                Map.of(),
                null,
                at,
                null,
                false,
                0);
    }

    /**
     * The first units of a course studied in full, for a history that is planted; with all of them it is completed. Quizzes
     * carry their percentage only, so that they give no evidence by skill.
     *
     * @param done how many units, in order
     * @param quizPercent what each quiz ended with; at least its pass mark
     */
    public static Enrolment studied(
            Id<Person> person, CourseVersion version, Instant enrolled, Instant last, int done, int quizPercent) {
        Content content = version.content();
        Map<String, UnitProgress> units = content.units().stream()
                .limit(done)
                .collect(Collectors.toMap(unit -> unit.id().value(), unit -> whole(unit, last, quizPercent)));
        Enrolment begun = begun(person, version, enrolled);
        Id<Unit> stopped = done == 0
                ? null
                : content.units()
                        .get(Math.min(done, content.units().size()) - 1)
                        .id();
        Enrolment studied = new Enrolment(
                begun.id,
                person,
                begun.course,
                begun.number,
                enrolled,
                begun.state,
                units,
                stopped,
                last,
                null,
                false,
                0);
        Enrolment judged = studied.completedBy(content, last);
        return judged.told();
    }

    Enrolment with(Unit unit, UnitProgress progress, Instant now) {
        var changed = new HashMap<>(units);
        changed.put(unit.id().value(), progress);
        return new Enrolment(
                id, person, course, number, enrolled, state, changed, unit.id(), now, completion, pending, version + 1);
    }

    /** How far a unit is with what her clock has granted for it and where she was last in it. */
    UnitProgress progress(Id<Unit> unit, StudyClock clock) {
        UnitProgress progress = progress(unit);
        for (Grant grant : clock.grants()) {
            if (grant.isFor(course, unit)) {
                progress = grant.in(progress);
            }
        }
        Optional<OpenedUnit> latest = clock.latest(course, unit);
        return latest.isPresent() ? progress.stopping(latest.get().position()) : progress;
    }

    /** With all that her clock has granted here and where she was last, whether it was written here or not. */
    Enrolment caughtUp(StudyClock clock) {
        Set<Id<Unit>> touched = new HashSet<>();
        for (Grant grant : clock.grants()) {
            if (grant.course().equals(course)) {
                touched.add(grant.unit());
            }
        }
        Instant latest = lastAt;
        for (OpenedUnit session : clock.sessions()) {
            if (session.course().equals(course) && session.heard() != null) {
                touched.add(session.unit());
                latest = session.heard().isAfter(latest) ? session.heard() : latest;
            }
        }
        var changed = new HashMap<>(units);
        touched.forEach(unit -> changed.put(unit.value(), progress(unit, clock)));
        return changed.equals(units) && latest.equals(lastAt)
                ? this
                : new Enrolment(
                        id,
                        person,
                        course,
                        number,
                        enrolled,
                        state,
                        changed,
                        last,
                        latest,
                        completion,
                        pending,
                        version);
    }

    /** With the mark on each unit that has reached what the course asks. */
    Enrolment judged(Content content, Instant now) {
        var changed = new HashMap<>(units);
        content.units()
                .forEach(unit -> changed.computeIfPresent(
                        unit.id().value(), (id, progress) -> progress.judged(unit, content.completion(), now)));
        return new Enrolment(
                id, person, course, number, enrolled, state, changed, last, lastAt, completion, pending, version);
    }

    Enrolment moved(EnrolmentState next, Instant now) {
        return new Enrolment(
                id, person, course, number, enrolled, next, units, last, now, completion, pending, version + 1);
    }

    /** Completed, if she is at it and every unit that the course asks for is done; the same otherwise. */
    Enrolment completedBy(Content content, Instant now) {
        boolean done =
                content.needed().stream().allMatch(unit -> progress(unit.id()).done());
        if (state != EnrolmentState.ACTIVE || !done || content.needed().isEmpty()) {
            return this;
        }
        return finished(Completion.studied(content, now));
    }

    /** Completed by a passed pre-test, whatever of it was studied. */
    Enrolment testedOut(Content content, int percent, Instant now) {
        Enrolment moved = moved(EnrolmentState.ACTIVE, now);
        return moved.finished(Completion.testedOut(content, percent, now));
    }

    /** With what she did in class accepted; still to be told. */
    Enrolment applied(Instant now) {
        return moved(state, now).finished(completion.applied(now));
    }

    private Enrolment finished(Completion completed) {
        return new Enrolment(
                id,
                person,
                course,
                number,
                enrolled,
                EnrolmentState.COMPLETED,
                units,
                last,
                lastAt,
                completed,
                true,
                version);
    }

    private Enrolment told() {
        return new Enrolment(
                id, person, course, number, enrolled, state, units, last, lastAt, completion, false, version);
    }

    private static UnitProgress whole(Unit unit, Instant at, int quizPercent) {
        return switch (unit.kind()) {
            case VIDEO, AUDIO ->
                new UnitProgress(List.of(new Span(0, unit.seconds())), unit.seconds(), Set.of(), List.of(), true, at);
            case DOCUMENT, SLIDES -> {
                Set<Integer> all = IntStream.range(0, unit.parts()).boxed().collect(Collectors.toSet());
                yield new UnitProgress(List.of(), 0, all, List.of(), true, at);
            }
            case QUIZ, TEST, TASK ->
                new UnitProgress(List.of(), 0, Set.of(), List.of(new Attempt(List.of(), quizPercent, at)), true, at);
        };
    }
}
