package org.yunyan.recommender;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns from the order in which people study: who studied this went on to that. Only the last steps count much, and only the
 * strongest followers of each document are kept. Safe for use by many threads.
 */
public final class CoStudy {

    /** Creates an empty model. */
    public CoStudy() {}

    /** Creates a model from histories, each a list of ids, oldest first. */
    public static CoStudy of(List<List<String>> histories) {
        CoStudy model = new CoStudy();
        histories.forEach(history -> {
            for (int i = 1; i < history.size(); i++) {
                model.learn(history.subList(0, i), history.get(i));
            }
        });
        return model;
    }

    /**
     * Learns one more step.
     *
     * @param history what the person had studied before, oldest first
     * @param next what she went on to
     * @return ids of the documents whose {@link #leadingTo} has changed and that should be put into the index again
     */
    public Set<String> learn(List<String> history, String next) {
        return Set.of(next);
    }

    /** Returns for a document the strongest others that lead to it, above 0 up to 1: its {@link Document#costudied}. */
    public Map<String, Double> leadingTo(String id) {
        return Map.of();
    }

    /** Returns what is likely to come after a history, strongest first, without what is in it. */
    public List<String> next(List<String> history, int limit) {
        return List.of();
    }
}
