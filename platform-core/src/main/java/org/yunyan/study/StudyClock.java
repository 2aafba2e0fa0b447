package org.yunyan.study;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * The real time of one person, which she can spend only once.
 *
 * <p>What is granted in a session must have happened between its opening and now. All that was ever granted could have
 * happened one after the other exactly if, for the opening of every session, what was granted in sessions opened then or
 * later takes no more time than has passed since. A report that keeps this true is granted. A learner who really studies one
 * thing at a time keeps it true whenever her reports arrive; whoever invents seconds gets no more than the time that passed.
 *
 * @param sessions oldest first
 * @param grants what is not known to be in an enrolment yet, and the latest answers; oldest first
 * @param months seconds counted, by month as {@code 2026-11}
 * @param floor who has taken over; null while nobody had to
 */
record StudyClock(
        @BsonId Id<Person> person,
        List<OpenedUnit> sessions,
        List<Grant> grants,
        Map<String, Integer> months,
        Floor floor,
        long version) {

    /** So that the document stays small; a session pushed out takes no more reports. */
    static final int SESSIONS = 40;

    /** So many grants are remembered before the enrolments are written. */
    static final int FULL = 16;

    /** So many answers stay remembered after that. */
    private static final int ANSWERS = 6;

    /** Players measure a little more than passes: whole seconds at each jump, and clocks that are not quite the same. */
    private static final long LEEWAY_MILLIS = 5000;

    private static final long LEEWAY_SHARE = 50;

    StudyClock {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        grants = grants == null ? List.of() : List.copyOf(grants);
        months = months == null ? Map.of() : Map.copyOf(months);
    }

    /**
     * Real time that is left in a session.
     *
     * @param millis even at the greatest speed
     * @param atItsSpeed at the speed at which things are said to be played
     */
    record Left(long millis, long atItsSpeed) {}

    static StudyClock of(Id<Person> person) {
        return new StudyClock(person, List.of(), List.of(), Map.of(), null, 0);
    }

    /** Whoever opens a unit wants to study here, so nobody else has the floor. */
    StudyClock open(OpenedUnit fresh, Duration life) {
        Instant now = fresh.opened();
        var open = new ArrayList<>(sessions);
        open.add(fresh);
        open.sort(Comparator.comparing(OpenedUnit::opened));
        while (open.size() > 1 && isExpired(open.getFirst(), now, life) && isBefore(open.getFirst(), open.get(1))) {
            open.removeFirst();
        }
        while (open.size() > SESSIONS) {
            pushOut(open);
        }
        return new StudyClock(person, open, grants, months, null, version + 1);
    }

    /** This clock with openings that somebody else has kept; those that are there already stay as they are. */
    StudyClock remembering(List<OpenedUnit> brought) {
        var open = new ArrayList<>(sessions);
        brought.stream()
                .filter(one -> sessions.stream().noneMatch(there -> there.id().equals(one.id())))
                .forEach(open::add);
        open.sort(Comparator.comparing(OpenedUnit::opened));
        return new StudyClock(
                person,
                open.subList(Math.max(0, open.size() - SESSIONS), open.size()),
                grants,
                months,
                floor,
                version + 1);
    }

    List<Sitting> sittings() {
        return sessions.stream()
                .map(session -> new Sitting(
                        session.id(),
                        session.course(),
                        session.unit(),
                        session.opened(),
                        session.spentAt(),
                        Duration.ofMillis(session.spent()),
                        session.device()))
                .toList();
    }

    /** The session, if it was opened for this unit and still takes reports. */
    Optional<OpenedUnit> session(String id, Id<Course> course, Id<Unit> unit, Instant now, Duration life) {
        return sessions.stream()
                .filter(session -> session.id().equals(id)
                        && session.isFor(course, unit)
                        && session.opened().plus(life).isAfter(now))
                .findFirst();
    }

    /** Where a player of this unit was heard last. */
    Optional<OpenedUnit> latest(Id<Course> course, Id<Unit> unit) {
        return sessions.stream()
                .filter(session -> session.heard() != null && session.isFor(course, unit))
                .max(Comparator.comparing(OpenedUnit::heard));
    }

    /** Real time that can still be granted in this session for what happened until then. */
    Left left(OpenedUnit session, Instant until) {
        long millis = Long.MAX_VALUE;
        long atItsSpeed = Long.MAX_VALUE;
        long spentSince = 0;
        long takenSince = 0;
        for (OpenedUnit other : sessions.reversed()) {
            spentSince += other.spent();
            takenSince += other.taken();
            if (!other.opened().isAfter(session.opened())) {
                long passed = Duration.between(other.opened(), until).toMillis();
                millis = Math.min(millis, passed - spentSince);
                atItsSpeed = Math.min(atItsSpeed, passed + passed / LEEWAY_SHARE + LEEWAY_MILLIS - takenSince);
            }
        }
        return new Left(Math.max(0, millis), Math.max(0, atItsSpeed));
    }

    /** The session that has taken over from this one and still plays. */
    Optional<OpenedUnit> insteadOf(OpenedUnit session, Instant now) {
        return floor == null || floor.session().equals(session.id())
                ? Optional.empty()
                : sessions.stream()
                        .filter(other -> other.id().equals(floor.session()) && other.isLive(now))
                        .findFirst();
    }

    /** Another session that plays just now. */
    Optional<OpenedUnit> beside(OpenedUnit session, Instant now) {
        return sessions.stream()
                .filter(other -> !other.id().equals(session.id()) && other.isLive(now))
                .max(Comparator.comparing(OpenedUnit::opened));
    }

    Optional<Grant> answer(String session, long sequence) {
        return grants.stream().filter(grant -> grant.answers(session, sequence)).findFirst();
    }

    StudyClock grant(Grant grant, long millis, long atItsSpeed, int seconds, Instant now, YearMonth month) {
        StudyClock spent = with(grant.session(), session -> session.spend(millis, atItsSpeed, now));
        var remembered = new ArrayList<>(grants);
        remembered.add(grant);
        var counted = new HashMap<>(months);
        counted.merge(month.toString(), seconds, Integer::sum);
        return new StudyClock(person, spent.sessions, remembered, counted, floor, version);
    }

    /** Without the oldest grants that have arrived where they belong, except for the latest answers. */
    StudyClock forgetting(Predicate<Grant> arrived) {
        if (grants.size() <= ANSWERS) {
            return this;
        }
        int old = grants.size() - ANSWERS;
        var kept = new ArrayList<>(
                grants.subList(0, old).stream().filter(arrived.negate()).toList());
        kept.addAll(grants.subList(old, grants.size()));
        return new StudyClock(person, sessions, kept, months, floor, version);
    }

    StudyClock hearing(String session, long sequence, int position, Instant now) {
        return with(session, opened -> opened.hear(sequence, position, now));
    }

    StudyClock giving(OpenedUnit session, Instant now) {
        return new StudyClock(person, sessions, grants, months, new Floor(session.id(), now), version);
    }

    /** As it is written next. */
    StudyClock next() {
        return new StudyClock(person, sessions, grants, months, floor, version + 1);
    }

    private StudyClock with(String id, UnaryOperator<OpenedUnit> change) {
        List<OpenedUnit> changed = sessions.stream()
                .map(session -> session.id().equals(id) ? change.apply(session) : session)
                .toList();
        return new StudyClock(person, changed, grants, months, floor, version);
    }

    private static boolean isExpired(OpenedUnit session, Instant now, Duration life) {
        return !session.opened().plus(life).isAfter(now);
    }

    /** What it was granted lies before anything that is still open, so that forgetting it gives no time back. */
    private static boolean isBefore(OpenedUnit session, OpenedUnit next) {
        return !session.spentAt().isAfter(next.opened());
    }

    /** Closes the oldest; what overlaps with others stays charged, to the next one. */
    private static void pushOut(List<OpenedUnit> open) {
        OpenedUnit oldest = open.removeFirst();
        OpenedUnit next = open.getFirst();
        if (!isBefore(oldest, next)) {
            Instant spentAt = oldest.spentAt().isAfter(next.spentAt()) ? oldest.spentAt() : next.spentAt();
            open.set(0, next.spend(oldest.spent(), oldest.taken(), spentAt));
        }
    }
}
