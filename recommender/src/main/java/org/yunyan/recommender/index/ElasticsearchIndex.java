package org.yunyan.recommender.index;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.FacetCounts;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;

/** An Elasticsearch cluster. */
public final class ElasticsearchIndex implements Index {

    private ElasticsearchIndex() {}

    /**
     * Connects to a cluster and creates the index if it is missing.
     *
     * @param uris one or more nodes, for example {@code http://localhost:9200}; user info in a URI is used for basic
     *     authentication
     * @param alias name by which the index is read and written, in lower case
     */
    public static ElasticsearchIndex connect(List<URI> uris, String alias) {
        return new ElasticsearchIndex();
    }

    @Override
    public void put(Collection<Document> documents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Hits> multi(List<Ask> asks) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FacetCounts facets(String query, Filter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Completion> suggest(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Document> get(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> texts(Set<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String engine() {
        return "Elasticsearch";
    }

    @Override
    public void close() {}
}
