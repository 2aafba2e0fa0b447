package org.yunyan.recommender;

import java.util.Objects;

/**
 * A search as a reader asks it.
 *
 * @param query what was typed; may be blank
 * @param filter what was ticked
 * @param sort the order
 * @param offset how many results to skip, 0 or more
 * @param limit how many to return, 1 to 100
 */
public record SearchRequest(String query, Filter filter, Sort sort, int offset, int limit) {

    /** @throws IllegalArgumentException if offset or limit is out of range */
    public SearchRequest {
        query = Objects.requireNonNullElse(query, "").strip();
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sort, "sort");
        if (offset < 0 || limit < 1 || limit > 100) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** The first 20 results for a query, best first. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Filter.none(), Sort.RELEVANCE, 0, 20);
    }
}
