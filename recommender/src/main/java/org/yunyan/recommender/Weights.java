package org.yunyan.recommender;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each {@link Feature} counts in the ranking.
 *
 * @param version names these weights wherever something was ranked by them; never blank
 * @param values one for each feature, never negative: a fact that is told as a reason never lowers what it is told of
 */
public record Weights(String version, Map<Feature, Double> values) {

    private static final String BY_HAND = "hand";
    private static final Weights HAND_SET = new Weights(BY_HAND, Map.of());

    /**
     * Copies the values; what is not named keeps its weight set by hand.
     *
     * @throws IllegalArgumentException if the version is blank, or a value is negative or no number
     */
    public Weights {
        Objects.requireNonNull(version, "version");
        if (version.isBlank()) {
            throw new IllegalArgumentException("Weights without a version");
        }
        Map<Feature, Double> all = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double value = values.getOrDefault(feature, feature.handSet());
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(feature + " weighs " + value);
            }
            all.put(feature, value);
        }
        values = Collections.unmodifiableMap(all);
    }

    /** The weights that hold as long as nothing better has been learned. */
    public static Weights handSet() {
        return HAND_SET;
    }

    /** Returns the weight of a feature. */
    public double of(Feature feature) {
        return values.get(feature);
    }
}
