package org.yunyan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.shared.Id;

class LimitsTest {

    private static final Draw DRAW = Draw.of(Courses.READING, 5);
    private static final Criterion LINE = new Criterion("目标", "", 10);

    @Test
    void aTestHasBounds() {
        taken(exam(List.of(DRAW), 60, 3, 240));

        refused(exam(Collections.nCopies(11, DRAW), 60, 3, 0), "refused.course.draws.count");
        refused(exam(List.of(Draw.of(Courses.READING, 101)), 60, 3, 0), "refused.bank.draw");
        refused(exam(List.of(DRAW), 0, 3, 0), "refused.course.unit.passPercent.range");
        refused(exam(List.of(DRAW), 60, 11, 0), "refused.course.unit.attempts.range");
        refused(exam(List.of(DRAW), 60, 3, 241), "refused.course.exam.minutes.range");
    }

    @Test
    void anAssignmentHasBounds() {
        taken(task(Collections.nCopies(10, LINE), 5, 100));
        taken(task(List.of(), 0, 1));

        refused(task(Collections.nCopies(11, LINE), 0, 60), "refused.course.task.rubric.count");
        refused(task(List.of(new Criterion("题".repeat(501), "", 10)), 0, 60), "refused.course.task.rubric.length");
        refused(task(List.of(new Criterion("题", "述".repeat(501), 10)), 0, 60), "refused.course.task.rubric.length");
        refused(task(List.of(new Criterion("题", "", 0)), 0, 60), "refused.course.task.points.range");
        refused(task(List.of(LINE), 6, 60), "refused.course.task.peers.range");
        refused(task(List.of(LINE), 0, 101), "refused.course.unit.passPercent.range");
    }

    @Test
    void recallAndPlayingHaveBounds() {
        Unit film = Courses.video(600);
        taken(film.with(List.of(new Recall(600, DRAW))));
        taken(film.with(new Playing(null, 0, 1.25, true, true)));

        refused(film.with(Collections.nCopies(11, new Recall(0, DRAW))), "refused.course.recall.count");
        refused(film.with(List.of(new Recall(-1, DRAW))), "refused.course.recall.at.range");
        refused(film.with(List.of(new Recall(0, Draw.of(Courses.READING, 0)))), "refused.bank.draw");
        refused(film.with(new Playing(null, 0, 2.5, true, true)), "refused.course.unit.fastest.range");
        refused(film.with(new Playing(null, 0, Double.NaN, true, true)), "refused.course.unit.fastest.range");
        refused(Unit.slides(Id.of("deck"), "课件", 10, Id.of("pdf"), 1001), "refused.course.unit.pages.range");
    }

    @Test
    void whatCompletesACourseHasBounds() {
        taken(testOut(80, "2"));
        taken(application(50, 26));

        refused(testOut(0, "1"), "refused.course.unit.passPercent.range");
        refused(testOut(80, "2.01"), "refused.course.testOut.hours.range");
        refused(testOut(80, "-1"), "refused.course.testOut.hours.range");
        refused(application(51, 6), "refused.course.application.percent.range");
        refused(application(20, 27), "refused.course.application.weeks.range");
    }

    private static Unit exam(List<Draw> draws, int percentToPass, int attemptsADay, int minutes) {
        return Unit.test(Id.of("test"), "测一测", 20, new Exam(draws, percentToPass, attemptsADay, minutes));
    }

    private static Unit task(List<Criterion> rubric, int peers, int percentToPass) {
        return Unit.task(Id.of("task"), "写教案", 40, "写一份。", new Task(rubric, peers, percentToPass));
    }

    /** The course itself has two hours. */
    private static Content testOut(int percentToPass, String hours) {
        TestOut testOut = new TestOut(List.of(DRAW), percentToPass, new BigDecimal(hours));
        return Courses.of(new CompletionRule(90, Set.of(), testOut, null), Courses.quiz(1));
    }

    private static Content application(int percent, int weeks) {
        Application application = new Application(percent, weeks);
        return Courses.of(new CompletionRule(90, Set.of(), null, application), Courses.quiz(1));
    }

    private static void taken(Unit unit) {
        taken(Courses.of(unit));
    }

    private static void taken(Content content) {
        assertThat(Limits.check(content)).isEqualTo(content);
    }

    private static void refused(Unit unit, String key) {
        refused(Courses.of(unit), key);
    }

    private static void refused(Content content, String key) {
        assertThatThrownBy(() -> Limits.check(content)).hasMessageContaining(key);
    }
}
