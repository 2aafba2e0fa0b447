package org.yunyan.seeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.Unit;
import org.yunyan.credits.Award;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Attempt;
import org.yunyan.study.Completion;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Span;
import org.yunyan.study.UnitProgress;

/**
 * How somebody studied a course, unit by unit.
 *
 * @param accuracy percent of the questions that she answers right at once
 */
record Studied(Id<Person> person, CourseVersion version, Instant enrolled, Instant last, int accuracy, Chance chance) {

    /** All units, the last of them at {@link #last}. */
    Enrolment completed() {
        List<Unit> units = content().units();
        Content content = content();
        var completion = new Completion(
                last, content.title(), content.hours(), content.level(), content.mode(), content.subject());
        return enrolment(EnrolmentState.COMPLETED, progress(units.size(), 0), units.getLast(), completion);
    }

    /**
     * The first units, and some sections of the next when that is a document.
     *
     * @param state {@code ACTIVE} or {@code LEFT}
     */
    Enrolment begun(EnrolmentState state, int done, int sections) {
        Map<String, UnitProgress> progress = progress(done, sections);
        Unit stopped = progress.isEmpty()
                ? null
                : content()
                        .units()
                        .get(Math.min(progress.size(), content().units().size()) - 1);
        return enrolment(state, progress, stopped, null);
    }

    /** The credits that a completed enrolment claims, under the key by which a live completion would. */
    static Award award(Enrolment completed) {
        Completion completion = completed.completion();
        return new Award(
                "completion:" + completed.person() + ":" + completed.course(),
                completed.person(),
                completed.course(),
                completion.title(),
                completion.level(),
                completion.mode(),
                completion.hours(),
                completed.course() + "@" + completed.number(),
                null,
                completion.at());
    }

    private Enrolment enrolment(
            EnrolmentState state, Map<String, UnitProgress> units, Unit stopped, Completion completion) {
        return new Enrolment(
                person + ":" + version.course(),
                person,
                version.course(),
                version.number(),
                enrolled,
                state,
                units,
                stopped == null ? null : stopped.id(),
                last,
                completion,
                false,
                1);
    }

    private Map<String, UnitProgress> progress(int done, int sections) {
        List<Unit> units = content().units();
        Map<String, UnitProgress> progress = new HashMap<>();
        for (int i = 0; i < done; i++) {
            Instant at = enrolled.plus(
                    Duration.between(enrolled, last).multipliedBy(i + 1L).dividedBy(done));
            progress.put(units.get(i).id().value(), whole(units.get(i), at));
        }
        if (sections > 0 && done < units.size()) {
            Unit next = units.get(done);
            int read = Math.min(sections, next.sections().size() - 1);
            progress.put(next.id().value(), part(upTo(read)));
        }
        return progress;
    }

    private UnitProgress whole(Unit unit, Instant at) {
        return switch (unit.kind()) {
            case VIDEO, AUDIO ->
                new UnitProgress(List.of(new Span(0, unit.seconds())), unit.seconds(), Set.of(), List.of(), true, at);
            case DOCUMENT, SLIDES -> new UnitProgress(List.of(), 0, upTo(unit.parts()), List.of(), true, at);
            case QUIZ, TEST, TASK -> new UnitProgress(List.of(), 0, Set.of(), attempts(unit, at), true, at);
        };
    }

    private static UnitProgress part(Set<Integer> sections) {
        return new UnitProgress(List.of(), 0, sections, List.of(), false, null);
    }

    /** The passed attempt, and before it the one that failed, if one did. */
    private List<Attempt> attempts(Unit quiz, Instant at) {
        List<Boolean> right = new ArrayList<>(quiz.questions().stream()
                .map(question -> chance.percent(accuracy))
                .toList());
        List<Attempt> attempts = new ArrayList<>();
        if (percent(right) < quiz.percentToPass()) {
            attempts.add(attempt(quiz, right, at.minus(Duration.ofMinutes(chance.between(12, 50)))));
        }
        while (percent(right) < quiz.percentToPass()) {
            right.set(right.indexOf(false), true);
        }
        attempts.add(attempt(quiz, right, at));
        return attempts;
    }

    private Attempt attempt(Unit quiz, List<Boolean> right, Instant at) {
        List<Set<Integer>> answers = IntStream.range(0, right.size())
                .mapToObj(i -> answer(quiz.questions().get(i), right.get(i)))
                .toList();
        return new Attempt(answers, percent(right), at);
    }

    private Set<Integer> answer(Question question, boolean right) {
        if (right) {
            return question.correct();
        }
        List<Integer> wrong = IntStream.range(0, question.options().size())
                .filter(option -> !question.correct().contains(option))
                .boxed()
                .toList();
        return Set.of(chance.pick(wrong));
    }

    private static int percent(List<Boolean> right) {
        return (int) (right.stream().filter(one -> one).count() * 100 / right.size());
    }

    private static Set<Integer> upTo(int sections) {
        return IntStream.range(0, sections).boxed().collect(Collectors.toSet());
    }

    private Content content() {
        return version.content();
    }
}
