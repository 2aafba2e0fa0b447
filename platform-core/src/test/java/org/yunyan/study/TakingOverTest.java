package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Playing;
import org.yunyan.shared.Id;

/** Several tabs and devices: the second takes over, the first is told why, and no second counts twice. */
class TakingOverTest extends StudyTest {

    private static final DeviceMark PHONE = new DeviceMark("0123456789abcdef");
    private static final DeviceMark LAPTOP = new DeviceMark("fedcba9876543210");

    @Test
    void theSecondTakesOverAndTheFirstIsToldWhatPlaysInstead() {
        studies(Courses.video(3600));
        Session phone = opens(PHONE);
        for (int at = 0; at < 60; at += 10) {
            watches(phone, at, at + 10);
        }
        Session laptop = opens(LAPTOP);
        Counted first = null;
        Counted second = null;
        for (int at = 0; at < 60; at += 10) {
            campus.seconds(10);
            first = study().report(teacher, report(phone, 60 + at, 70 + at));
            second = study().report(teacher, report(laptop, 1000 + at, 1010 + at));
        }

        assertThat(first.counted()).isZero();
        assertThat(first.held()).isEqualTo("study.held.elsewhere");
        assertThat(first.elsewhere()).isEqualTo(new Elsewhere(course.course(), Courses.VIDEO, false));
        assertThat(second.counted()).isEqualTo(10);
        assertThat(second.held()).isNull();
        assertThat(counted()).isBetween(115, 127);
    }

    @Test
    void anotherTabOfTheSameBrowserIsCalledSo() {
        studies(Courses.video(3600));
        Session one = opens(PHONE);
        campus.seconds(10);
        study().report(teacher, report(one, 0, 10));
        Session other = opens(PHONE);
        Counted told = null;
        for (int at = 10; at < 50; at += 10) {
            campus.seconds(10);
            study().report(teacher, report(other, 1000 + at, 1010 + at));
            told = study().report(teacher, report(one, at, at + 10));
        }

        assertThat(told.elsewhere().sameDevice()).isTrue();
    }

    @Test
    void whoGoesBackToTheFirstTabAndLeavesTheOtherLosesNothing() {
        studies(Courses.video(3600));
        Session one = opens(PHONE);
        Session other = opens(LAPTOP);
        int at = 0;
        for (int turn = 0; turn < 10; turn++) {
            Session front = turn % 2 == 0 ? one : other;
            for (int i = 0; i < 3; i++) {
                campus.seconds(10);
                Counted counted = study().report(teacher, report(front, at, at + 10));
                assertThat(counted.held()).isNull();
                at += 10;
            }
        }

        assertThat(counted()).isEqualTo(300);
    }

    @Test
    void whoPressesPlayAgainOnTheFirstDeviceTakesOverInTurn() {
        studies(Courses.video(3600));
        Session phone = opens(PHONE);
        Session laptop = opens(LAPTOP);
        for (int at = 0; at < 60; at += 10) {
            campus.seconds(10);
            study().report(teacher, report(phone, at, at + 10));
            study().report(teacher, report(laptop, 1000 + at, 1010 + at));
        }
        Session again = opens(PHONE);
        Counted phoneSays = null;
        Counted laptopSays = null;
        for (int at = 0; at < 60; at += 10) {
            campus.seconds(10);
            laptopSays = study().report(teacher, report(laptop, 1100 + at, 1110 + at));
            phoneSays = study().report(teacher, report(again, 2000 + at, 2010 + at));
        }

        assertThat(phoneSays.counted()).isEqualTo(10);
        assertThat(laptopSays.held()).isEqualTo("study.held.elsewhere");
    }

    @Test
    void whatThePhonePlayedOfflineBeforeTheLaptopTookOverStillCounts() {
        studies(Courses.video(3600));
        Session phone = opens(PHONE);
        campus.seconds(300);
        SegmentReport late = report(phone, 0, 300);
        Session laptop = opens(LAPTOP);
        for (int at = 1000; at < 1100; at += 10) {
            watches(laptop, at, at + 10);
        }

        assertThat(study().report(teacher, late).counted()).isEqualTo(300);
        assertThat(counted()).isEqualTo(400);
    }

    @Test
    void whatIsFinishedInOneCourseLeavesAnotherAsItWas() {
        Id<Course> first = studies(Courses.video(30));
        watches(opens(Courses.VIDEO), 0, 30);
        Enrolment before = study().enrolment(teacher, first).orElseThrow();
        campus.passes(java.time.Duration.ofHours(2));

        studies(Courses.video(30));
        assertThat(watches(opens(Courses.VIDEO), 0, 30).courseDone()).isTrue();

        assertThat(study().enrolment(teacher, first)).contains(before);
    }

    @Test
    void whatIsPlayedOutOfSightCountsUnlessTheUnitSaysOtherwise() {
        studies(Courses.video(600));
        assertThat(hidden(opens(Courses.VIDEO)).counted()).isEqualTo(20);

        studies(Courses.video(600).with(new Playing(null, 0, null, false, true)));
        Counted counted = hidden(opens(Courses.VIDEO));

        assertThat(counted.counted()).isEqualTo(10);
        assertThat(counted.held()).isEqualTo("study.held.hidden");
        assertThat(enrolment().progress(Courses.VIDEO).covered()).containsExactly(new Span(0, 10));
    }

    private Counted hidden(Session session) {
        campus.seconds(20);
        var report = new SegmentReport(
                course.course(),
                Courses.VIDEO,
                session.id(),
                1,
                java.util.List.of(new Played(0, 10), new Played(10, 20, true)),
                1,
                20);
        return study().report(teacher, report.signed(session.key()));
    }

    private Session opens(DeviceMark device) {
        return study().open(teacher, course.course(), Courses.VIDEO, device);
    }
}
