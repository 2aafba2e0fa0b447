package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.yunyan.recommender.Facet;

/** Counts the values of some facets over all documents that match a query. */
final class LuceneFacets implements CollectorManager<LuceneFacets.Counting, Map<Facet, Map<String, Long>>> {

    private final List<Facet> facets;

    private LuceneFacets(List<Facet> facets) {
        this.facets = facets;
    }

    static Map<Facet, Map<String, Long>> count(IndexSearcher searcher, Query query, List<Facet> facets)
            throws IOException {
        return searcher.search(query, new LuceneFacets(facets));
    }

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Map<Facet, Map<String, Long>> reduce(Collection<Counting> parts) throws IOException {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Counting part : parts) {
            part.finishLeaf();
            part.counts.forEach((facet, values) -> values.forEach((value, count) ->
                    counts.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, count, Long::sum)));
        }
        return counts;
    }

    /** Counts by ordinal within a segment and by value between segments. */
    final class Counting extends SimpleCollector {

        private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        private final SortedSetDocValues[] values = new SortedSetDocValues[facets.size()];
        private final long[][] byOrdinal = new long[facets.size()][];

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            finishLeaf();
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(leaf.reader(), Condition.field(facets.get(i)));
                byOrdinal[i] = new long[(int) values[i].getValueCount()];
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (int i = 0; i < values.length; i++) {
                if (values[i].advanceExact(doc)) {
                    for (int left = values[i].docValueCount(); left > 0; left--) {
                        byOrdinal[i][(int) values[i].nextOrd()]++;
                    }
                }
            }
        }

        private void finishLeaf() throws IOException {
            for (int i = 0; i < values.length; i++) {
                for (int ordinal = 0; byOrdinal[i] != null && ordinal < byOrdinal[i].length; ordinal++) {
                    if (byOrdinal[i][ordinal] > 0) {
                        counts.computeIfAbsent(facets.get(i), f -> new HashMap<>())
                                .merge(values[i].lookupOrd(ordinal).utf8ToString(), byOrdinal[i][ordinal], Long::sum);
                    }
                }
                byOrdinal[i] = null;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
