package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.shared.Refused;

class ExaminingTest extends StudyTest {

    @Test
    void aPaperHasQuestionsAndNoAnswers() {
        studies(Courses.quiz(10));

        QuizPaper paper = study().quiz(teacher, course.course(), Courses.QUIZ);

        assertThat(paper.questions()).hasSize(10);
        assertThat(paper.attempt()).isEqualTo(1);
        assertThat(paper.attemptsLeft()).isEqualTo(3);
        assertThat(paper.passPercent()).isEqualTo(60);
        assertThat(campus.catalogue()
                        .current(course.course())
                        .content()
                        .unit(Courses.QUIZ)
                        .questions())
                .allSatisfy(question -> {
                    assertThat(question.correct()).isEmpty();
                    assertThat(question.explanation()).isNull();
                });
    }

    @Test
    void sixOfTenPassesAndThenEverythingIsExplained() {
        studies(Courses.quiz(10));

        AttemptResult result = answers(1, 6, 10);

        assertThat(result.percent()).isEqualTo(60);
        assertThat(result.passed()).isTrue();
        assertThat(result.courseDone()).isTrue();
        assertThat(result.questions())
                .allSatisfy(judged -> assertThat(judged.correct()).containsExactly(0));
    }

    @Test
    void fiveOfTenFailsAndWhatWasWrongStaysAQuestion() {
        studies(Courses.quiz(10));

        AttemptResult result = answers(1, 5, 10);

        assertThat(result.passed()).isFalse();
        assertThat(result.attemptsLeft()).isEqualTo(2);
        assertThat(result.questions().get(4).explanation()).isEqualTo("因为对");
        assertThat(result.questions().get(5).correct()).isEmpty();
        assertThat(result.questions().get(5).explanation()).isNull();
    }

    @Test
    void anAnswerSentTwiceIsOneAttempt() {
        studies(Courses.quiz(10));

        AttemptResult first = answers(1, 5, 10);

        assertThat(answers(1, 5, 10)).isEqualTo(first);
        assertThat(enrolment().progress(Courses.QUIZ).attempts()).hasSize(1);
        assertThatThrownBy(() -> answers(1, 9, 10))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.quiz.answered");
    }

    @Test
    void afterThreeAttemptsTheNextComesFreeADayAfterTheFirst() {
        studies(Courses.quiz(10));
        var first = campus.now();
        for (int attempt = 1; attempt <= 3; attempt++) {
            answers(attempt, 1, 10);
            campus.passes(Duration.ofHours(1));
        }

        assertThatThrownBy(() -> answers(4, 10, 10))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.quiz.attempts");
        assertThat(study().quiz(teacher, course.course(), Courses.QUIZ).againAt())
                .isEqualTo(first.plus(Duration.ofHours(24)));

        campus.passes(Duration.ofHours(21));
        assertThat(answers(4, 10, 10).passed()).isTrue();
    }

    @Test
    void onceSheHasPassedThereIsNothingLeftToPass() {
        studies(Courses.quiz(10), Courses.video(60));
        answers(1, 10, 10);

        assertThatThrownBy(() -> answers(2, 1, 10))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.quiz.passed");
    }

    @Test
    void aSheetThatDoesNotFitTheQuizIsRefused() {
        studies(Courses.quiz(3));
        var foreign = new AnswerSheet(course.course(), Courses.QUIZ, 1, List.of(Set.of(0), Set.of(3), Set.of(0)));

        assertThatThrownBy(() -> answers(1, 1, 2)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> answers(2, 1, 3)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> study().answer(teacher, foreign)).isInstanceOf(Refused.Invalid.class);
    }
}
