package org.yunyan.recommender;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many documents each value of each facet would give. The condition on a facet itself is left out when that facet is
 * counted, so that a reader who has ticked one stage still sees how many the others hold.
 *
 * @param counts for each facet, its values with their counts in descending order of count, then by value
 */
public record FacetCounts(Map<Facet, Map<String, Long>> counts) {

    /** Copies the outer map. */
    public FacetCounts {
        EnumMap<Facet, Map<String, Long>> copy = new EnumMap<>(Facet.class);
        copy.putAll(counts);
        counts = copy;
    }

    /** Returns the counts of one facet; empty if no document has a value. */
    public Map<String, Long> of(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
