package org.yunyan.exams;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where somebody stands with a test, before she begins or after she came back.
 *
 * @param questions how many there will be
 * @param minutes time limit; 0 for none
 * @param grace how much time lost with the line is given back at most
 * @param attemptsLeft now
 * @param againAt when the next attempt comes free; null while some are left
 * @param open the attempt that she is at; null when she is at none
 * @param past attempts, newest first
 */
public record ExamStanding(
        int questions,
        int percentToPass,
        int minutes,
        Duration grace,
        int attemptsLeft,
        Instant againAt,
        boolean done,
        String open,
        List<Past> past) {

    public ExamStanding {
        past = List.copyOf(past);
    }

    /** @param percent null while an essay waits */
    public record Past(
            String attempt, int number, AttemptState state, Integer percent, boolean passed, Instant ended) {}
}
