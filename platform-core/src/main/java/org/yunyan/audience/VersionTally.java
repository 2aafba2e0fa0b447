package org.yunyan.audience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.study.Attempt;
import org.yunyan.study.Enrolment;
import org.yunyan.study.UnitProgress;

/** Everybody in one version, added up while they are read. */
final class VersionTally {

    private final CourseVersion version;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<String, List<QuestionTally>> quizzes = new HashMap<>();
    private final List<Long> days = new ArrayList<>();
    private int active;
    private int left;
    private long secondsPlayed;
    private int attempts;
    private long percents;
    private int ratings;
    private long stars;

    /** @param version with right answers */
    VersionTally(CourseVersion version) {
        this.version = version;
        version.content().units().stream()
                .filter(unit -> unit.kind() == UnitKind.QUIZ)
                .forEach(unit -> quizzes.put(
                        unit.id().value(),
                        unit.questions().stream()
                                .map(question -> new QuestionTally(unit.id(), question))
                                .toList()));
    }

    /** @param rated stars that she gave; null when she gave none */
    void add(Enrolment enrolment, Integer rated) {
        switch (enrolment.state()) {
            case ACTIVE -> active++;
            case LEFT -> left++;
            case COMPLETED -> completed(enrolment);
        }
        enrolment.units().forEach(this::add);
        if (rated != null) {
            ratings++;
            stars += rated;
        }
    }

    VersionFigures figures() {
        int completed = days.size();
        boolean told = completed >= Audience.FEWEST;
        List<Unit> units = version.content().units();
        return new VersionFigures(
                version.number(),
                version.published(),
                active + left + completed,
                active,
                left,
                completed,
                told ? median() : null,
                told ? Math.toIntExact(secondsPlayed / 60 / completed) : null,
                attempts < Audience.FEWEST ? null : Math.toIntExact(percents / attempts),
                ratings,
                ratings == 0 ? 0 : (double) stars / ratings,
                units.stream().map(this::figures).toList(),
                units.stream()
                        .filter(unit -> unit.kind() == UnitKind.QUIZ)
                        .flatMap(unit -> quizzes.get(unit.id().value()).stream())
                        .map(QuestionTally::figures)
                        .toList());
    }

    private UnitFigures figures(Unit unit) {
        String id = unit.id().value();
        return new UnitFigures(
                unit.id(), unit.title(), unit.kind(), opened.getOrDefault(id, 0), done.getOrDefault(id, 0));
    }

    private void completed(Enrolment enrolment) {
        days.add(Duration.between(enrolment.enrolled(), enrolment.completion().at())
                .toDays());
        secondsPlayed += enrolment.units().values().stream()
                .mapToLong(UnitProgress::seconds)
                .sum();
    }

    private void add(String unit, UnitProgress progress) {
        opened.merge(unit, 1, Integer::sum);
        done.merge(unit, progress.done() ? 1 : 0, Integer::sum);
        List<QuestionTally> questions = quizzes.get(unit);
        if (questions != null && !progress.attempts().isEmpty()) {
            first(progress.attempts().getFirst(), questions);
        }
    }

    private void first(Attempt attempt, List<QuestionTally> questions) {
        attempts++;
        percents += attempt.percent();
        List<Set<Integer>> answers = attempt.answers();
        if (answers.size() != questions.size()) {
            return;
        }
        int right = 0;
        for (int i = 0; i < answers.size(); i++) {
            right += questions.get(i).isRight(answers.get(i)) ? 1 : 0;
        }
        for (int i = 0; i < answers.size(); i++) {
            boolean own = questions.get(i).isRight(answers.get(i));
            questions.get(i).add(answers.get(i), right - (own ? 1 : 0));
        }
    }

    private int median() {
        Collections.sort(days);
        return Math.toIntExact(days.get(days.size() / 2));
    }
}
