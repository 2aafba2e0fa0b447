package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Question;
import org.yunyan.shared.Id;

/**
 * A quiz as a learner gets it: no right answers, no explanations.
 *
 * @param attempt number of the attempt that is next, from 1
 * @param attemptsLeft now
 * @param againAt when the next attempt comes free; null while some are left
 * @param passPercent least percentage that passes
 * @param best best percentage so far; null before the first attempt
 */
public record QuizPaper(
        int attempt,
        int attemptsLeft,
        Instant againAt,
        int passPercent,
        boolean passed,
        Integer best,
        List<Asked> questions) {

    /** @param multiple whether several options are right */
    public record Asked(Id<Question> id, String prompt, List<String> options, boolean multiple) {}
}
