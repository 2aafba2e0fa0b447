package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.Courses;
import org.yunyan.shared.Id;

/** A teacher on a flaky village line who really studies loses nothing. */
class HonestLearnerTest extends StudyTest {

    @Test
    void whatIsPlayedIsCounted() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);

        assertThat(watches(session, 0, 30)).isEqualTo(new Counted(30, 30, 600, false, false, null, 0));
        assertThat(watches(session, 30, 60)).isEqualTo(new Counted(30, 60, 600, false, false, null, 0));
        assertThat(enrolment().progress(Courses.VIDEO).position()).isEqualTo(60);
    }

    @Test
    void doubleSpeedIsAllowedAndCountsInFull() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);

        campus.seconds(30);
        Counted counted = study().report(teacher, report(session, 2.0, 0, 60));

        assertThat(counted.counted()).isEqualTo(60);
        assertThat(counted.held()).isNull();
    }

    @Test
    void theSameReportSentAgainIsAnsweredTheSameAndAddsNothing() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(30);
        SegmentReport report = report(session, 0, 30);

        Counted first = study().report(teacher, report);
        campus.seconds(100);
        Counted again = study().report(teacher, report);

        assertThat(again).isEqualTo(first);
        assertThat(counted()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reportsThatComeLateTwiceAndInAnyOrderCountTheSameAsInTime(long seed) {
        studies(Courses.video(1800));
        Random line = new Random(seed);
        List<SegmentReport> reports = new ArrayList<>();
        int at = 0;
        for (int visit = 0; visit < 3; visit++) {
            Session session = opens(Courses.VIDEO);
            for (int i = 0; i < 12; i++) {
                double rate = List.of(1.0, 1.5, 2.0).get(line.nextInt(3));
                int played = 10 + line.nextInt(30);
                campus.passes(Duration.ofMillis((long) Math.ceil(played * 1000 / rate)));
                reports.add(report(session, rate, at, at + played));
                at += played;
                if (line.nextInt(4) == 0) {
                    campus.seconds(line.nextInt(60));
                }
            }
        }
        int really = at;

        List<SegmentReport> sent = new ArrayList<>(reports);
        sent.addAll(reports.subList(5, 20));
        Collections.shuffle(sent, line);
        sent.forEach(report -> {
            campus.seconds(line.nextInt(5));
            assertThat(study().report(teacher, report).held()).isNull();
        });

        assertThat(counted()).isEqualTo(really);
        assertThat(enrolment().progress(Courses.VIDEO).covered()).containsExactly(new Span(0, really));
    }

    @Test
    void aPhoneThatWasOfflineForFiveDaysSendsWhatItKept() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(300);
        SegmentReport kept = report(session, 0, 300);

        campus.passes(Duration.ofDays(5));

        assertThat(study().report(teacher, kept).counted()).isEqualTo(300);
    }

    @Test
    void aSessionOlderThanSevenDaysAsksToOpenTheUnitAgain() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.passes(Duration.ofDays(8));

        assertThat(study().report(teacher, report(session, 0, 300)))
                .isEqualTo(new Counted(0, 0, 600, false, false, "study.held.session", 0));
    }

    @Test
    void aLateReportDoesNotMoveHerPlaceBack() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(60);
        SegmentReport first = report(session, 0, 30);
        SegmentReport second = report(session, 30, 60);

        study().report(teacher, second);
        study().report(teacher, first);

        assertThat(enrolment().progress(Courses.VIDEO).position()).isEqualTo(60);
    }

    @Test
    void whatWasGrantedJustBeforeACrashIsCounted() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(30);
        var clocks = new ClockStore(database, new Kept());
        StudyClock clock = clocks.find(teacher.person());
        var cutOff = new Grant(session.id(), 900, course.course(), Courses.VIDEO, List.of(new Span(0, 30)), null);
        clocks.replace(
                clock,
                clock.grant(cutOff, 15_000, 30_000, 30, campus.now(), java.time.YearMonth.of(2026, 11))
                        .next());
        assertThat(counted()).isEqualTo(30);

        campus.seconds(10);
        study().report(teacher, report(session, 30, 40));

        assertThat(counted()).isEqualTo(40);
    }

    @Test
    void unitsStudiedOneAfterTheOtherAllCountHoweverManySheOpens() {
        var units = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> org.yunyan.catalogue.Unit.video(Id.of("v" + i), "第" + i, Id.of("f"), 20))
                .toArray(org.yunyan.catalogue.Unit[]::new);
        studies(units);
        for (var unit : units) {
            Session session = opens(unit.id());
            campus.seconds(10);
            var all = new SegmentReport(
                            course.course(), unit.id(), session.id(), 0, List.of(new Played(0, 20)), 2.0, 20)
                    .signed(session.key());
            assertThat(study().report(teacher, all).held()).isNull();
        }
        assertThat(enrolment().isCompleted()).isTrue();
    }
}
