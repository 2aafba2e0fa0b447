package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Subject;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Growth;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;

class CompletingTest extends StudyTest {

    /** Unlike an exception of another room, a death is not caught by anybody. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aCourseIsCompletedWhenNinetyPercentIsPlayedEverythingReadAndTheQuizPassed() {
        studies(Courses.video(100), Courses.text(1, 120), Courses.quiz(10));

        watches(opens(Courses.VIDEO), 0, 89);
        Session book = opens(Courses.TEXT);
        campus.seconds(10);
        reads(book, 0);
        assertThat(answers(1, 8, 10).courseDone()).isFalse();
        assertThat(watches(opens(Courses.VIDEO), 89, 90).courseDone()).isTrue();

        assertThat(campus.told(CourseCompleted.class))
                .containsExactly(new CourseCompleted(
                        teacher.person(),
                        course.course(),
                        1,
                        "整本书阅读教学",
                        new BigDecimal("2"),
                        TrainingLevel.COUNTY,
                        TrainingMode.ONLINE,
                        Subject.CHINESE,
                        campus.now()));
        assertThat(enrolment().state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(enrolment().pending()).isFalse();
    }

    @Test
    void completionHappensOnceWhateverComesAfter() {
        studies(Courses.video(100));
        Session session = opens(Courses.VIDEO);
        watches(session, 0, 95);
        Completion first = enrolment().completion();

        watches(session, 90, 100);
        study().leave(teacher, course.course());
        study().enrol(teacher, course.course());
        study().sweep();

        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
        assertThat(enrolment().completion()).isEqualTo(first);
    }

    @Test
    void aCompletionThatACrashCutOffIsToldAfterTheRestart() {
        studies(Courses.video(100));
        Session session = opens(Courses.VIDEO);
        campus.whenTold(event -> {
            if (event instanceof CourseCompleted) {
                throw new Death();
            }
        });
        assertThatThrownBy(() -> watches(session, 0, 100)).isInstanceOf(Death.class);
        assertThat(enrolment().isCompleted()).isTrue();
        assertThat(enrolment().pending()).isTrue();

        try (var restarted = new Campus(database, data)) {
            restarted.study().sweep();
            restarted.study().sweep();

            assertThat(restarted.told(CourseCompleted.class))
                    .extracting(CourseCompleted::course)
                    .containsExactly(course.course());
        }
        assertThat(enrolment().pending()).isFalse();
    }

    @Test
    void aRoomThatFailsIsToldAgainAndTheLearnerNoticesNothing() {
        studies(Courses.video(100));
        campus.whenTold(event -> {
            if (event instanceof CourseCompleted) {
                throw new IllegalStateException("the ledger is not there");
            }
        });
        assertThat(watches(opens(Courses.VIDEO), 0, 100).courseDone()).isTrue();
        assertThat(campus.told(CourseCompleted.class)).isEmpty();

        campus.whenTold(event -> {});
        study().sweep();

        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
    }

    @Test
    void aCompletedCourseAndItsQuizShowSkill() {
        campus.skills()
                .define(List.of(new Skill(Courses.READING, SkillArea.TEACHING, "阅读教学", "Teaching reading", "三(二)")));
        studies(Courses.quiz(10));
        answers(1, 8, 10);

        var proofs = campus.skills()
                .growth(campus.people().person(teacher.person()))
                .skills()
                .getFirst()
                .proofs();

        assertThat(proofs)
                .extracting(Growth.Proof::evidence)
                .extracting(Evidence::source, Evidence::level)
                .containsExactlyInAnyOrder(tuple(EvidenceSource.COURSE, 3.0), tuple(EvidenceSource.QUIZ, 0.8 * 3));
    }

    @Test
    void progressIsToldWhenAUnitIsDone() {
        studies(Courses.video(100), Courses.quiz(1));
        int before = campus.told(StudyProgressed.class).size();

        Session session = opens(Courses.VIDEO);
        watches(session, 0, 50);
        watches(session, 50, 100);
        watches(session, 0, 50);

        assertThat(campus.told(StudyProgressed.class)).hasSize(before + 1);
    }

    @Test
    void whatSheStudiedAddsUpByMonth() {
        studies(Courses.video(300));
        Session session = opens(Courses.VIDEO);
        watches(session, 0, 120);
        campus.passes(java.time.Duration.ofDays(8));
        watches(opens(Courses.VIDEO), 120, 300);

        StudyProgress progress = study().progressOf(teacher.person());

        assertThat(progress.seconds())
                .containsEntry(YearMonth.of(2026, 11), 120)
                .containsEntry(YearMonth.of(2026, 12), 180);
        assertThat(progress.minutes()).isEqualTo(5);
        assertThat(progress.completed()).extracting(CompletedCourse::course).containsExactly(course.course());
    }

    @Test
    void unitsOfferedAsExtraNeedNotBeDone() {
        var content = Courses.of(Courses.video(100), Courses.quiz(1));
        var extra = new org.yunyan.catalogue.Content(
                content.title(),
                content.titleEn(),
                content.summary(),
                content.outcomes(),
                content.subject(),
                content.stages(),
                content.grades(),
                content.level(),
                content.mode(),
                content.skills(),
                content.hours(),
                content.tags(),
                content.units(),
                false,
                new org.yunyan.catalogue.CompletionRule(50, Set.of(Courses.QUIZ)));
        course = org.yunyan.catalogue.CourseVersion.of(
                org.yunyan.shared.Id.of("extra"), 1, extra, org.yunyan.shared.Id.of("tan"), "谭老师", campus.now(), null);
        campus.catalogue().plant(List.of(course));
        study().enrol(teacher, course.course());

        assertThat(watches(opens(Courses.VIDEO), 0, 50).courseDone()).isTrue();
    }
}
