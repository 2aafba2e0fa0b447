package org.yunyan.recommender;

import java.util.List;

/** A candidate with the parts of its score. */
record Scored(Document document, List<Contribution> parts, double score) {

    Scored(Document document, List<Contribution> parts) {
        this(document, parts, parts.stream().mapToDouble(Contribution::value).sum());
    }

    String id() {
        return document.id();
    }

    /** Returns what a fact adds to the score. */
    double part(String fact) {
        double sum = 0;
        for (Contribution part : parts) {
            sum += part.fact().equals(fact) ? part.value() : 0;
        }
        return sum;
    }
}
