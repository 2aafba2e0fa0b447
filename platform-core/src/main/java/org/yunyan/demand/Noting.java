package org.yunyan.demand;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/**
 * Notes searches without keeping anybody waiting: what is looked for lies in memory until the next sweep, and a crash may lose
 * the last seconds, which no figure needs.
 */
final class Noting {

    /** Whoever finds something and has chosen nothing after so long did not find what she looked for. */
    private static final Duration TIME_TO_CHOOSE = Duration.ofDays(3);

    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 200;
    private static final int LATEST = 20;

    private final TopicStore topics;
    private final LookStore looks;
    private final Recommendations recommendations;
    private final People people;
    private final Study study;
    private final int months;
    private final Clock clock;
    private final Queue<Heard> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    Noting(
            TopicStore topics,
            LookStore looks,
            Recommendations recommendations,
            People people,
            Study study,
            int months,
            Clock clock) {
        this.topics = topics;
        this.looks = looks;
        this.recommendations = recommendations;
        this.people = people;
        this.study = study;
        this.months = months;
        this.clock = clock;
    }

    private record Heard(Id<Person> person, String words, boolean found, Instant at) {}

    /** Takes it in, or drops it when far too much is waiting already. */
    void hear(Id<Person> person, String words, boolean found) {
        waiting.offer(new Heard(person, words, found, clock.instant()));
    }

    void sweep() {
        List<Heard> batch = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        Map<Id<Person>, Person> persons =
                people.persons(batch.stream().map(Heard::person).distinct().toList());
        Map<String, Look> found = new LinkedHashMap<>();
        for (Heard heard : batch) {
            String topic = recommendations.topic(heard.words());
            Person person = persons.get(heard.person());
            if (topic.isBlank() || person == null) {
                continue;
            }
            if (heard.found()) {
                Look look = Look.of(
                        heard.person(),
                        topic,
                        heard.words(),
                        heard.at(),
                        heard.at().plus(TIME_TO_CHOOSE));
                found.putIfAbsent(look.id(), look);
            } else {
                inVain(person, topic, heard.words(), heard.at(), false);
            }
        }
        if (!found.isEmpty()) {
            looks.addMissing(List.copyOf(found.values()));
        }
        decide();
        forget();
    }

    /** Whoever has chosen nothing since she looked, looked in vain. */
    private void decide() {
        for (Look look : looks.due(clock.instant())) {
            boolean chose = study.enrolments(look.person(), Set.of(EnrolmentState.values()), 0, LATEST).items().stream()
                    .anyMatch(enrolment -> !enrolment.enrolled().isBefore(look.at()));
            Person person = people.persons(List.of(look.person())).get(look.person());
            if (!chose && person != null) {
                inVain(person, look.topic(), look.words(), look.at(), true);
            }
            looks.remove(look);
        }
    }

    private void inVain(Person person, String topic, String words, Instant at, boolean found) {
        Asker asker = Asker.of(person, topic, CountyTime.dayOf(at), found);
        topics.change(topic, words, known -> known.with(asker));
    }

    private void forget() {
        LocalDate monday =
                CountyTime.today(clock).minusMonths(months).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant start = CountyTime.startOf(monday);
        topics.olderThan(monday)
                .forEach(old -> topics.change(old.id(), old.words(), known -> known.withoutBefore(monday, start)));
    }
}
