package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Growth;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;

/** Other rooms judge tests, assignments, pre-tests and what is done in class; study completes by it. */
class SettlingTest extends StudyTest {

    private static final Id<Unit> TEST = Id.of("test");
    private static final Unit EXAM =
            Unit.test(TEST, "测一测", 20, new Exam(List.of(Draw.of(Courses.READING, 5)), 60, 3, 0));
    private static final Unit TASK = Unit.task(Id.of("task"), "写教案", 40, "写一份。", new Task(List.of(), 0, 70));
    private static final CompletionRule TESTED_OUT = new CompletionRule(
            90, Set.of(), new TestOut(List.of(Draw.of(Courses.READING, 5)), 80, new BigDecimal("1")), null);
    private static final CompletionRule APPLIED = new CompletionRule(90, Set.of(), null, new Application(30, 8));

    @Test
    void aTestIsDoneOnceItsMarkReachesWhatItAsks() {
        studies(EXAM, TASK);

        settle(TEST, 59);
        assertThat(enrolment().progress(TEST).done()).isFalse();
        settle(TEST, 60);
        assertThat(enrolment().progress(TEST).done()).isTrue();
        assertThat(enrolment().isCompleted()).isFalse();
        settle(TASK.id(), 70);

        assertThat(enrolment().isCompleted()).isTrue();
        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
    }

    @Test
    void aMarkToldAgainOrALowerOneChangesNothing() {
        studies(EXAM);
        settle(TEST, 80);
        Enrolment settled = enrolment();

        settle(TEST, 80);
        settle(TEST, 20);

        assertThat(enrolment()).isEqualTo(settled);
        assertThat(settled.progress(TEST).attempts()).hasSize(1);
    }

    @Test
    void whatTheMarkSaysBySkillIsEvidenceOfIt() {
        campus.skills()
                .define(List.of(new Skill(Courses.READING, SkillArea.TEACHING, "阅读教学", "Teaching reading", "三(二)")));
        studies(EXAM);

        settle(TEST, 80);

        assertThat(campus.skills()
                        .growth(campus.people().person(teacher.person()))
                        .skills()
                        .getFirst()
                        .proofs())
                .extracting(Growth.Proof::evidence)
                .filteredOn(one -> one.source() == EvidenceSource.QUIZ)
                .extracting(Evidence::level)
                .containsExactly(0.8 * 3);
    }

    @Test
    void aFilmIsNotJudgedElsewhere() {
        studies(Courses.video(60));

        assertThatThrownBy(() -> settle(Courses.VIDEO, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPassedPreTestCompletesForItsOwnHoursAndOnce() {
        studies(TESTED_OUT, Courses.video(600));

        assertThatThrownBy(() -> study().testedOut(teacher.person(), course.course(), course.number(), 79))
                .isInstanceOf(Refused.Conflict.class);
        study().testedOut(teacher.person(), course.course(), course.number(), 80);
        study().testedOut(teacher.person(), course.course(), course.number(), 90);

        assertThat(enrolment().isCompleted()).isTrue();
        assertThat(enrolment().completion().testedOut()).isEqualTo(80);
        assertThat(campus.told(CourseCompleted.class))
                .extracting(CourseCompleted::hours)
                .containsExactly(new BigDecimal("1"));
    }

    @Test
    void whoHasNotChosenTheCourseHasByPassingItsPreTest() {
        studies(TESTED_OUT, Courses.video(600));
        var colleague = campus.actor("zhou-test-out", org.yunyan.identity.Role.TEACHER);

        study().testedOut(colleague.person(), course.course(), course.number(), 100);

        assertThat(study().enrolment(colleague, course.course()).orElseThrow().isCompleted())
                .isTrue();
    }

    @Test
    void aCourseWithoutPreTestCannotBeTestedOutOf() {
        studies(Courses.video(600));

        assertThatThrownBy(() -> study().testedOut(teacher.person(), course.course(), course.number(), 100))
                .hasMessageContaining("refused.study.testOut");
    }

    @Test
    void completionTellsTheRestAndTheClassroomTheShareThatWasWithheld() {
        studies(APPLIED, Courses.video(60));
        assertThatThrownBy(() -> study().applied(teacher.person(), course.course()))
                .hasMessageContaining("refused.study.applied");

        watches(opens(Courses.VIDEO), 0, 60);
        assertThat(campus.told(CourseCompleted.class))
                .extracting(CourseCompleted::hours)
                .containsExactly(new BigDecimal("1.40"));
        assertThat(enrolment().completion().isWaiting()).isTrue();

        study().applied(teacher.person(), course.course());
        study().applied(teacher.person(), course.course());

        assertThat(campus.told(CourseApplied.class))
                .extracting(CourseApplied::hours)
                .containsExactly(new BigDecimal("0.60"));
        assertThat(enrolment().completion().isWaiting()).isFalse();
        assertThat(enrolment().pending()).isFalse();
    }

    @Test
    void aCourseWithoutShareForTheClassroomTellsNothingMore() {
        studies(Courses.video(60));
        watches(opens(Courses.VIDEO), 0, 60);

        study().applied(teacher.person(), course.course());

        assertThat(campus.told(CourseApplied.class)).isEmpty();
    }

    @Test
    void whatFailedToBeToldIsToldByTheNextSweep() {
        studies(APPLIED, Courses.video(60));
        watches(opens(Courses.VIDEO), 0, 60);
        campus.whenTold(event -> {
            if (event instanceof CourseApplied) {
                throw new IllegalStateException("the ledger is away");
            }
        });
        study().applied(teacher.person(), course.course());
        assertThat(campus.told(CourseApplied.class)).isEmpty();

        campus.whenTold(event -> {});
        study().sweep();

        assertThat(campus.told(CourseApplied.class)).hasSize(1);
    }

    private void settle(Id<Unit> unit, int percent) {
        study().settle(teacher.person(), course.course(), unit, percent, Map.of(Courses.READING, percent / 100.0));
    }
}
