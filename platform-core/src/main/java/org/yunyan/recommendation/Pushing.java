package org.yunyan.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;

/** Delivers suggestions to the inbox, each once, and no more in a week than a person wants to read. */
final class Pushing {

    /** Weekly suggestions; with what is new and fits, never more than {@link #MOST_A_WEEK}. */
    private static final int A_WEEK = 2;

    private static final int MOST_A_WEEK = 4;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
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
                pushes::pending,
                push -> events.publishEvent(
                        new ResourcePushed(push.person(), push.course(), push.title(), push.why(), push.at())),
                pushes::settle);
    }

    /** Pushes what she should study next, as long as this week has room for it. */
    void weekly(Person person) {
        int room = A_WEEK - thisWeek(person.id());
        if (room <= 0) {
            return;
        }
        suggesting.forPerson(person, A_WEEK + MOST_A_WEEK).suggested().stream()
                .filter(suggested -> push(person, suggested))
                .limit(room)
                .forEach(suggested -> {});
    }

    /** After a course is finished, the next one that has not been pushed yet. */
    void next(Person person) {
        if (thisWeek(person.id()) < MOST_A_WEEK) {
            suggesting.forPerson(person, MOST_A_WEEK).suggested().stream().anyMatch(one -> push(person, one));
        }
    }

    /** Pushes a new course to her if it is among the first that she would be suggested anyway. */
    void fresh(Person person, String course, int amongFirst) {
        if (thisWeek(person.id()) >= MOST_A_WEEK) {
            return;
        }
        Optional<Suggested> fits = suggesting.forPerson(person, amongFirst).suggested().stream()
                .filter(suggested -> suggested.course().course().value().equals(course))
                .findFirst();
        fits.ifPresent(suggested -> push(person, suggested));
    }

    List<Push> of(Id<Person> person, int limit) {
        return pushes.of(person, Instant.EPOCH, limit);
    }

    void sweep() {
        outbox.sweep();
    }

    private int thisWeek(Id<Person> person) {
        return pushes.of(person, clock.instant().minus(WEEK), MOST_A_WEEK).size();
    }

    private boolean push(Person person, Suggested suggested) {
        Instant now = clock.instant();
        Push push = new Push(
                Push.key(person.id(), suggested.course().course()),
                person.id(),
                suggested.course().course(),
                suggested.course().content().title(),
                suggested.why(),
                ISO_WEEK.format(now.atZone(ZONE)),
                now,
                true);
        boolean isNew = pushes.add(push);
        if (isNew) {
            outbox.deliver(push);
        }
        return isNew;
    }
}
