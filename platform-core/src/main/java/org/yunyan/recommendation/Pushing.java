package org.yunyan.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;

/** Delivers suggestions to the inbox, each once, and no more in a week than a person wants to read. */
final class Pushing {

    /** Weekly suggestions; with what is new and fits, never more than {@link #MOST_A_WEEK}. */
    private static final int A_WEEK = 2;

    private static final int MOST_A_WEEK = 4;

    /** What is asked for, since some of it has been pushed to her before. */
    static final int CANDIDATES = A_WEEK + MOST_A_WEEK;

    static final Duration WEEK = Duration.ofDays(7);

    /** How many batches one sweep tells at most, so that nothing that fails holds up the rest. */
    private static final int ROUNDS = 20;

    private static final DateTimeFormatter ISO_WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);

    private final Suggesting suggesting;
    private final PushStore pushes;
    private final Clock clock;
    private final Outbox<Push> outbox;

    Pushing(Suggesting suggesting, PushStore pushes, ApplicationEventPublisher events, Clock clock) {
        this.suggesting = suggesting;
        this.pushes = pushes;
        this.clock = clock;
        this.outbox = new Outbox<>(
                Push::id,
                () -> pushes.pending(clock.instant()),
                push -> events.publishEvent(new ResourcePushed(
                        push.person(), push.course(), push.title(), push.why(), push.at(), push.inDigest())),
                pushes::settle);
    }

    /** Pushes what she should study next, as long as this week has room for it; she is here, so she is told at once. */
    void weekly(Person person) {
        int room = room(recent(person.id()));
        if (room <= 0) {
            return;
        }
        suggesting.forPerson(person, CANDIDATES).suggested().stream()
                .filter(suggested -> push(person, suggested))
                .limit(room)
                .forEach(suggested -> {});
    }

    /** After a course is finished, the next one that has not been pushed yet. */
    void next(Person person) {
        if (hasRoom(person)) {
            suggesting.forPerson(person, MOST_A_WEEK).suggested().stream().anyMatch(one -> push(person, one));
        }
    }

    /** Pushes a new course to her if it is among the first that she would be suggested anyway; whether it is new to her. */
    boolean fresh(Person person, String course, int amongFirst) {
        return hasRoom(person)
                && suggesting.forPerson(person, amongFirst).suggested().stream()
                        .filter(suggested -> suggested.course().course().value().equals(course))
                        .anyMatch(suggested -> push(person, suggested));
    }

    List<Push> of(Id<Person> person, int limit) {
        return pushes.of(person, Instant.EPOCH, limit);
    }

    /** Tells what is due. */
    void sweep() {
        for (int round = 0; round < ROUNDS && !pushes.pending(clock.instant()).isEmpty(); round++) {
            outbox.sweep();
        }
    }

    /** How many more the week's own choice may bring, with her pushes of the last seven days and of those ahead. */
    int room(List<Push> recent) {
        Instant now = clock.instant();
        String week = week(now);
        long ofThisWeek =
                recent.stream().filter(push -> push.week().equals(week)).count();
        long told = recent.stream().filter(push -> !push.at().isAfter(now)).count();
        return (int) Math.min(A_WEEK - ofThisWeek, MOST_A_WEEK - told);
    }

    /** A push of a suggestion, not yet kept. */
    Push made(Person person, Suggested suggested, Instant at, boolean inDigest) {
        return new Push(
                Push.key(person.id(), suggested.course().course()),
                person.id(),
                suggested.course().course(),
                suggested.course().content().title(),
                suggested.why(),
                week(clock.instant()),
                at,
                inDigest,
                true);
    }

    /** {@code 2026-W48}, in the county's time. */
    static String week(Instant at) {
        return ISO_WEEK.format(at.atZone(CountyTime.ZONE));
    }

    private boolean hasRoom(Person person) {
        return recent(person.id()).size() < MOST_A_WEEK;
    }

    private List<Push> recent(Id<Person> person) {
        return pushes.of(person, clock.instant().minus(WEEK), CANDIDATES);
    }

    private boolean push(Person person, Suggested suggested) {
        Push push = made(person, suggested, clock.instant(), false);
        boolean isNew = pushes.add(push);
        if (isNew) {
            outbox.deliver(push);
        }
        return isNew;
    }
}
