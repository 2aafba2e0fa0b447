package org.yunyan.recommender;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns from the order in which people study: who studied this went on to that. The step that came just before counts most,
 * earlier ones less and less; what everybody studies anyway counts less than what is chosen by few. Safe for use by many
 * threads.
 */
public final class CoStudy {

    private static final double FADING = 0.7;
    private static final double FLOOR = 0.08;
    private static final int MEMORY = 30;
    private static final double SHRINK = 8;
    private static final int KEPT = 40;

    private final Map<String, Map<String, Double>> leaders = new HashMap<>();
    private final Map<String, Map<String, Double>> followers = new HashMap<>();
    private final Map<String, Double> led = new HashMap<>();
    private final Map<String, Double> followed = new HashMap<>();

    /** Creates an empty model. */
    public CoStudy() {}

    /** Creates a model from histories, each a list of ids, oldest first. */
    public static CoStudy of(Iterable<List<String>> histories) {
        CoStudy model = new CoStudy();
        histories.forEach(history -> {
            for (int i = 1; i < history.size(); i++) {
                model.learn(history.subList(0, i), history.get(i));
            }
        });
        return model;
    }

    /** Returns how much each document of a history counts for what comes next, the latest most, above 0 up to 1. */
    public static Map<String, Double> recency(List<String> history) {
        Map<String, Double> weights = new LinkedHashMap<>();
        double weight = 1;
        for (int i = history.size() - 1; i >= Math.max(0, history.size() - MEMORY); i--) {
            weights.putIfAbsent(history.get(i), Math.max(weight, FLOOR));
            weight *= FADING;
        }
        return weights;
    }

    /**
     * Learns one more step.
     *
     * @param history what the person had studied before, oldest first
     * @param next what she went on to
     * @return ids of the documents whose {@link #leadingTo} has changed and that should be put into the index again
     */
    public synchronized Set<String> learn(List<String> history, String next) {
        recency(history).forEach((before, weight) -> {
            if (!before.equals(next)) {
                leaders.computeIfAbsent(next, id -> new HashMap<>()).merge(before, weight, Double::sum);
                followers.computeIfAbsent(before, id -> new HashMap<>()).merge(next, weight, Double::sum);
                led.merge(before, weight, Double::sum);
                followed.merge(next, weight, Double::sum);
            }
        });
        return Set.of(next);
    }

    /** Returns for a document the strongest others that lead to it, above 0 up to 1: its {@link Document#costudied}. */
    public synchronized Map<String, Double> leadingTo(String id) {
        Map<String, Double> strengths = new HashMap<>();
        leaders.getOrDefault(id, Map.of())
                .forEach((before, weight) -> strengths.put(before, strength(before, id, weight)));
        return strongest(strengths, KEPT);
    }

    /** Returns what is likely to come after a history, strongest first, without what is in it. */
    public synchronized List<String> next(List<String> history, int limit) {
        Map<String, Double> scores = new HashMap<>();
        recency(history)
                .forEach((before, recency) -> followers
                        .getOrDefault(before, Map.of())
                        .forEach((next, weight) ->
                                scores.merge(next, recency * strength(before, next, weight), Double::sum)));
        history.forEach(scores::remove);
        return List.copyOf(strongest(scores, limit).keySet());
    }

    private double strength(String before, String next, double weight) {
        return weight / (Math.sqrt(led.get(before) * followed.get(next)) + SHRINK);
    }

    private static Map<String, Double> strongest(Map<String, Double> all, int limit) {
        Map<String, Double> strongest = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .forEach(entry -> strongest.put(entry.getKey(), entry.getValue()));
        return strongest;
    }
}
