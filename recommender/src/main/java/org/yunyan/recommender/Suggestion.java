package org.yunyan.recommender;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One recommended document.
 *
 * @param document the document without its text
 * @param score larger is better; comparable within one recommendation only
 * @param reasons one or two facts that lifted it, the strongest first; empty if none stands out
 * @param features how much of each feature it has for her, before weighing; what it has not is left out
 */
public record Suggestion(Document document, double score, List<Reason> reasons, Map<Feature, Double> features) {

    /** Copies the list and the map. */
    public Suggestion {
        Objects.requireNonNull(document, "document");
        reasons = List.copyOf(reasons);
        features = Map.copyOf(features);
    }

    /** Returns the id of the document. */
    public String documentId() {
        return document.id();
    }
}
