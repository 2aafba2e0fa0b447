package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yunyan.recommender.ShownList.Item;

/**
 * Weights under which what was taken up stands above what was not: logistic over pairs of one list, each pair weighted by how
 * seldom the place of what was taken up is looked at (Joachims, Swaminathan, Schnabel: Unbiased Learning-to-Rank with Biased
 * Feedback, WSDM 2017). Pulled to the weights set by hand; a weight is never negative and never more than a few times what was
 * set by hand, so that no one fact silences all others.
 */
final class Preferences {

    private static final Feature[] FEATURES = Feature.values();

    /** A place that is looked at less often than this counts as if it were looked at so often: few rare clicks decide nothing. */
    private static final double SELDOM = 0.1;

    /** As many imagined pairs stand for the weights set by hand. */
    private static final double PULL = 100;

    private static final double MOST_TIMES = 3;
    private static final int STEPS = 300;
    private static final double LEAST_SCALE = 0.2;

    private final List<double[]> differences = new ArrayList<>();
    private final List<Double> importance = new ArrayList<>();
    private final double[] handSet = new double[FEATURES.length];
    private double total;

    Preferences(List<ShownList> lists, Looks looks) {
        for (Feature feature : FEATURES) {
            handSet[feature.ordinal()] = feature.handSet();
        }
        lists.forEach(list -> list.items().stream()
                .filter(Item::accepted)
                .forEach(better -> list.items().stream()
                        .filter(worse -> worse.gain() < better.gain())
                        .forEach(worse -> pair(better, worse, looks.at(list, better)))));
    }

    private void pair(Item better, Item worse, double looked) {
        double[] difference = new double[FEATURES.length];
        for (int f = 0; f < difference.length; f++) {
            difference[f] = better.amount(f) - worse.amount(f);
        }
        double weight = (better.gain() - worse.gain()) / Math.max(SELDOM, looked);
        differences.add(difference);
        importance.add(weight);
        total += weight;
    }

    /** The weights in the units of those set by hand. */
    Map<Feature, Double> fitted() {
        double scale = scale();
        double[] weights = handSet.clone();
        for (int f = 0; f < weights.length; f++) {
            weights[f] *= scale;
        }
        descend(weights, scale);
        Map<Feature, Double> fitted = new EnumMap<>(Feature.class);
        for (Feature feature : FEATURES) {
            double most = MOST_TIMES * feature.handSet();
            double learned = Math.clamp(weights[feature.ordinal()] / scale, 0, most);
            fitted.put(feature, feature.learned() ? learned : feature.handSet());
        }
        return fitted;
    }

    /** How sharply people choose: by how much the weights set by hand have to be multiplied to tell the choices best. */
    private double scale() {
        double scale = 1;
        for (int round = 0; round < 20 && !differences.isEmpty(); round++) {
            double slope = 0;
            double bend = 1e-9;
            for (int i = 0; i < differences.size(); i++) {
                double score = dot(handSet, differences.get(i));
                double wrong = 1 / (1 + Math.exp(scale * score));
                slope += importance.get(i) * wrong * score;
                bend += importance.get(i) * wrong * (1 - wrong) * score * score;
            }
            scale = Math.max(LEAST_SCALE, scale + Math.clamp(slope / bend, -1, 1));
        }
        return scale;
    }

    /** Projected gradient steps with momentum (Nesterov). */
    private void descend(double[] weights, double scale) {
        double pull = PULL / (PULL + differences.size());
        double length = 1 / (0.25 * spread() + pull);
        double[] ahead = weights.clone();
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = slope(ahead);
            for (Feature feature : FEATURES) {
                int f = feature.ordinal();
                if (feature.learned()) {
                    double back = pull * (ahead[f] - scale * handSet[f]);
                    double next = Math.clamp(ahead[f] + length * (slope[f] - back), 0, MOST_TIMES * scale * handSet[f]);
                    ahead[f] = next + (step - 1.0) / (step + 2.0) * (next - weights[f]);
                    weights[f] = next;
                }
            }
        }
    }

    private double[] slope(double[] weights) {
        double[] slope = new double[FEATURES.length];
        for (int i = 0; i < differences.size(); i++) {
            double[] difference = differences.get(i);
            double push = importance.get(i) / total / (1 + Math.exp(dot(weights, difference)));
            for (int f = 0; f < slope.length; f++) {
                slope[f] += push * difference[f];
            }
        }
        return slope;
    }

    /** Mean square of the differences: bounds how much the slope can change. */
    private double spread() {
        double sum = 0;
        for (int i = 0; i < differences.size(); i++) {
            sum += importance.get(i) / total * dot(differences.get(i), differences.get(i));
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int f = 0; f < one.length; f++) {
            sum += one[f] * other[f];
        }
        return sum;
    }
}
