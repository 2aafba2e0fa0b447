package org.yunyan.recommender;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fuses ranked lists by reciprocal ranks, so that scores of different engines and kinds need not be comparable. */
final class Fusion {

    private static final double DAMPING = 60;

    private final Map<String, Double> scores = new HashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();

    /** Adds a list; a document gains the weight divided by its rank, damped. */
    void add(Collection<Index.Hit> ranked, double weight) {
        int rank = 1;
        for (Index.Hit hit : ranked) {
            scores.merge(hit.document().id(), weight / (DAMPING + rank++), Double::sum);
            documents.putIfAbsent(hit.document().id(), hit.document());
        }
    }

    double score(String id) {
        return scores.getOrDefault(id, 0.0);
    }

    /** Returns every document of the lists, once. */
    Collection<Document> documents() {
        return documents.values();
    }
}
