package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.shared.Refused;

/** Content of other makers says how long somebody was there and how far she came; it earns by the same clock. */
class OutsideTest extends StudyTest {

    @Test
    void whatItSaysCountsAsFarAsTimeHasPassed() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);

        campus.seconds(100);
        assertThat(says(session, 100, 20).total()).isEqualTo(100);
        campus.seconds(100);
        assertThat(says(session, 200, 90).total()).isEqualTo(200);
    }

    @Test
    void neitherTheTimeNorTheShareAloneIsEnough() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(600);

        assertThat(says(session, 600, 10).total()).isEqualTo(60);
        assertThat(says(session, 60, 100).total()).isEqualTo(60);
    }

    @Test
    void whatIsSaidTwiceOrTooLateCountsOnce() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(200);

        says(session, 200, 50);
        says(session, 100, 25);
        says(session, 200, 50);

        assertThat(counted()).isEqualTo(200);
        assertThat(study().progressOf(teacher.person()).seconds().values()).containsExactly(200);
    }

    @Test
    void aClaimBeyondTheTimeThatPassedWaitsUntilItHas() {
        studies(Courses.video(600));
        Session session = opens(Courses.VIDEO);
        campus.seconds(100);

        Counted cut = says(session, 600, 100);
        assertThat(cut.total()).isEqualTo(100);
        assertThat(cut.held()).isEqualTo("study.held.time");
        campus.seconds(440);

        assertThat(says(session, 600, 100).courseDone()).isTrue();
    }

    @Test
    void timeThatAPlayerHasUsedIsGone() {
        studies(Courses.video(3600));
        Session player = opens(Courses.VIDEO);
        Session outside = opens(Courses.VIDEO);
        campus.seconds(100);
        study().report(teacher, report(player, 1000, 1100));

        says(outside, 100, 100);

        assertThat(counted()).isLessThanOrEqualTo(107);
    }

    @Test
    void whatCannotBeIsRefused() {
        studies(Courses.video(600), Courses.quiz(1));
        Session session = opens(Courses.VIDEO);

        assertThatThrownBy(() -> says(session, -1, 10)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> says(session, 10, 101)).isInstanceOf(Refused.Invalid.class);
        assertThat(says(new Session("invented", campus.now(), ""), 10, 10).held())
                .isEqualTo("study.held.session");
    }

    private Counted says(Session session, int seconds, int percent) {
        return study().reportOutside(
                        teacher.person(),
                        course.course(),
                        Courses.VIDEO,
                        new OutsideProgress(session.id(), seconds, percent));
    }
}
