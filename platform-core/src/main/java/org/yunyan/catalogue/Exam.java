package org.yunyan.catalogue;

import java.util.List;
import org.yunyan.bank.Draw;

/**
 * A test drawn from the question bank for each attempt.
 *
 * @param percentToPass least percentage of points that passes, 1 to 100
 * @param attemptsADay attempts a learner has within 24 hours
 * @param minutes time limit of an attempt; 0 means none
 */
public record Exam(List<Draw> draws, int percentToPass, int attemptsADay, int minutes) {

    public Exam {
        draws = draws == null ? List.of() : List.copyOf(draws);
    }
}
