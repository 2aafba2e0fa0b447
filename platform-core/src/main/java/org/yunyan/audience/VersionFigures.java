package org.yunyan.audience;

import java.time.Instant;
import java.util.List;

/**
 * How one version of a course did.
 *
 * @param medianDays from choosing it to completing it; null below {@link Audience#FEWEST} completed
 * @param minutesPlayed average minutes of media counted for those who completed it; null likewise
 * @param firstTry average percentage of the first attempts at its quizzes; null below {@link Audience#FEWEST} attempts
 * @param ratings how many who studied it rated the course
 * @param stars their average; 0 without
 */
public record VersionFigures(
        int number,
        Instant published,
        int enrolled,
        int active,
        int left,
        int completed,
        Integer medianDays,
        Integer minutesPlayed,
        Integer firstTry,
        int ratings,
        double stars,
        List<UnitFigures> units,
        List<QuestionFigures> questions) {

    /** Percent of the enrolled who have completed it. */
    public int percentCompleted() {
        return enrolled == 0 ? 0 : Math.round(completed * 100f / enrolled);
    }
}
