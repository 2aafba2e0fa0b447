package org.yunyan.recommender;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fuses lists found by words and by meaning. Each score is taken relative to the best of its list: by words as a share of it, by
 * meaning by how far it lies behind. On questions with a known answer this was better than fusing by ranks, which forgets how
 * far the first is ahead.
 */
final class Fusion {

    private static final double MEANING = 0.7;

    /** Meaning counts for nothing if the score is this far behind the best. */
    private static final double DISTANT = 0.15;

    private final Map<String, Double> byWords = new HashMap<>();
    private final Map<String, Double> byMeaning = new HashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();

    /** Adds what was found by words; of several such lists each document keeps its best fit. */
    void words(Collection<Index.Hit> hits) {
        double best = best(hits);
        for (Index.Hit hit : hits) {
            add(byWords, hit, best > 0 ? hit.score() / best : 1);
        }
    }

    /** Adds what was found by meaning, as far as it is near the best and not below a score. */
    void meaning(Collection<Index.Hit> hits, double least) {
        double best = best(hits);
        for (Index.Hit hit : hits) {
            double fit = 1 - (best - hit.score()) / DISTANT;
            if (fit > 0 && hit.score() >= least) {
                add(byMeaning, hit, fit);
            }
        }
    }

    private static double best(Collection<Index.Hit> hits) {
        return hits.stream().mapToDouble(Index.Hit::score).max().orElse(0);
    }

    private void add(Map<String, Double> fits, Index.Hit hit, double fit) {
        fits.merge(hit.document().id(), fit, Math::max);
        documents.putIfAbsent(hit.document().id(), hit.document());
    }

    /** Returns how well a document fits, from 0 to 1. */
    double fit(String id) {
        return (byWords.getOrDefault(id, 0.0) + MEANING * byMeaning.getOrDefault(id, 0.0)) / (1 + MEANING);
    }

    /** Returns every document of the lists, once. */
    Collection<Document> documents() {
        return documents.values();
    }
}
