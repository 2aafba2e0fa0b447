package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Finds the nearest vectors: exactly in a small index, by its graph in a large one. */
final class LuceneVectors {

    /** Up to here looking at every vector costs less than what a graph may miss. */
    private static final int EXACT_UP_TO = 50_000;

    private LuceneVectors() {}

    static ScoreDoc[] nearest(IndexSearcher searcher, String field, float[] vector, Query filter, int limit)
            throws IOException {
        if (searcher.getIndexReader().maxDoc() > EXACT_UP_TO) {
            return searcher.search(new KnnFloatVectorQuery(field, vector, limit, filter), limit).scoreDocs;
        }
        HitQueue nearest = new HitQueue(limit, true);
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            collect(leaf, weight, field, vector, nearest);
        }
        return descending(nearest);
    }

    private static void collect(LeafReaderContext leaf, Weight weight, String field, float[] vector, HitQueue nearest)
            throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        Scorer passing = weight.scorer(leaf);
        if (vectors == null || vectors.dimension() != vector.length || passing == null) {
            return;
        }
        VectorScorer nearness = vectors.scorer(vector);
        DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(passing.iterator(), nearness.iterator()));
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = both.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = both.nextDoc()) {
            ScoreDoc worst = nearest.top();
            if (live == null || live.get(doc)) {
                float score = nearness.score();
                if (score > worst.score) {
                    worst.score = score;
                    worst.doc = leaf.docBase + doc;
                    nearest.updateTop();
                }
            }
        }
    }

    private static ScoreDoc[] descending(HitQueue queue) {
        ScoreDoc[] hits = new ScoreDoc[queue.size()];
        for (int i = hits.length - 1; i >= 0; i--) {
            hits[i] = queue.pop();
        }
        return Arrays.stream(hits)
                .filter(hit -> hit.score > Float.NEGATIVE_INFINITY)
                .toArray(ScoreDoc[]::new);
    }
}
