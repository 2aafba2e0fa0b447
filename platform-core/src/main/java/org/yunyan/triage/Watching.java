package org.yunyan.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/**
 * When what is looked at: soon, those about whom something happened, and each night everybody, school by school. What happened
 * is only remembered by this node; the night finds what a crash has forgotten.
 */
final class Watching {

    /** Before that hour the day before may still be going on somewhere. */
    private static final LocalTime BEGINS = LocalTime.of(1, 0);

    /** Longer than the largest school takes. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** What a first night, or one after a long rest, looks back to. */
    private static final Duration BACK = Duration.ofDays(3);

    private static final int SCHOOLS = 25;
    private static final int SOON = 100;
    private static final int MOST = 5_000;
    private static final int KEPT_DAYS = 60;

    private final Set<Id<Person>> news = ConcurrentHashMap.newKeySet();
    private final NightStore nights;
    private final NotedStore noted;
    private final ThresholdStore thresholds;
    private final Sifting sifting;
    private final Gathering gathering;
    private final Raising raising;
    private final People people;

    Watching(
            NightStore nights,
            NotedStore noted,
            ThresholdStore thresholds,
            Sifting sifting,
            Gathering gathering,
            Raising raising,
            People people) {
        this.nights = nights;
        this.noted = noted;
        this.thresholds = thresholds;
        this.sifting = sifting;
        this.gathering = gathering;
        this.raising = raising;
        this.people = people;
    }

    /** Something happened with her. */
    void note(Id<Person> person) {
        if (news.size() < MOST) {
            news.add(person);
        }
    }

    /** Looks at some of those with news. */
    void soon() {
        List<Id<Person>> some = new ArrayList<>();
        for (Iterator<Id<Person>> all = news.iterator(); all.hasNext() && some.size() < SOON; ) {
            some.add(all.next());
            all.remove();
        }
        if (!some.isEmpty()) {
            Instant now = now();
            look(some, now.minus(BACK), now);
        }
    }

    /** Goes on with the night's walk for some schools when it is due and nobody else is on it. */
    void night() {
        LocalDate today = CountyTime.dayOf(now());
        if (!LocalTime.ofInstant(now(), CountyTime.ZONE).isBefore(BEGINS)) {
            begun(today).filter(night -> !night.done()).ifPresent(this::walk);
        }
    }

    /** Looks at these people now. */
    void lookAt(Collection<Id<Person>> some) {
        look(List.copyOf(some), now().minus(BACK), now());
    }

    /** Looks at the days of a school's trainings as in the night of this day. */
    void lookAt(Organisation school, LocalDate day) {
        look(school, people.teachersOf(school.id()).stream().map(Person::id).toList(), day);
    }

    /** The whole walk at once, at whatever hour. */
    void allNight() {
        Night night = Night.of(CountyTime.dayOf(now()), now().minus(BACK), now());
        schools(null).forEach(school -> look(school, night));
    }

    private Optional<Night> begun(LocalDate today) {
        Optional<Night> last = nights.last();
        if (last.isPresent() && !last.get().day().isBefore(today)) {
            return last;
        }
        Instant since = last.map(before -> before.begun().minus(1, ChronoUnit.DAYS))
                .filter(before -> before.isBefore(now().minus(BACK)))
                .orElse(now().minus(BACK));
        Night night = Night.of(today, since, now());
        last.ifPresentOrElse(before -> nights.move(before, night), () -> nights.begin(night));
        return nights.last();
    }

    private void walk(Night begun) {
        if (begun.leased().isAfter(now())) {
            return;
        }
        Night night = begun.leasedUntil(now().plus(LEASE));
        if (!nights.move(begun, night)) {
            return;
        }
        List<Organisation> ahead = schools(night.after());
        for (Organisation school : ahead.stream().limit(SCHOOLS).toList()) {
            look(school, night);
            Night next = night.past(school.id().value())
                    .leasedUntil(now().plus(LEASE).plusMillis(1));
            if (!nights.move(night, next)) {
                return;
            }
            night = next;
        }
        if (ahead.size() <= SCHOOLS) {
            noted.forget(night.day().minusDays(KEPT_DAYS));
            nights.move(night, night.ended());
        } else {
            nights.move(night, night.leasedUntil(Instant.EPOCH));
        }
    }

    private List<Organisation> schools(String after) {
        return people.schoolsUnder(people.county().id()).stream()
                .filter(school -> after == null || school.id().value().compareTo(after) > 0)
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
    }

    private void look(Organisation school, Night night) {
        List<Id<Person>> teachers =
                people.teachersOf(school.id()).stream().map(Person::id).toList();
        look(teachers, night.since(), now());
        look(school, teachers, night.day());
    }

    private void look(Organisation school, List<Id<Person>> teachers, LocalDate day) {
        Thresholds inForce = thresholds.on(day);
        raising.raise(gathering.look(school, teachers, day, inForce), inForce);
    }

    private void look(List<Id<Person>> some, Instant since, Instant now) {
        Thresholds inForce = thresholds.on(CountyTime.dayOf(now));
        raising.raise(sifting.look(some, since, now, inForce), inForce);
    }

    private Instant now() {
        return raising.now();
    }
}
