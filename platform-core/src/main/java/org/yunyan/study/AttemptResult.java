package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What came of an attempt.
 *
 * @param againAt when the next attempt comes free; null while some are left, or when passed
 */
public record AttemptResult(
        int attempt,
        int percent,
        boolean passed,
        int attemptsLeft,
        Instant againAt,
        boolean courseDone,
        List<Judged> questions) {

    /**
     * One question.
     *
     * @param correct the right options and the explanation are told for what was answered right, and for everything once
     *     the quiz is passed; until then they are empty, so that the next attempt is still one
     */
    public record Judged(boolean right, Set<Integer> chosen, Set<Integer> correct, String explanation) {}
}
