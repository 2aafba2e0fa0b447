package org.yunyan.recommender;

import java.util.Optional;

/**
 * A part of a score.
 *
 * @param fact name of the fact that it rests on; taking the fact away takes away every contribution of that name
 * @param personal true for facts of the person, which lift many documents at once; false for facts of the document alone
 * @param feature what kind of fact it is
 * @param amount how much of it there is, 0 or more
 * @param value what it adds, 0 or more: the amount times the weight
 * @param reason the fact in the form in which it can be told, if it can
 */
record Contribution(
        String fact, boolean personal, Feature feature, double amount, double value, Optional<Reason> reason) {}
