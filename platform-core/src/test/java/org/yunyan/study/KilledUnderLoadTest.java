package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Courses;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/** The process dies while many learners report at once: whatever it had answered is there, and nothing twice. */
class KilledUnderLoadTest {

    private static final int LEARNERS = 40;
    private static final int ANSWERS_BEFORE_KILL = 1500;

    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void nothingThatWasAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        Process server = StudyBenchmark.start(StudyDoor.class, folder.toString(), String.valueOf(LEARNERS));
        int[] acknowledged = new int[LEARNERS];
        try (BufferedReader said = server.inputReader()) {
            String[] open = StudyBenchmark.opened(said);
            int port = Integer.parseInt(open[1]);
            var crowd = new StudyCrowd(port, open[2], LEARNERS, LEARNERS);
            List<Thread> players = new ArrayList<>();
            for (int i = 0; i < LEARNERS; i++) {
                int learner = i;
                players.add(Thread.ofVirtual().start(() -> acknowledged[learner] = play(crowd, port, learner)));
            }
            while (answers.get() < ANSWERS_BEFORE_KILL && server.isAlive()) {
                Thread.onSpinWait();
            }
            server.destroyForcibly().waitFor();
            for (Thread player : players) {
                player.join();
            }
        } finally {
            server.destroyForcibly();
        }

        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            var database = Databases.connect(store.uri(), "yunyan");
            var clocks = new ClockStore(database, new Kept());
            var enrolled = new Enrolled(new EnrolmentStore(database, new Kept()), clocks, null);
            for (int i = 0; i < LEARNERS; i++) {
                Id<Person> learner = StudyDoor.learner(i);
                int counted = enrolled.find(learner, StudyDoor.COURSE)
                        .orElseThrow()
                        .progress(Courses.VIDEO)
                        .seconds();
                int months = clocks.find(learner).months().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                // at most the one report whose answer she never saw
                assertThat(counted).isBetween(acknowledged[i], acknowledged[i] + StudyCrowd.SECONDS);
                assertThat(months).isEqualTo(counted);
            }
        }
        assertThat(answers.get()).isGreaterThanOrEqualTo(ANSWERS_BEFORE_KILL);
    }

    /** Plays until nobody answers; returns the seconds that were acknowledged. */
    private int play(StudyCrowd crowd, int port, int learner) {
        int seconds = 0;
        try (StudyCrowd.Line line = new StudyCrowd.Line(port)) {
            for (int turn = 0; turn < 1000; turn++) {
                line.send(learner, crowd.next(learner, turn));
                seconds += StudyCrowd.SECONDS;
                answers.incrementAndGet();
            }
        } catch (IOException killed) {
            // As expected.
        }
        return seconds;
    }
}
