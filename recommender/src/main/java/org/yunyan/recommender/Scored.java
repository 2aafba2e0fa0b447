package org.yunyan.recommender;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A candidate with the parts of its score. */
record Scored(Document document, List<Contribution> parts, double score) {

    Scored(Document document, List<Contribution> parts) {
        this(document, parts, sum(parts));
    }

    private static double sum(List<Contribution> parts) {
        double sum = 0;
        for (Contribution part : parts) {
            sum += part.value();
        }
        return sum;
    }

    String id() {
        return document.id();
    }

    /** Returns how much of each feature it has. */
    Map<Feature, Double> features() {
        Map<Feature, Double> amounts = new EnumMap<>(Feature.class);
        parts.forEach(part -> amounts.merge(part.feature(), part.amount(), Double::sum));
        return amounts;
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
