package org.yunyan.exposure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Learned;
import org.yunyan.recommender.Weights;

/**
 * Weights that were learned. It never changes once stored.
 *
 * @param number counts from 1; 0 are the weights set by hand, which are not stored
 * @param parent number of the weights it was compared with
 * @param values by the names of {@link Feature}
 * @param by name of the officer who asked for it; null for the nightly job
 * @param outcome whether it was surely better on what was held out
 * @param lists how many lists it was learned from
 * @param accepted how many suggestions in them were taken up
 * @param examination how likely each place is looked at, by the name of {@link Place}, as it was believed then
 * @param current share of what people want that they look at under the parent, 0 to 1
 * @param learned the same under these weights
 * @param lower lower end of the 95 % interval of the difference
 * @param upper upper end of it
 */
public record WeightsVersion(
        @BsonId int number,
        int parent,
        Map<String, Double> values,
        Instant at,
        String by,
        Learned.Outcome outcome,
        int lists,
        int accepted,
        Map<String, List<Double>> examination,
        double current,
        double learned,
        double lower,
        double upper) {

    /** Number of the weights set by hand. */
    public static final int BY_HAND = 0;

    public WeightsVersion {
        values = Map.copyOf(values);
        examination = examination == null ? Map.of() : Map.copyOf(examination);
    }

    static WeightsVersion of(int number, int parent, Learned learned, Instant at, String by) {
        Map<String, Double> values = new java.util.HashMap<>();
        learned.weights().values().forEach((feature, value) -> values.put(feature.name(), value));
        return new WeightsVersion(
                number,
                parent,
                values,
                at,
                by,
                learned.outcome(),
                learned.lists(),
                learned.accepted(),
                learned.examination(),
                learned.estimate().current(),
                learned.estimate().learned(),
                learned.estimate().lower(),
                learned.estimate().upper());
    }

    /** The name under which lists are logged. */
    static String name(int number) {
        return number == BY_HAND ? Weights.handSet().version() : "v" + number;
    }

    /** The weights; a feature that did not exist yet weighs what it weighs by hand. */
    public Weights weights() {
        Map<Feature, Double> known = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            known.put(feature, values.getOrDefault(feature.name(), feature.handSet()));
        }
        return new Weights(name(number), known);
    }
}
