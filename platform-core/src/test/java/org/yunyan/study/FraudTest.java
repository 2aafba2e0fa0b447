package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.Courses;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** 三(六): registration is strict, fraud is forbidden. Nothing earns more than real time × 2. */
class FraudTest extends StudyTest {

    @Test
    void whoJumpsToTheEndEarnsOnlyWhatWasPlayed() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);

        campus.seconds(5);
        study().report(teacher, report(session, 595, 600));

        assertThat(counted()).isEqualTo(5);
        assertThat(enrolment().isCompleted()).isFalse();
    }

    @Test
    void sixteenTimesTheSpeedYieldsNoMoreThanTwice() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);

        campus.seconds(30);
        Counted counted = study().report(teacher, report(session, 16, 0, 480));

        assertThat(counted.counted()).isEqualTo(60);
        assertThat(counted.held()).isEqualTo("study.held.speed");
    }

    @Test
    void aForgedReportIsCutToTheTimeThatPassed() {
        studies(Courses.video(3600));
        Session session = opens(Courses.VIDEO);

        campus.seconds(10);
        Counted counted = study().report(teacher, report(session, 0, 3600));

        assertThat(counted.counted()).isEqualTo(15);
        assertThat(counted.held()).isEqualTo("study.held.time");
    }

    @Test
    void whatWasPlayedBeforeCountsNoSecondTime() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);

        watches(session, 0, 100);
        watches(session, 50, 150);
        watches(session, 0, 100);

        assertThat(counted()).isEqualTo(150);
    }

    @Test
    void twoDevicesShareTheOneTimeSheHas() {
        studies(Courses.video(3600));
        Session phone = opens(Courses.VIDEO);
        Session laptop = opens(Courses.VIDEO);

        campus.seconds(100);
        study().report(teacher, report(phone, 2.0, 0, 200));
        Counted second = study().report(teacher, report(laptop, 2.0, 1000, 1200));

        assertThat(second.counted()).isZero();
        assertThat(second.held()).isEqualTo("study.held.time");
        assertThat(counted()).isEqualTo(200);
    }

    @Test
    void twoCoursesAtOnceShareItToo() {
        studies(Courses.video(3600));
        Session first = opens(Courses.VIDEO);
        SegmentReport one = report(first, 2.0, 0, 200);
        studies(Courses.video(3600));
        Session second = opens(Courses.VIDEO);

        campus.seconds(100);
        study().report(teacher, one);

        assertThat(study().report(teacher, report(second, 2.0, 0, 200)).counted())
                .isZero();
    }

    @Test
    void readingWhileAVideoRunsElsewhereCountsOnlyOnce() {
        studies(Courses.video(3600), Courses.text(1, 600));
        Session film = opens(Courses.VIDEO);
        Session book = opens(Courses.TEXT);

        campus.seconds(60);
        study().report(teacher, report(film, 2.0, 0, 120));

        assertThat(reads(book, 0).held()).isEqualTo("study.held.soon");
    }

    @Test
    void timeBeforeTheUnitWasOpenedIsNotItsTime() {
        studies(Courses.video(3600));
        opens(Courses.VIDEO);
        campus.passes(Duration.ofHours(3));
        Session now = opens(Courses.VIDEO);

        campus.seconds(10);

        assertThat(study().report(teacher, report(now, 2.0, 0, 3600)).counted()).isEqualTo(20);
    }

    @Test
    void aSessionIsWorthNothingForSomebodyElseOrAnotherUnit() {
        var course = studies(Courses.video(600), Unit.video(Id.of("other"), "另一节", Id.of("f"), 600));
        Session session = opens(Courses.VIDEO);
        Actor colleague = campus.actor("zhou-" + UUID.randomUUID(), Role.TEACHER);
        study().enrol(colleague, course);
        campus.seconds(100);

        Session hers = study().open(colleague, course, Courses.VIDEO);
        SegmentReport stolen = report(session, 0, 100);
        var elsewhere = new SegmentReport(course, Id.of("other"), session.id(), 7, List.of(new Played(0, 100)), 1, 100)
                .signed(session.key());

        assertThatThrownBy(() -> study().report(colleague, stolen)).hasMessageContaining("refused.study.signature");
        assertThatThrownBy(() -> study().report(colleague, stolen.signed(hers.key())))
                .hasMessageContaining("refused.study.signature");
        assertThat(study().report(teacher, elsewhere).held()).isEqualTo("study.held.session");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsInventedNothingBeatsRealTimeTimesTwo(long seed) {
        Random forger = new Random(seed);
        studies(Courses.video(20_000));
        var start = campus.now();
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            if (sessions.isEmpty() || forger.nextInt(2) == 0) {
                sessions.add(opens(Courses.VIDEO));
            }
            campus.passes(Duration.ofMillis(forger.nextInt(20_000)));
            int from = forger.nextInt(20_000);
            Session session = sessions.get(forger.nextInt(sessions.size()));
            study().report(teacher, report(session, 1 + forger.nextInt(16), from, from + forger.nextInt(2_000)));
            long real = Duration.between(start, campus.now()).toMillis();
            assertThat(counted() * 1000L).isLessThanOrEqualTo(2 * real);
        }
        assertThat(counted()).isPositive();
    }

    @Test
    void nonsenseIsRefused() {
        studies(Courses.video(600), Courses.quiz(1));
        Session session = opens(Courses.VIDEO);
        campus.seconds(60);

        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> study().report(teacher, report(session, rate, 0, 10)))
                    .isInstanceOf(Refused.Invalid.class);
        }
        assertThatThrownBy(() -> study().report(teacher, report(session, Double.NaN, 10)))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(study().report(teacher, report(session, 500, -100)).counted())
                .isZero();
        assertThat(study().report(teacher, report(session, 590, 1e300)).counted())
                .isEqualTo(10);
        var quiz = new SegmentReport(course.course(), Courses.QUIZ, session.id(), 1, List.of(), 1, 0)
                .signed(session.key());
        assertThatThrownBy(() -> study().report(teacher, quiz)).hasMessageContaining("refused.study.report");
    }

    @Test
    void whoIsNotEnrolledCannotReport() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        Actor stranger = campus.actor("stranger", Role.TEACHER);

        assertThatThrownBy(() -> study().report(stranger, report(session, 0, 10)))
                .hasMessageContaining("refused.study.signature");
    }

    @Test
    void aReportWithAHoleInItIsRefused() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        SegmentReport sensible = report(session, 0, 10);
        List<Played> holed = new ArrayList<>(sensible.played());
        holed.add(null);

        assertThatThrownBy(() -> study().report(
                                teacher,
                                new SegmentReport(
                                        sensible.course(), sensible.unit(), sensible.session(), 1, holed, 1.0, 0)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class, no -> assertThat(no.key()).isEqualTo("refused.study.report"));
    }
}
