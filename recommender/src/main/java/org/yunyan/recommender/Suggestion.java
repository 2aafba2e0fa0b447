package org.yunyan.recommender;

import java.util.List;
import java.util.Objects;

/**
 * One recommended document.
 *
 * @param document the document without its text
 * @param score larger is better; comparable within one recommendation only
 * @param reasons one or two facts that lifted it, the strongest first; empty if none stands out
 */
public record Suggestion(Document document, double score, List<Reason> reasons) {

    /** Copies the list. */
    public Suggestion {
        Objects.requireNonNull(document, "document");
        reasons = List.copyOf(reasons);
    }

    /** Returns the id of the document. */
    public String documentId() {
        return document.id();
    }
}
