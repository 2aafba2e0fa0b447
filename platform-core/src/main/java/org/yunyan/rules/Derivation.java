package org.yunyan.rules;

import java.util.List;
import org.yunyan.shared.Credits;

/**
 * What the rules make of a row of evidence.
 *
 * @param credits what the hours amount to
 * @param counted what of it counts
 * @param notCounted message key why less counts; null when all does
 * @param clause of the figure that decided
 * @param steps how it came about, one sentence after the other
 */
public record Derivation(Credits credits, Credits counted, String notCounted, String clause, List<Sentence> steps) {

    public Derivation {
        steps = List.copyOf(steps);
    }
}
