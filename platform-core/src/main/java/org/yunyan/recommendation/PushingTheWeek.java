package org.yunyan.recommendation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.CountyHours;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.Target;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;

/**
 * Chooses what each teacher of the county is told this week, school by school in the early morning of the county's day, and tells
 * it at her own hour.
 */
final class PushingTheWeek {

    private static final LocalTime EARLY = LocalTime.of(5, 30);

    /** Days before the end of the year at which somebody who misses credits is warned. */
    private static final int[] THRESHOLDS = {14, 30, 60};

    private static final int ROUNDS = 20;

    private final Suggesting suggesting;
    private final Pushing pushing;
    private final PushStore pushes;
    private final DigestStore digests;
    private final Walking walking;
    private final Ledger ledger;
    private final People people;
    private final Contacts contacts;
    private final Clock clock;
    private final Outbox<Digest> outbox;

    PushingTheWeek(
            Suggesting suggesting,
            Pushing pushing,
            PushStore pushes,
            DigestStore digests,
            Walking walking,
            Ledger ledger,
            People people,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.suggesting = suggesting;
        this.pushing = pushing;
        this.pushes = pushes;
        this.digests = digests;
        this.walking = walking;
        this.ledger = ledger;
        this.people = people;
        this.contacts = contacts;
        this.clock = clock;
        this.outbox = new Outbox<>(
                Digest::id, () -> digests.due(clock.instant()), digest -> tell(digest, events), digests::settle);
    }

    /** Begins the week on the county's day once it is early morning; a week that has begun is walked to its end on any day. */
    void whenDue() {
        ZonedDateTime now = clock.instant().atZone(CountyTime.ZONE);
        if (now.getDayOfWeek() == contacts.county().digestDay()
                && !now.toLocalTime().isBefore(EARLY)) {
            begin();
        }
        walk();
    }

    /** Begins this week now unless it has begun, and walks it to its end. */
    void now() {
        begin();
        walk();
    }

    /** Tells those whose hour has come. */
    void sweep() {
        for (int round = 0; round < ROUNDS && !digests.due(clock.instant()).isEmpty(); round++) {
            outbox.sweep();
        }
    }

    private void begin() {
        walking.begin(Walk.of(Pushing.week(clock.instant()), clock.instant()));
    }

    private void walk() {
        walking.sweep(Walk.Kind.WEEK, this::visit);
    }

    private boolean visit(Walk walk, Organisation school) {
        List<Person> teachers = people.teachersOf(school.id());
        List<Id<Person>> ids = teachers.stream().map(Person::id).toList();
        Map<Id<Person>, List<Push>> recent =
                pushes.of(ids, clock.instant().minus(Pushing.WEEK)).stream().collect(groupingBy(Push::person));
        Map<Id<Person>, Contact> chosen = contacts.of(ids);
        CountyHours county = contacts.county();
        List<Week> weeks = Walking.abreast(teachers, teacher -> {
            Instant at = Contacts.digest(teacher, chosen.get(teacher.id()), county, clock.instant());
            List<Push> hers = recent.getOrDefault(teacher.id(), List.of());
            int room = Math.max(0, pushing.room(hers));
            List<Push> candidates = room > 0 ? candidates(teacher, at) : List.of();
            return new Week(teacher, at, hers, room, candidates, ledger.standing(teacher.id()));
        });
        Set<String> known = pushes.known(weeks.stream()
                .flatMap(week -> week.candidates.stream())
                .map(Push::id)
                .toList());
        pushes.add(weeks.stream().flatMap(week -> week.fresh(known).stream()).toList());
        digests.add(weeks.stream()
                .map(week -> digest(week, walk.id(), withWeek(week.recent, week.fresh(known))))
                .filter(PushingTheWeek::saysSomething)
                .toList());
        return true;
    }

    /**
     * One teacher's week while it is chosen.
     *
     * @param recent what she was pushed in the last days, and what is on its way
     * @param room how many more she may be pushed
     */
    private record Week(
            Person teacher, Instant at, List<Push> recent, int room, List<Push> candidates, Standing standing) {

        List<Push> fresh(Set<String> known) {
            return candidates.stream()
                    .filter(push -> !known.contains(push.id()))
                    .limit(room)
                    .toList();
        }
    }

    private List<Push> candidates(Person teacher, Instant at) {
        return suggesting.forPerson(teacher, Pushing.CANDIDATES).suggested().stream()
                .map(suggested -> pushing.made(teacher, suggested, at, true))
                .toList();
    }

    /** Also what a walk that was broken off has kept for her already. */
    private List<Push> withWeek(List<Push> recent, List<Push> fresh) {
        String week = Pushing.week(clock.instant());
        List<Push> all = new ArrayList<>(recent.stream()
                .filter(push -> push.inDigest() && push.week().equals(week))
                .toList());
        all.addAll(fresh);
        return all;
    }

    private static Digest digest(Week hers, String week, List<Push> chosen) {
        Target year = hers.standing.year();
        return new Digest(
                Digest.key(hers.teacher.id(), week),
                hers.teacher.id(),
                week,
                chosen.stream()
                        .map(push -> new Chosen(push.course(), push.title(), push.why()))
                        .toList(),
                year.from().getYear(),
                year.missing(),
                year.until().minusDays(1),
                threshold(hers.standing),
                hers.at,
                true);
    }

    private static boolean saysSomething(Digest digest) {
        return !digest.courses().isEmpty() || digest.threshold() != null;
    }

    /** Which warning is due: by the days that are left, or because the pace does not lead there. */
    private static String threshold(Standing standing) {
        if (!standing.year().missing().isPositive()) {
            return null;
        }
        LocalDate until = standing.year().until();
        long left = ChronoUnit.DAYS.between(standing.on(), until);
        boolean risk = standing.forecast().yearOutlook() == Outlook.AT_RISK;
        return IntStream.of(THRESHOLDS)
                .filter(days -> left <= days)
                .mapToObj(Integer::toString)
                .findFirst()
                .orElse(risk ? "risk" : null);
    }

    private static void tell(Digest digest, ApplicationEventPublisher events) {
        if (digest.threshold() != null) {
            events.publishEvent(new DeadlineNeared(
                    digest.person(),
                    digest.year(),
                    digest.threshold(),
                    digest.missing(),
                    digest.lastDay(),
                    digest.at()));
        }
        events.publishEvent(new WeekSuggested(
                digest.person(), digest.week(), digest.courses(), digest.missing(), digest.lastDay(), digest.at()));
    }
}
