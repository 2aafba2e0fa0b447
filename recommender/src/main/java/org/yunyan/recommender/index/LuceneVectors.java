package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
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

    /** If so few pass the filter, each of them is compared as it was given. */
    private static final int FEW = 2_000;

    /** Up to here a look at each sketch costs less than a walk through a graph of documents that mostly do not pass. */
    private static final int MANY = 200_000;

    /** So many times what is wanted is taken by sketch and then compared as it was given. */
    private static final int LIKELY = 4;

    private final Beside<String, Sketch> sketches;
    private final int exactUpTo;

    /**
     * @param exactUpTo up to so many entries every vector that is allowed is compared as it was given
     * @param aside makes sketches
     */
    LuceneVectors(int exactUpTo, Executor aside) {
        this.exactUpTo = exactUpTo;
        this.sketches = new Beside<>(aside, LuceneVectors::sketch);
    }

    private static Sketch sketch(LeafReader segment, String field) throws IOException {
        FloatVectorValues vectors = segment.getFloatVectorValues(field);
        return vectors == null ? null : Sketch.of(vectors);
    }

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

    ScoreDoc[] nearest(IndexSearcher searcher, String field, float[] vector, Allowed allowed, int limit)
            throws IOException {
        int count = allowed.count();
        HitQueue nearest = new HitQueue(limit, true);
        if (searcher.getIndexReader().maxDoc() <= exactUpTo || count <= FEW) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                compare(leaf, field, vector, allowed.in(leaf), nearest);
            }
        } else if (count > MANY || !bySketch(searcher, field, vector, allowed, nearest)) {
            ScoreDoc[] found = searcher.search(new KnnFloatVectorQuery(field, vector, limit, allowed), limit).scoreDocs;
            int[] docs = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
            compare(searcher, field, vector, docs, nearest);
        }
        return descending(nearest);
    }

    /** Compares what is likely by its sketch; says false if some sketch is not made yet. */
    private boolean bySketch(IndexSearcher searcher, String field, float[] vector, Allowed allowed, HitQueue nearest)
            throws IOException {
        Likely likely = new Likely(LIKELY * nearest.size());
        List<LeafReaderContext> small = new ArrayList<>();
        boolean made = true;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (leaf.reader().maxDoc() <= FEW) {
                small.add(leaf);
                continue;
            }
            Sketch sketch = sketches.of(leaf.reader(), field);
            made &= sketch != null;
            DocIdSetIterator passing = allowed.in(leaf);
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
            if (made && passing != null && vectors != null && vectors.dimension() == vector.length) {
                look(leaf, sketch.near(vector), vectors.iterator(), passing, likely);
            }
        }
        if (made) {
            compare(searcher, field, vector, likely.docs(), nearest);
            for (LeafReaderContext leaf : small) {
                compare(leaf, field, vector, allowed.in(leaf), nearest);
            }
        }
        return made;
    }

    private static void look(
            LeafReaderContext leaf,
            Sketch.Sight sight,
            KnnVectorValues.DocIndexIterator vectors,
            DocIdSetIterator passing,
            Likely likely)
            throws IOException {
        for (int doc = passing.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = passing.nextDoc()) {
            if (vectors.docID() < doc) {
                vectors.advance(doc);
            }
            if (vectors.docID() == doc) {
                likely.add(leaf.docBase + doc, sight.of(vectors.index()));
            }
        }
    }

    /** Compares documents of several segments, in the order of the index, with the vectors as they were given. */
    private static void compare(IndexSearcher searcher, String field, float[] vector, int[] docs, HitQueue nearest)
            throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int[] here = Arrays.stream(docs)
                    .map(doc -> doc - leaf.docBase)
                    .filter(doc -> doc >= 0 && doc < leaf.reader().maxDoc())
                    .toArray();
            if (here.length > 0) {
                compare(leaf, field, vector, new Some(here), nearest);
            }
        }
    }

    private static void compare(
            LeafReaderContext leaf, String field, float[] vector, DocIdSetIterator docs, HitQueue nearest)
            throws IOException {
        VectorScorer scorer = scorer(leaf, field, vector);
        if (scorer == null || docs == null) {
            return;
        }
        DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
        VectorScorer.Bulk scores = scorer.bulk(docs);
        scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
        while (some.size > 0) {
            for (int i = 0; i < some.size; i++) {
                keep(nearest, leaf.docBase + some.docs[i], some.features[i]);
            }
            scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
        }
    }

    /** Documents of a segment, in its order. */
    private static final class Some extends DocIdSetIterator {

        private final int[] docs;
        private int at = -1;

        Some(int[] docs) {
            this.docs = docs;
        }

        @Override
        public int docID() {
            return at < 0 ? -1 : at < docs.length ? docs[at] : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            at++;
            return docID();
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return docs.length;
        }
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
}
