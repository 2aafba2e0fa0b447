package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.Gatekeepers;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

class EnrollingTest extends StudyTest {

    @Test
    void sheEnrolsHerselfAndTwiceIsOnce() {
        var id = studies(Courses.video(100));
        Enrolment first = enrolment();

        assertThat(study().enrol(teacher, id)).isEqualTo(first);
        assertThat(study().enrolments(teacher.person(), EnumSet.allOf(EnrolmentState.class), 0, 10)
                        .items())
                .containsExactly(first);
    }

    @Test
    void whoLeavesAndComesBackFindsHerProgress() {
        var id = studies(Courses.video(100));
        watches(opens(Courses.VIDEO), 0, 40);

        study().leave(teacher, id);
        assertThat(enrolment().state()).isEqualTo(EnrolmentState.LEFT);
        assertThatThrownBy(() -> opens(Courses.VIDEO)).isInstanceOf(Refused.Conflict.class);
        study().enrol(teacher, id);

        assertThat(enrolment().state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(counted()).isEqualTo(40);
        assertThat(enrolment().last()).isEqualTo(Courses.VIDEO);
    }

    @Test
    void aReportThatArrivesAfterSheLeftIsKeptAndCompletesTheCourseWhenSheIsBack() {
        var id = studies(Courses.video(100));
        Session session = opens(Courses.VIDEO);
        campus.seconds(100);
        study().leave(teacher, id);

        assertThat(study().report(teacher, report(session, 0, 100)).courseDone())
                .isFalse();
        assertThat(study().enrol(teacher, id).isCompleted()).isTrue();
    }

    @Test
    void learnersStayOnTheVersionTheyBegan() {
        var id = studies(Courses.video(100));
        Actor tan = campus.actor("tan", Role.TRAINER);
        Actor officer = campus.actor("officer", Role.OFFICER);
        var media = campus.catalogue().upload(tan, "a.mp4", new java.io.ByteArrayInputStream(Mp4.BYTES));
        var longer = Courses.of(org.yunyan.catalogue.Unit.video(Courses.VIDEO, "长一点", media.id(), 900));
        var draft = campus.catalogue().course(tan, id);
        draft = campus.catalogue().save(tan, id, draft.version(), longer);
        campus.catalogue().submit(tan, id, draft.version());
        Gatekeepers.pass(campus.gates(), officer, id);
        CourseVersion second = campus.catalogue().current(id);

        Actor newcomer = campus.actor("newcomer", Role.TEACHER);
        assertThat(study().enrol(newcomer, id).number())
                .isEqualTo(second.number())
                .isEqualTo(2);
        assertThat(watches(opens(Courses.VIDEO), 0, 90)).isEqualTo(new Counted(90, 90, 100, true, true, null, 0));
        assertThat(enrolment().number()).isEqualTo(1);
    }

    @Test
    void aListingCannotBeStudiedHereNorOnesOwnCourse() {
        var own = Courses.published("own", Courses.video(10));
        var content = org.yunyan.catalogue.Content.titled("国家平台上的课程", org.yunyan.people.Subject.CHINESE);
        var listing = new org.yunyan.catalogue.Content(
                content.title(),
                "",
                "在别处学习",
                List.of(),
                content.subject(),
                Set.of(),
                Set.of(),
                content.level(),
                content.mode(),
                List.of(),
                content.hours(),
                List.of(),
                List.of(),
                true,
                null);
        var elsewhere = CourseVersion.of(Id.of("elsewhere"), 1, listing, Id.of("tan"), "谭老师", campus.now(), null);
        campus.catalogue().plant(List.of(own, elsewhere));

        assertThatThrownBy(() -> study().enrol(teacher, elsewhere.course()))
                .hasMessageContaining("refused.study.listing");
        assertThatThrownBy(() -> study().enrol(campus.actor("tan", Role.TRAINER), own.course()))
                .hasMessageContaining("refused.study.ownCourse");
        assertThatThrownBy(() -> study().enrol(teacher, Id.of("nowhere"))).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void whoCompletedMayRateOnceAndChangeHerMind() {
        var id = studies(Courses.video(10));
        assertThatThrownBy(() -> study().rate(teacher, id, 5, "好")).hasMessageContaining("refused.rating.notCompleted");
        watches(opens(Courses.VIDEO), 0, 10);

        study().rate(teacher, id, 2, "太短");
        study().rate(teacher, id, 5, "再看一遍才懂");

        assertThat(study().ratings(id, 0, 10).items()).extracting(Rating::text).containsExactly("再看一遍才懂");
        assertThat(study().ratingsOf(List.of(id)).get(id).average()).isEqualTo(5);
        assertThatThrownBy(() -> study().rate(teacher, id, 6, "")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void theTrainerSeesWhereHerLearnersStop() {
        var id = studies(Courses.video(10), Courses.quiz(2));
        watches(opens(Courses.VIDEO), 0, 10);
        Actor second = campus.actor("wang", Role.TEACHER);
        study().enrol(second, id);
        study().leave(second, id);
        Actor tan = campus.actor("tan", Role.TRAINER);

        CourseFigures figures = study().figures(tan, id);

        assertThat(figures.enrolled()).isEqualTo(2);
        assertThat(figures.active()).isEqualTo(1);
        assertThat(figures.left()).isEqualTo(1);
        assertThat(figures.funnel())
                .extracting(CourseFigures.UnitFigures::opened, CourseFigures.UnitFigures::done)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(0, 0));
        assertThat(study().learners(tan, id, 0, 10).items())
                .extracting(Learner::name)
                .containsExactlyInAnyOrder(teacher.name(), "wang");
        assertThatThrownBy(() -> study().figures(second, id)).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aPlantedHistoryCountsAsStudiedAndPlantingTwiceChangesNothing() {
        course = Courses.published("planted", Courses.video(600), Courses.text(1, 120), Courses.quiz(1));
        campus.catalogue().plant(List.of(course));
        var whole = Enrolment.studied(teacher.person(), course, campus.now().minusSeconds(9000), campus.now(), 3, 80);

        study().plant(List.of(whole));
        study().plant(List.of(whole));
        study().sweep();

        assertThat(enrolment()).isEqualTo(whole);
        assertThat(whole.isCompleted()).isTrue();
        assertThat(study().progressOf(teacher.person()).seconds().values()).containsExactly(610);
        assertThat(campus.told(CourseCompleted.class)).isEmpty();
    }
}
