package org.yunyan.recommender;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Weighs how much meaning counts beside words for one query. What it looks at can be seen in any two lists: how near the best
 * is in meaning, how far the first by words stands out, whether meaning agrees with it, and whether the query is letters and
 * digits, of which the model knows little. The weights were learned on the parts of four search sets that are not reported,
 * see the section on retrieval in the README of this module.
 */
final class Gate {

    private static final double BASE = -0.14;
    private static final double STANDS_OUT = -1;
    private static final double AGREES = 0.27;
    private static final double NEARNESS = 0.6;
    private static final double LATIN = -0.16;

    private static final double LEAST = 0.2;
    private static final double MOST = 3;

    /** A cosine of 0.6, and one of 0.8 for the next whole step. */
    private static final double USUAL = 0.8;

    private static final double STEP = 0.1;

    private Gate() {}

    /**
     * @param words found by words, best first
     * @param near scores by meaning
     * @return what the best by meaning counts when the best by words counts 1, from 0.2 to 3
     */
    static double meaning(String query, List<Index.Hit> words, Map<String, Double> near) {
        if (near.isEmpty()) {
            return 1;
        }
        double best = best(near.values());
        double exponent = BASE + NEARNESS * (best - USUAL) / STEP + LATIN * latin(query);
        if (!words.isEmpty()) {
            Index.Hit first = words.getFirst();
            double second = words.size() > 1 ? words.get(1).score() : 0;
            exponent += STANDS_OUT * (first.score() - second) / Math.max(first.score(), Double.MIN_NORMAL);
            double behind = best - near.getOrDefault(first.document().id(), 0.0);
            exponent += AGREES * Math.max(0, 1 - behind / Retrieval.DISTANT);
        }
        return Math.clamp(Math.exp(exponent), LEAST, MOST);
    }

    private static double best(Collection<Double> scores) {
        return scores.stream().max(Comparator.naturalOrder()).orElse(0.0);
    }

    private static double latin(String query) {
        long latin = query.chars()
                .filter(c -> c < 0x250 && Character.isLetterOrDigit(c))
                .count();
        return (double) latin / Math.max(1, query.length());
    }
}
