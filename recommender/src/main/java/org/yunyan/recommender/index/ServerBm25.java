package org.yunyan.recommender.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 with the constant factor k1 + 1 that Elasticsearch keeps and Lucene dropped, so that raw scores are the same. */
final class ServerBm25 extends Similarity {

    private final BM25Similarity plain = new BM25Similarity();

    @Override
    public long computeNorm(FieldInvertState state) {
        return plain.computeNorm(state);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        return plain.scorer(boost * (1 + plain.getK1()), field, terms);
    }
}
