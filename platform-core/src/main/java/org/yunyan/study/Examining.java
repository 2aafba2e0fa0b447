package org.yunyan.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Hands out quizzes without answers and judges attempts. */
final class Examining {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final Enrolled enrolled;
    private final Completing completing;

    Examining(Enrolled enrolled, Completing completing) {
        this.enrolled = enrolled;
        this.completing = completing;
    }

    QuizPaper paper(Actor actor, Id<Course> course, Id<Unit> id) {
        Enrolled.Place place = enrolled.open(actor, course, id);
        Unit quiz = quiz(place);
        UnitProgress progress = place.progress();
        Instant now = completing.now();
        Integer best = progress.attempts().isEmpty() ? null : progress.best();
        return new QuizPaper(
                progress.attempts().size() + 1,
                attemptsLeft(quiz, progress, now),
                againAt(quiz, progress, now),
                quiz.percentToPass(),
                progress.done(),
                best,
                quiz.questions().stream()
                        .map(asked ->
                                new QuizPaper.Asked(asked.id(), asked.prompt(), asked.options(), asked.isMultiple()))
                        .toList());
    }

    /** One try; null when a race was lost. */
    AttemptResult answer(Actor actor, AnswerSheet sheet) {
        Enrolled.Place place = enrolled.open(actor, sheet.course(), sheet.unit());
        Unit quiz = quiz(place);
        UnitProgress progress = place.progress();
        requireFitting(quiz, progress, sheet);
        if (sheet.attempt() <= progress.attempts().size()) {
            return again(place, sheet);
        }
        Instant now = completing.now();
        if (progress.done()) {
            throw new Refused.Conflict("refused.quiz.passed");
        }
        if (attemptsLeft(quiz, progress, now) == 0) {
            throw new Refused.Conflict("refused.quiz.attempts", againAt(quiz, progress, now));
        }
        var attempt = new Attempt(sheet.answers(), percent(quiz, sheet.answers()), now);
        Enrolment written =
                completing.write(place.enrolment(), place.version(), quiz, before -> before.attempted(attempt));
        return written == null ? null : result(written, quiz, sheet.attempt());
    }

    private AttemptResult again(Enrolled.Place place, AnswerSheet sheet) {
        Attempt known = place.progress().attempts().get(sheet.attempt() - 1);
        if (!known.answers().isEmpty() && !known.answers().equals(sheet.answers())) {
            throw new Refused.Conflict("refused.quiz.answered");
        }
        return result(place.enrolment(), place.unit(), sheet.attempt());
    }

    private AttemptResult result(Enrolment enrolment, Unit quiz, int number) {
        UnitProgress progress = enrolment.progress(quiz.id());
        Attempt attempt = progress.attempts().get(number - 1);
        Instant now = completing.now();
        List<AttemptResult.Judged> judged = new ArrayList<>();
        for (int i = 0; i < attempt.answers().size(); i++) {
            judged.add(judged(quiz.questions().get(i), attempt.answers().get(i), progress.done()));
        }
        return new AttemptResult(
                number,
                attempt.percent(),
                attempt.percent() >= quiz.percentToPass(),
                attemptsLeft(quiz, progress, now),
                againAt(quiz, progress, now),
                enrolment.isCompleted(),
                judged);
    }

    private static AttemptResult.Judged judged(Question question, Set<Integer> chosen, boolean passed) {
        boolean right = question.isRight(chosen);
        boolean told = right || passed;
        return new AttemptResult.Judged(
                right, chosen, told ? question.correct() : Set.of(), told ? question.explanation() : null);
    }

    private static int percent(Unit quiz, List<Set<Integer>> answers) {
        long right = IntStream.range(0, answers.size())
                .filter(i -> quiz.questions().get(i).isRight(answers.get(i)))
                .count();
        return (int) (right * 100 / quiz.questions().size());
    }

    private static int attemptsLeft(Unit quiz, UnitProgress progress, Instant now) {
        return progress.done()
                ? 0
                : Math.max(0, quiz.attemptsADay() - recent(progress, now).size());
    }

    private static Instant againAt(Unit quiz, UnitProgress progress, Instant now) {
        List<Attempt> recent = recent(progress, now);
        boolean waits = !progress.done() && recent.size() >= quiz.attemptsADay();
        return waits ? recent.get(recent.size() - quiz.attemptsADay()).at().plus(WINDOW) : null;
    }

    private static List<Attempt> recent(UnitProgress progress, Instant now) {
        return progress.attempts().stream()
                .filter(attempt -> attempt.at().plus(WINDOW).isAfter(now))
                .toList();
    }

    private static void requireFitting(Unit quiz, UnitProgress progress, AnswerSheet sheet) {
        boolean fits = sheet.attempt() >= 1
                && sheet.attempt() <= progress.attempts().size() + 1
                && sheet.answers().size() == quiz.questions().size()
                && IntStream.range(0, sheet.answers().size())
                        .allMatch(i -> sheet.answers().get(i).stream()
                                .allMatch(option -> option >= 0
                                        && option
                                                < quiz.questions()
                                                        .get(i)
                                                        .options()
                                                        .size()));
        if (!fits) {
            throw new Refused.Invalid("refused.quiz.sheet");
        }
    }

    private static Unit quiz(Enrolled.Place place) {
        if (place.unit().kind() != UnitKind.QUIZ) {
            throw new Refused.Invalid("refused.quiz.none");
        }
        return place.unit();
    }
}
