package org.yunyan.recommender;

import java.util.List;
import java.util.Objects;

/** Search as readers know it: words, concepts and meaning fused, with facets, excerpts and spelling. */
public final class Search {

    private final Index index;
    private final Embeddings embeddings;

    /** Creates a search over an index. */
    public Search(Index index, Embeddings embeddings) {
        this.index = Objects.requireNonNull(index, "index");
        this.embeddings = Objects.requireNonNull(embeddings, "embeddings");
    }

    /**
     * Finds documents; a blank query lists everything that passes the filter, popular and fresh first.
     *
     * @throws IndexUnavailable if the engine fails
     */
    public SearchPage find(SearchRequest request) {
        throw new UnsupportedOperationException(index.engine() + embeddings.model());
    }

    /** Completes what somebody is typing. */
    public List<Index.Completion> suggest(String typed, int limit) {
        return index.suggest(typed, limit);
    }
}
