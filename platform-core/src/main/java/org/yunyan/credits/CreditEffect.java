package org.yunyan.credits;

import org.yunyan.shared.Credits;

/**
 * What training would do for one person if she finished it today.
 *
 * @param credits that would count
 * @param towardsYear how much of what she misses this year it would close
 * @param towardsCycle how much of what she misses in the cycle it would close
 * @param towardsConcentrated how much of the concentrated part it would close
 * @param notCounted message key why less would count than the hours amount to; null when all would
 */
public record CreditEffect(
        Credits credits, Credits towardsYear, Credits towardsCycle, Credits towardsConcentrated, String notCounted) {}
