package org.yunyan.recommender;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What {@link Learning} found.
 *
 * @param outcome whether the weights should be used
 * @param weights the learned ones, or the current ones where there was too little to learn from
 * @param lists how many lists of two or more there were
 * @param accepted how many of the suggestions in them were taken up
 * @param examination by kind of list how likely each place is looked at, the first being 1
 * @param estimate on lists that were held out
 */
public record Learned(
        Outcome outcome,
        Weights weights,
        int lists,
        int accepted,
        Map<String, List<Double>> examination,
        Estimate estimate) {

    /** Copies the map. */
    public Learned {
        Objects.requireNonNull(outcome, "outcome");
        examination = Map.copyOf(examination);
    }

    /** What follows from what was found. */
    public enum Outcome {
        /** The weights stay, since too little has been shown or taken up. */
        TOO_LITTLE,
        /** The weights stay, since others are not surely better. */
        NOT_BETTER,
        /** The learned weights are surely better on what was held out. */
        BETTER
    }
}
