package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a query finds its documents.
 *
 * @param parts of indexes to walk through; none to look at all documents in the order of their insertion
 * @param backwards whether they are walked from their end
 * @param sorted whether the documents come in the order that is asked for
 */
record Plan(List<Part> parts, boolean backwards, boolean sorted) {

    /** @param ranges of keys, apart from each other and in their order */
    record Part(OrderedIndex index, List<Interval> ranges) {}

    static Plan choose(Collection<OrderedIndex> indexes, Document filter, Document sort) {
        if (sort != null && sort.containsKey("$natural")) {
            return new Plan(List.of(), ((Number) sort.get("$natural")).intValue() < 0, true);
        }
        Conditions conditions = Conditions.of(filter);
        return indexes.stream()
                .map(index -> IndexUse.of(index, conditions, filter, sort))
                .filter(IndexUse::helps)
                .max(Comparator.comparingInt(IndexUse::worth))
                .map(IndexUse::plan)
                .or(() -> Stream.of(union(indexes, filter))
                        .filter(parts -> !parts.isEmpty())
                        .map(parts -> new Plan(parts, false, isEmpty(sort)))
                        .findFirst())
                .orElseGet(() -> new Plan(List.of(), false, isEmpty(sort)));
    }

    static boolean isEmpty(Document sort) {
        return sort == null || sort.isEmpty();
    }

    boolean scansAll() {
        return parts.isEmpty();
    }

    /** An {@code $or} of which each branch has an index. */
    private static List<Part> union(Collection<OrderedIndex> indexes, Document filter) {
        if (!(filter.get("$or") instanceof Collection<?> branches)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (Object branch : branches) {
            Plan plan = choose(indexes, (Document) branch, null);
            if (plan.scansAll()) {
                return List.of();
            }
            parts.addAll(plan.parts);
        }
        return parts;
    }
}
