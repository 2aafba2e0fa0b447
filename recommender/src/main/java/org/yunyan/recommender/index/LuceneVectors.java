package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Finds the nearest vectors: exactly where few come into question, by a graph of rounded vectors where there are many. The score
 * is always that of the vectors as they were given.
 */
final class LuceneVectors {

    /** Up to here looking at every vector costs less than what a graph may miss; Elasticsearch has no graph up to here either. */
    static final int EXACT_UP_TO = 50_000;

    /** If so few pass the filter, a look at each of them is cheaper than a walk through a graph of others. */
    private static final int FEW = 10_000;

    private LuceneVectors() {}

    /** Writes vectors rounded to seven bits a dimension beside the given ones, and a graph over them in larger segments. */
    static final class Quantised extends Lucene104Codec {

        private static final int NEIGHBOURS = 16;
        private static final int CONSIDERED = 100;

        /** A segment of less than about twenty thousand documents has no graph: what is filled in gets one when it is merged. */
        private static final int SMALL = 2_000;

        private final KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.SEVEN_BIT, NEIGHBOURS, CONSIDERED, 1, null, SMALL);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return format;
        }
    }

    static ScoreDoc[] nearest(IndexSearcher searcher, String field, float[] vector, Allowed allowed, int limit)
            throws IOException {
        return searcher.getIndexReader().maxDoc() <= EXACT_UP_TO || allowed.count() <= FEW
                ? exactly(searcher, field, vector, allowed, limit)
                : byGraph(searcher, field, vector, allowed, limit);
    }

    private static ScoreDoc[] exactly(IndexSearcher searcher, String field, float[] vector, Allowed allowed, int limit)
            throws IOException {
        HitQueue nearest = new HitQueue(limit, true);
        DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            VectorScorer scorer = scorer(leaf, field, vector);
            DocIdSetIterator passing = allowed.in(leaf);
            if (scorer == null || passing == null) {
                continue;
            }
            VectorScorer.Bulk scores = scorer.bulk(passing);
            scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
            while (some.size > 0) {
                for (int i = 0; i < some.size; i++) {
                    keep(nearest, leaf.docBase + some.docs[i], some.features[i]);
                }
                scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
            }
        }
        return descending(nearest);
    }

    private static VectorScorer scorer(LeafReaderContext leaf, String field, float[] vector) throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        return vectors == null || vectors.dimension() != vector.length ? null : vectors.rescorer(vector);
    }

    private static void keep(HitQueue nearest, int doc, float score) {
        ScoreDoc worst = nearest.top();
        if (score > worst.score) {
            worst.score = score;
            worst.doc = doc;
            nearest.updateTop();
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

    private static ScoreDoc[] byGraph(IndexSearcher searcher, String field, float[] vector, Allowed allowed, int limit)
            throws IOException {
        ScoreDoc[] hits = searcher.search(new KnnFloatVectorQuery(field, vector, limit, allowed), limit).scoreDocs;
        Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = null;
        VectorScorer scorer = null;
        for (ScoreDoc hit : hits) {
            LeafReaderContext of = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            if (of != leaf) {
                leaf = of;
                scorer = scorer(leaf, field, vector);
            }
            if (scorer != null && scorer.iterator().advance(hit.doc - leaf.docBase) == hit.doc - leaf.docBase) {
                hit.score = scorer.score();
            }
        }
        Arrays.sort(hits, Comparator.comparingDouble((ScoreDoc hit) -> -hit.score));
        return hits;
    }
}
