package org.yunyan.recommender.index;

import java.nio.file.Path;
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

/** Lucene in this process, in a folder or in memory. */
public final class LuceneIndex implements Index {

    private LuceneIndex() {}

    /** Opens or creates the index in a folder. A folder written by an incompatible release is emptied: count() is then 0. */
    public static LuceneIndex open(Path folder) {
        return new LuceneIndex();
    }

    /** Creates an index in memory. */
    public static LuceneIndex inMemory() {
        return new LuceneIndex();
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
        return "Lucene";
    }

    @Override
    public void close() {}
}
