package org.yunyan.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/** The first answers to one question, added up while they are read. */
final class QuestionTally {

    private final Id<Unit> unit;
    private final Question question;
    private final int[] chosen;
    private int answered;
    private int right;
    private long rest;
    private long restSquared;
    private long restOfRight;

    QuestionTally(Id<Unit> unit, Question question) {
        this.unit = unit;
        this.question = question;
        this.chosen = new int[question.options().size()];
    }

    boolean isRight(Set<Integer> answer) {
        return question.isRight(answer);
    }

    /** @param otherRight how many of the other questions of the quiz she answered right */
    void add(Set<Integer> answer, int otherRight) {
        answered++;
        rest += otherRight;
        restSquared += (long) otherRight * otherRight;
        if (isRight(answer)) {
            right++;
            restOfRight += otherRight;
        }
        answer.stream().filter(option -> option < chosen.length).forEach(option -> chosen[option]++);
    }

    QuestionFigures figures() {
        if (answered < Audience.FEWEST) {
            return new QuestionFigures(unit, question.prompt(), 0, null, null, List.of());
        }
        List<QuestionFigures.Option> options = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            boolean isRight = question.correct().contains(i);
            options.add(new QuestionFigures.Option(question.options().get(i), isRight, percent(chosen[i])));
        }
        return new QuestionFigures(unit, question.prompt(), answered, percent(right), discrimination(), options);
    }

    private int percent(int part) {
        return Math.round(part * 100f / answered);
    }

    /** Correlation of this question with the rest, so that it does not correlate with itself. */
    private Double discrimination() {
        double variance = (double) answered * right - (double) right * right;
        double restVariance = (double) answered * restSquared - (double) rest * rest;
        if (answered < QuestionFigures.ENOUGH || variance <= 0 || restVariance <= 0) {
            return null;
        }
        double together = (double) answered * restOfRight - (double) right * rest;
        return Math.round(together / Math.sqrt(variance * restVariance) * 100) / 100.0;
    }
}
