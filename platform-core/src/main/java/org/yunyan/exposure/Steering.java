package org.yunyan.exposure;

import org.yunyan.recommender.Weights;

/**
 * How lists for one teacher are made.
 *
 * @param weights by which they are ranked
 * @param arm her side of a running comparison, {@link Arm#A} when there is none
 * @param exploring percent of her lists whose last place goes to something new, 0 to 30
 */
public record Steering(Weights weights, Arm arm, int exploring) {}
