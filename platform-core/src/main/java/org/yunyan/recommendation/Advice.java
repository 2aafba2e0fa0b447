package org.yunyan.recommendation;

import java.util.List;
import org.yunyan.recommender.Served;

/**
 * What one teacher should study next.
 *
 * @param suggested best first
 * @param served what took part in the answer
 */
public record Advice(List<Suggested> suggested, Served served) {

    public Advice {
        suggested = List.copyOf(suggested);
    }
}
