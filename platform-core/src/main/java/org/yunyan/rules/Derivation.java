package org.yunyan.rules;

import org.yunyan.shared.Credits;

/**
 * What the rules make of a row of evidence.
 *
 * @param credits what the hours amount to
 * @param counted what of it counts
 * @param notCounted message key why less counts; null when all does
 * @param clause of the figure that decided
 */
public record Derivation(Credits credits, Credits counted, String notCounted, String clause) {}
