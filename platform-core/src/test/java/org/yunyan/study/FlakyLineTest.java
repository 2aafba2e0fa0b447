package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunyan.Campus;
import org.yunyan.Courses;

/**
 * A teacher who really watches, in two tabs and on two devices, one at a time, over a line that drops requests and answers,
 * delivers twice, late and in any order, with the server dying in between. Her browser keeps what was not answered. She loses
 * nothing, and nobody tells her that she was held.
 */
class FlakyLineTest extends StudyTest {

    private static final int LENGTH = 3000;
    private static final double[] RATES = {0.75, 1.0, 1.25, 1.5, 2.0};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySecondThatWasPlayedCountsOnce(long seed) {
        studies(Courses.video(LENGTH));
        Random chance = new Random(seed);
        boolean[] really = new boolean[LENGTH];
        List<SegmentReport> kept = new ArrayList<>();
        List<Session> tabs = new ArrayList<>(List.of(opens(Courses.VIDEO), opens(Courses.VIDEO)));
        double at = 0;
        for (int i = 0; i < 60; i++) {
            Session tab = tabs.get(chance.nextInt(tabs.size()));
            double rate = RATES[chance.nextInt(RATES.length)];
            double played = 2 + chance.nextDouble() * 18;
            campus.passes(Duration.ofMillis((long) Math.ceil(played * 1000 / rate)));
            at = at + played < LENGTH ? at : chance.nextInt(LENGTH / 2);
            kept.add(report(tab, rate, at, at + played));
            for (int second = (int) at; second < (int) (at + played); second++) {
                really[second] = true;
            }
            at += played;
            if (chance.nextInt(10) == 0) {
                at = chance.nextInt(LENGTH - 100);
                campus.seconds(1);
            }
            if (chance.nextInt(15) == 0) {
                tabs.set(chance.nextInt(2), opens(Courses.VIDEO));
            }
            if (chance.nextInt(3) == 0) {
                send(kept, chance, 0.5);
            }
            if (chance.nextInt(20) == 0) {
                restart();
            }
        }
        campus.passes(Duration.ofHours(chance.nextInt(100)));
        while (!kept.isEmpty()) {
            send(kept, chance, 0.3);
        }

        int seconds = 0;
        for (boolean one : really) {
            seconds += one ? 1 : 0;
        }
        assertThat(counted()).isEqualTo(seconds);
        assertThat(study().progressOf(teacher.person()).seconds().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(seconds);
    }

    /** What was granted is kept with what it was granted for: the same reports once more, on a clean store, give the same. */
    @Test
    void aReplayGivesTheSameNumber() {
        studies(Courses.video(LENGTH));
        Session session = opens(Courses.VIDEO);
        List<SegmentReport> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            campus.seconds(10);
            reports.add(report(session, i * 25, i * 25 + 20 - i % 3));
        }
        reports.forEach(report -> study().report(teacher, report));
        List<Span> first = enrolment().progress(Courses.VIDEO).covered();

        Collections.shuffle(reports, new Random(7));
        reports.forEach(
                report -> assertThat(study().report(teacher, report).total()).isEqualTo(Coverage.seconds(first)));
        restart();
        reports.forEach(report -> study().report(teacher, report));

        assertThat(enrolment().progress(Courses.VIDEO).covered()).isEqualTo(first);
    }

    /** Everything that is kept is tried in some order: it is lost on the way, or answered, or answered and the answer lost. */
    private void send(List<SegmentReport> kept, Random chance, double loss) {
        Collections.shuffle(kept, chance);
        for (SegmentReport report : List.copyOf(kept)) {
            if (chance.nextDouble() < loss) {
                continue;
            }
            Counted counted = study().report(teacher, report);
            assertThat(counted.held()).as("%s", report).isNull();
            if (chance.nextDouble() >= loss) {
                kept.remove(report);
            }
        }
    }

    /** The program dies and another one takes its place on the same store. */
    private void restart() {
        Duration passed = Duration.between(Campus.MORNING, campus.now());
        campus.close();
        campus = new Campus(database, data);
        campus.passes(passed);
    }
}
