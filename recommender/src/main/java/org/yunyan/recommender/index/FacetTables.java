package org.yunyan.recommender.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.FacetCounts;
import org.yunyan.recommender.Filter;

/** What both engines do alike when they count facets. */
final class FacetTables {

    private FacetTables() {}

    /** Groups the facets by the filter under which they are counted: their own condition is left out. */
    static Map<Filter, List<Facet>> byFilter(Filter filter) {
        Map<Filter, List<Facet>> groups = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            groups.computeIfAbsent(Condition.without(facet, filter), f -> new ArrayList<>())
                    .add(facet);
        }
        return groups;
    }

    /** Orders raw counts by count, then by value, and leaves out what is no value. */
    static FacetCounts of(Map<Facet, Map<String, Long>> raw) {
        Map<Facet, Map<String, Long>> tables = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> ordered = new LinkedHashMap<>();
            raw.getOrDefault(facet, Map.of()).entrySet().stream()
                    .filter(count ->
                            !count.getKey().isEmpty() && !count.getKey().equals(Fields.EVERY))
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(count -> ordered.put(count.getKey(), count.getValue()));
            tables.put(facet, ordered);
        }
        return new FacetCounts(tables);
    }
}
