package org.yunyan.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.SegmentsPlayed;
import org.yunyan.study.Span;

@ExtendWith(StoreExtension.class)
class HeatTest {

    private static final Id<Course> COURSE = Id.of("reading-course");
    private static final int SECONDS = 330;

    @TempDir
    Path data;

    private MongoDatabase database;
    private Campus campus;
    private Audience audience;
    private Actor trainer;

    @BeforeEach
    void openTheRooms(MongoDatabase store) {
        store.drop();
        database = store;
        open();
        campus.catalogue().plant(List.of(Courses.published(COURSE.value(), Courses.video(SECONDS))));
    }

    private void open() {
        campus = new Campus(database, data);
        audience = campus.get(Audience.class);
        trainer = campus.actor("tan", Role.TRAINER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void whatIsPlayedAgainIsToldApartFromWhatIsPlayedFirst() {
        List<SegmentsPlayed> all = new ArrayList<>();
        for (int learner = 0; learner < 5; learner++) {
            all.add(played(learner, "s", 1, 0, 330));
            all.add(played(learner, "s", 2, 33, 66));
        }
        audience.plant(all);

        Heat heat = heat();
        assertThat(heat.learners()).isEqualTo(5);
        assertThat(sum(heat.first())).isEqualTo(5 * 330);
        assertThat(sum(heat.again())).isEqualTo(5 * 33);
        assertThat(heat.percentPlayed()).allMatch(percent -> percent == 100);
        assertThat(heat.percentAgain().subList(11, 19)).allMatch(percent -> percent == 100);
        assertThat(heat.percentAgain().subList(25, 100)).allMatch(percent -> percent == 0);
        assertThat(heat.stops().get(Sums.part(66, SECONDS))).isEqualTo(5);
    }

    @Test
    void reportsThatComeAgainAndInAnyOrderGiveWhatAReplayGives() {
        List<SegmentsPlayed> all = someDays(new Random(7), 40);
        Expected expected = new Expected();
        all.forEach(expected::play);
        List<SegmentsPlayed> flaky = new ArrayList<>(all);
        flaky.addAll(all.subList(0, all.size() / 2));
        for (int from = 0; from < flaky.size(); from += 300) {
            List<SegmentsPlayed> some = new ArrayList<>(flaky.subList(from, Math.min(from + 300, flaky.size())));
            Collections.shuffle(some, new Random(from));
            audience.plant(some);
        }

        Heat heat = heat();
        assertThat(heat.first()).isEqualTo(Sums.list(expected.first));
        assertThat(heat.again()).isEqualTo(Sums.list(expected.again));
        assertThat(heat.learners()).isEqualTo(40);
    }

    @Test
    void nothingIsToldOfFewerThanFiveNorWhereFewerThanFiveStop() {
        for (int learner = 0; learner < 4; learner++) {
            audience.plant(List.of(played(learner, "s", 1, 0, 100)));
        }
        assertThat(heat().isTold()).isFalse();
        assertThat(heat().first()).isEmpty();

        audience.plant(List.of(played(4, "s", 1, 0, 300)));
        assertThat(heat().learners()).isEqualTo(5);
        assertThat(heat().stops()).as("four here, one there").allMatch(people -> people == 0);
    }

    @Test
    void whatWasSweptSurvivesARestartAndComesToTheSameWhenItIsToldAgain() {
        List<SegmentsPlayed> all = someDays(new Random(3), 8);
        audience.plant(all);
        Heat before = heat();
        campus.close();
        open();

        assertThat(heat()).isEqualTo(before);
        audience.plant(all);
        assertThat(heat()).isEqualTo(before);
    }

    @Test
    void whatIsToldWhileTheQueueIsFullIsWrittenAndNotLost() {
        int many = Hearing.MOST_WAITING + 500;
        Hearing hearing = campus.get(Hearing.class);
        for (int i = 0; i < many; i++) {
            hearing.on(played(i % 500, "s" + i % 500, i / 500, 0, 33));
        }
        audience.sweep();

        assertThat(heat().learners()).isEqualTo(500);
        assertThat(sum(heat().first())).isEqualTo(500 * 33);
        assertThat(sum(heat().again())).isEqualTo((many - 500) * 33);
    }

    @Test
    void onlyTheTrainerAndTheCountyLook() {
        assertThatThrownBy(() -> audience.heat(campus.actor("li", Role.TEACHER), COURSE, 1))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> audience.versions(campus.actor("zhao", Role.TRAINER), COURSE))
                .isInstanceOf(Refused.Missing.class);
        assertThat(audience.heat(campus.actor("zhou", Role.OFFICER), COURSE, 1)).hasSize(1);
    }

    private Heat heat() {
        return audience.heat(trainer, COURSE, 1).getFirst();
    }

    private SegmentsPlayed played(int learner, String session, long sequence, int from, int to) {
        campus.seconds(1);
        return new SegmentsPlayed(
                learner(learner),
                COURSE,
                1,
                Courses.VIDEO,
                List.of(new Span(from, to)),
                to,
                session,
                sequence,
                campus.now());
    }

    /** Everybody plays from the beginning, rewinds now and then, and comes back on another day. */
    private List<SegmentsPlayed> someDays(Random random, int learners) {
        List<SegmentsPlayed> all = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            for (int day = 0; day < 3; day++) {
                int at = 0;
                for (int sequence = 0; at < SECONDS - 15 && sequence < 40; sequence++) {
                    all.add(played(learner, "day" + day, sequence, at, at + 15));
                    at = random.nextInt(5) == 0 ? Math.max(0, at - 30) : at + 15;
                }
            }
        }
        return all;
    }

    private static Id<Person> learner(int number) {
        return Id.of("learner" + number);
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    /** The same reckoned plainly: each report once, in the order in which it was made. */
    private static final class Expected {

        private final Map<Id<Person>, BitSet> seen = new HashMap<>();
        private final int[] first = new int[100];
        private final int[] again = new int[100];

        void play(SegmentsPlayed report) {
            BitSet hers = seen.computeIfAbsent(report.person(), person -> new BitSet());
            report.played()
                    .forEach(span -> IntStream.range(span.from(), span.to()).forEach(second -> {
                        int part = second * 100 / SECONDS;
                        if (hers.get(second)) {
                            again[part]++;
                        } else {
                            first[part]++;
                            hers.set(second);
                        }
                    }));
        }
    }
}
