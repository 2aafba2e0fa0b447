package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.Courses;
import org.yunyan.catalogue.Playing;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;

/**
 * Somebody who holds her own key and speaks with the API by a program tries to be credited for what she has not watched. Whatever
 * she does, she gets no more than the time that has passed, at the greatest speed that the unit allows.
 */
class AttackSuiteTest extends StudyTest {

    private static final int LENGTH = 7200;

    private Instant begin;

    @BeforeEach
    void chooseALongFilm() {
        studies(Courses.video(LENGTH), Courses.text(3, 120));
        begin = campus.now();
    }

    @Test
    void jumpingToTheEnd() {
        Session session = opens(Courses.VIDEO);
        campus.seconds(10);

        study().report(teacher, report(session, 2.0, LENGTH - 20, LENGTH));

        assertThat(counted()).isEqualTo(20);
        assertThat(enrolment().isCompleted()).isFalse();
        assertNoMoreThanTheTimeThatPassed();
    }

    @Test
    void sixteenTimesTheSpeed() {
        Session session = opens(Courses.VIDEO);
        for (int at = 0; at < 1600; at += 160) {
            campus.seconds(10);
            study().report(teacher, report(session, 16, at, at + 160));
        }

        assertNoMoreThanTheTimeThatPassed();
    }

    @Test
    void sixteenTimesTheSpeedThatSaysItWasOnce() {
        Session session = opens(Courses.VIDEO);
        for (int at = 0; at < 1600; at += 160) {
            campus.seconds(10);
            study().report(teacher, report(session, 1, at, at + 160));
        }

        // at the speed that she says, and what clocks may differ
        assertThat(counted()).isBetween(100, 107);
    }

    @Test
    void fasterThanTheUnitAllows() {
        studies(Courses.video(LENGTH).with(new Playing(null, 0, 1.25, true, true)));
        Session session = opens(Courses.VIDEO);
        campus.seconds(100);

        Counted counted = study().report(teacher, report(session, 2.0, 0, 200));

        assertThat(counted.counted()).isEqualTo(125);
        assertThat(counted.held()).isEqualTo("study.held.speed");
    }

    @Test
    void forgedSegments() {
        Session session = opens(Courses.VIDEO);
        campus.seconds(10);
        SegmentReport honest = report(session, 0, 10);
        var changed = new SegmentReport(
                honest.course(),
                honest.unit(),
                honest.session(),
                honest.sequence(),
                List.of(new Played(0, 5000)),
                1,
                10,
                honest.signature());

        assertThatThrownBy(() -> study().report(teacher, changed)).hasMessageContaining("refused.study.signature");
        study().report(teacher, changed.signed(session.key()));

        assertNoMoreThanTheTimeThatPassed();
    }

    @Test
    void replayedAndRenumberedAndReorderedSegments() {
        Session session = opens(Courses.VIDEO);
        List<SegmentReport> recorded = new ArrayList<>();
        for (int at = 0; at < 100; at += 10) {
            campus.seconds(10);
            recorded.add(report(session, at, at + 10));
        }
        for (int time = 0; time < 5; time++) {
            Collections.shuffle(recorded, new Random(time));
            recorded.forEach(report -> study().report(teacher, report));
            recorded.forEach(report -> study().report(
                            teacher,
                            report(
                                    session,
                                    report.played().getFirst().from(),
                                    report.played().getFirst().to())));
        }

        assertThat(counted()).isEqualTo(100);
        assertThat(study().progressOf(teacher.person()).seconds().values()).containsExactly(100);
    }

    @Test
    void theKeyAndTheReportsOfSomebodyElse() {
        Actor colleague = campus.actor("zhou-" + UUID.randomUUID(), Role.TEACHER);
        study().enrol(colleague, course.course());
        Session hers = study().open(colleague, course.course(), Courses.VIDEO);
        Session mine = opens(Courses.VIDEO);
        campus.seconds(100);
        SegmentReport stolen = report(hers, 0, 100);

        assertThatThrownBy(() -> study().report(teacher, stolen)).hasMessageContaining("refused.study.signature");
        assertThatThrownBy(() -> study().report(teacher, stolen.signed(mine.key())))
                .hasMessageContaining("refused.study.signature");
        assertThat(study().report(teacher, report(mine, 0, 100)).counted()).isEqualTo(100);
    }

    @Test
    void aKeyOfOneUnitForAnother() {
        studies(Courses.video(LENGTH), Unit.video(Id.of("other"), "另一节", Id.of("f"), LENGTH));
        Session session = opens(Courses.VIDEO);
        campus.seconds(100);
        var elsewhere = new SegmentReport(
                        course.course(), Id.of("other"), session.id(), 1, List.of(new Played(0, 100)), 1, 100)
                .signed(session.key());

        assertThat(study().report(teacher, elsewhere).held()).isEqualTo("study.held.session");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void manyDevicesAtOnce(double rate) {
        List<Session> devices = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            devices.add(opens(Courses.VIDEO));
        }
        for (int turn = 1; turn <= 20; turn++) {
            campus.seconds(10);
            for (int i = 0; i < devices.size(); i++) {
                double at = i * 1000 + (turn - 1) * 10 * rate;
                study().report(teacher, report(devices.get(i), rate, at, at + 10 * rate));
            }
        }

        assertNoMoreThanTheTimeThatPassed();
        assertThat((double) counted()).isLessThanOrEqualTo(rate * (200 * 1.02 + 5));
    }

    @Test
    void manySessionsOneAfterTheOther() {
        for (int i = 0; i < 300; i++) {
            Session session = opens(Courses.VIDEO);
            campus.passes(Duration.ofMillis(100));
            study().report(teacher, report(session, 2.0, i * 20, i * 20 + 20));
        }

        assertNoMoreThanTheTimeThatPassed();
    }

    @Test
    void readingAndOutsideContentWhileAFilmRuns() {
        Session film = opens(Courses.VIDEO);
        Session outside = opens(Courses.VIDEO);
        Session book = opens(Courses.TEXT);
        campus.seconds(100);

        study().report(teacher, report(film, 2.0, 0, 200));
        Counted told = study().reportOutside(
                        teacher.person(), course.course(), Courses.VIDEO, new OutsideProgress(outside.id(), 5000, 100));

        assertThat(told.counted()).isZero();
        assertThat(reads(book, 0).held()).isEqualTo("study.held.soon");
        assertNoMoreThanTheTimeThatPassed();
    }

    /** No time of the client's own is read anywhere: what it can turn is the numbers of its reports. */
    @Test
    void aClientWhoseClockIsTurnedForwardAndBack() {
        Session session = opens(Courses.VIDEO);
        campus.seconds(10);
        for (long sequence : new long[] {Long.MAX_VALUE, 0, 4_102_444_800_000L, 1}) {
            var report = new SegmentReport(
                            course.course(),
                            Courses.VIDEO,
                            session.id(),
                            sequence,
                            List.of(new Played(sequence % 5000, sequence % 5000 + 500)),
                            2.0,
                            0)
                    .signed(session.key());
            study().report(teacher, report);
        }

        assertNoMoreThanTheTimeThatPassed();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everythingAtOnceByChance(long seed) {
        Random forger = new Random(seed);
        List<Session> sessions = new ArrayList<>();
        List<SegmentReport> sent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (sessions.isEmpty() || forger.nextInt(8) == 0) {
                sessions.add(opens(Courses.VIDEO));
            }
            campus.passes(Duration.ofMillis(forger.nextInt(5_000)));
            Session session = sessions.get(forger.nextInt(sessions.size()));
            int at = forger.nextInt(LENGTH);
            SegmentReport report = report(session, 0.1 + forger.nextInt(160) / 10.0, at, at + forger.nextInt(2_000));
            sent.add(report);
            study().report(teacher, report);
            study().report(teacher, sent.get(forger.nextInt(sent.size())));
            assertNoMoreThanTheTimeThatPassed();
        }
        assertThat(counted()).isPositive();
    }

    private void assertNoMoreThanTheTimeThatPassed() {
        long passed = Duration.between(begin, campus.now()).toMillis();
        int months = study().progressOf(teacher.person()).seconds().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(counted() * 1000L).isLessThanOrEqualTo(2 * passed);
        assertThat(months * 1000L).isLessThanOrEqualTo(2 * passed);
    }
}
