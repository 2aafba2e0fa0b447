package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One go at a quiz.
 *
 * @param answers per question, in order, the indexes of the chosen options
 * @param percent share of the questions answered right, rounded down
 */
public record Attempt(List<Set<Integer>> answers, int percent, Instant at) {

    public Attempt {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
