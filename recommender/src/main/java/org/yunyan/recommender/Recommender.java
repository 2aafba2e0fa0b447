package org.yunyan.recommender;

import java.time.Instant;
import java.util.Objects;

/** Finds what a person should study next, and says why. */
public final class Recommender {

    private final Index index;
    private final Embeddings embeddings;

    /** Creates a recommender over an index. */
    public Recommender(Index index, Embeddings embeddings) {
        this.index = Objects.requireNonNull(index, "index");
        this.embeddings = Objects.requireNonNull(embeddings, "embeddings");
    }

    /**
     * Recommends documents for a profile. What she has done, near-duplicates of it and what she muted never appear; what was
     * assigned to her comes first.
     *
     * @param profile who asks
     * @param limit how many suggestions, 1 to 100
     * @param now the present, from which freshness is counted
     * @throws IndexUnavailable if the engine fails
     */
    public Recommendation recommend(Profile profile, int limit, Instant now) {
        throw new UnsupportedOperationException(index.engine() + embeddings.model() + profile + limit + now);
    }
}
