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
 * @param grants remembered answers, oldest first
 * @param months seconds counted, by month as {@code 2026-11}
 */
record StudyClock(
        @BsonId Id<Person> person,
        List<OpenedUnit> sessions,
        List<Grant> grants,
        Map<String, Integer> months,
        long version) {

    /** So that the document stays small; a session pushed out takes no more reports. */
    static final int SESSIONS = 40;

    static final int GRANTS = 40;

    StudyClock {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        grants = grants == null ? List.of() : List.copyOf(grants);
        months = months == null ? Map.of() : Map.copyOf(months);
    }

    static StudyClock of(Id<Person> person) {
        return new StudyClock(person, List.of(), List.of(), Map.of(), 0);
    }

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
        return new StudyClock(person, open, grants, months, version + 1);
    }

    /** This clock with openings that somebody else has kept; those that are there already stay as they are. */
    StudyClock remembering(List<OpenedUnit> brought) {
        var open = new ArrayList<>(sessions);
        brought.stream()
                .filter(one -> sessions.stream().noneMatch(there -> there.id().equals(one.id())))
                .forEach(open::add);
        open.sort(Comparator.comparing(OpenedUnit::opened));
        return new StudyClock(
                person, open.subList(Math.max(0, open.size() - SESSIONS), open.size()), grants, months, version + 1);
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
                        && session.course().equals(course)
                        && session.unit().equals(unit)
                        && session.opened().plus(life).isAfter(now))
                .findFirst();
    }

    /** Milliseconds of real time that can still be granted in this session. */
    long available(OpenedUnit session, Instant now) {
        long available = Long.MAX_VALUE;
        long spentSince = 0;
        for (OpenedUnit other : sessions.reversed()) {
            spentSince += other.spent();
            if (!other.opened().isAfter(session.opened())) {
                long passed = Duration.between(other.opened(), now).toMillis();
                available = Math.min(available, passed - spentSince);
            }
        }
        return Math.max(0, available);
    }

    Optional<Grant> answer(String session, long sequence) {
        return grants.stream().filter(grant -> grant.answers(session, sequence)).findFirst();
    }

    /** What was granted for this unit lately, whether or not it has reached the enrolment yet. */
    List<Span> granted(Id<Course> course, Id<Unit> unit) {
        List<Span> spans = new ArrayList<>();
        grants.stream().filter(grant -> grant.isFor(course, unit)).forEach(grant -> spans.addAll(grant.spans()));
        return Coverage.union(spans, List.of());
    }

    /** Whether a later report of the same session was answered already. */
    boolean isOvertaken(String session, long sequence) {
        return grants.stream().anyMatch(grant -> grant.session().equals(session) && grant.sequence() > sequence);
    }

    StudyClock grant(Grant grant, long millis, int seconds, Instant now, YearMonth month) {
        List<OpenedUnit> spent = sessions.stream()
                .map(session -> session.id().equals(grant.session()) ? session.spend(millis, now) : session)
                .toList();
        var remembered = new ArrayList<>(grants);
        remembered.add(grant);
        var counted = new HashMap<>(months);
        counted.merge(month.toString(), seconds, Integer::sum);
        List<Grant> latest = remembered.subList(Math.max(0, remembered.size() - GRANTS), remembered.size());
        return new StudyClock(person, spent, latest, counted, version + 1);
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
            open.set(0, next.spend(oldest.spent(), spentAt));
        }
    }
}
