package org.yunyan.web.terms;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which terms the address of the screen shows.
 *
 * @param wanted part of a name; empty for all
 * @param ours only what was added, changed or taken away here
 * @param page from 0
 * @param open the term whose names are being changed, {@link #NEW} for one to be added, or empty
 */
record Sought(String wanted, boolean ours, int page, String open) {

    static final int A_PAGE = 25;
    static final int LONGEST = 40;

    /** No name is so short. */
    static final String NEW = "+";

    static Sought in(QueryParameters query) {
        return new Sought(
                query.getSingleParameter("q")
                        .map(String::strip)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                        .orElse(""),
                query.getSingleParameter("ours").isPresent(),
                query.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(0),
                query.getSingleParameter("term").orElse(""));
    }

    Sought wanted(String other) {
        return new Sought(other, ours, 0, "");
    }

    Sought ours(boolean only) {
        return new Sought(wanted, only, 0, "");
    }

    Sought page(int other) {
        return new Sought(wanted, ours, other, "");
    }

    Sought open(String term) {
        return new Sought(wanted, ours, page, term);
    }

    Sought closed() {
        return open("");
    }

    int offset() {
        return page * A_PAGE;
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            parameters.put("q", wanted);
        }
        if (ours) {
            parameters.put("ours", "1");
        }
        if (page > 0) {
            parameters.put("page", String.valueOf(page));
        }
        if (!open.isEmpty()) {
            parameters.put("term", open);
        }
        return QueryParameters.simple(parameters);
    }

    String address() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "terms" : "terms?" + query;
    }
}
