package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yunyan.recommender.ShownList.Item;

/**
 * Asks a log what would have happened if other weights had ordered the same lists: how much of what people want would stand
 * where they look. Each suggestion that was taken up counts by its gain and by how seldom its place was looked at, and is worth
 * how often its new place is looked at; the sum is divided by what was counted (self-normalised inverse propensity: Swaminathan,
 * Joachims: The Self-Normalized Estimator for Counterfactual Learning, NIPS 2015). The interval is a bootstrap over people, since
 * one person's lists resemble each other.
 */
final class Counterfactual {

    private static final int DRAWS = 500;
    /** As in {@link Preferences}: few rare clicks decide nothing. */
    private static final double SELDOM = 0.1;

    private final Looks looks;

    Counterfactual(Looks looks) {
        this.looks = looks;
    }

    Estimate compare(List<ShownList> lists, Weights current, Weights learned) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        double[] before = values(current);
        double[] after = values(learned);
        for (ShownList list : lists) {
            double[] sum = sums.computeIfAbsent(list.person(), person -> new double[4]);
            add(sum, 0, list, before);
            add(sum, 2, list, after);
        }
        List<double[]> people = List.copyOf(sums.values());
        if (people.isEmpty()) {
            return Estimate.NONE;
        }
        double[] all = new double[4];
        people.forEach(one -> plus(all, one));
        double[] differences = differences(people);
        return new Estimate(
                share(all, 0), share(all, 2), differences[(int) (0.025 * DRAWS)], differences[(int) (0.975 * DRAWS)]);
    }

    private static double[] differences(List<double[]> people) {
        Random random = new Random(people.size());
        double[] differences = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] all = new double[4];
            for (int i = 0; i < people.size(); i++) {
                plus(all, people.get(random.nextInt(people.size())));
            }
            differences[draw] = share(all, 2) - share(all, 0);
        }
        Arrays.sort(differences);
        return differences;
    }

    /** Adds what was taken up from one list in the order that the weights would give it. */
    private void add(double[] sum, int at, ShownList list, double[] weights) {
        List<Item> ordered = new ArrayList<>(list.items());
        ordered.sort(
                Comparator.comparingDouble((Item item) -> -item.score(weights)).thenComparingInt(Item::position));
        for (int place = 0; place < ordered.size(); place++) {
            Item item = ordered.get(place);
            if (item.accepted()) {
                double counts = item.gain() / Math.max(SELDOM, looks.at(list, item));
                sum[at] += counts * looks.at(list, list.items().get(place));
                sum[at + 1] += counts;
            }
        }
    }

    private static double share(double[] sum, int at) {
        return sum[at + 1] == 0 ? 0 : sum[at] / sum[at + 1];
    }

    private static void plus(double[] all, double[] one) {
        for (int i = 0; i < all.length; i++) {
            all[i] += one[i];
        }
    }

    private static double[] values(Weights weights) {
        double[] values = new double[Feature.values().length];
        weights.values().forEach((feature, value) -> values[feature.ordinal()] = value);
        return values;
    }
}
