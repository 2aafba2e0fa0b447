package org.yunyan.recommender;

import java.util.List;

/**
 * An answer of the {@link Recommender}.
 *
 * @param suggestions best first
 * @param served what took part in the answer
 */
public record Recommendation(List<Suggestion> suggestions, Served served) {

    /** Copies the list. */
    public Recommendation {
        suggestions = List.copyOf(suggestions);
    }
}
