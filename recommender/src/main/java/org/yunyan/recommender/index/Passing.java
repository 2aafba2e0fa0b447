package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * What passes one condition that many people share, such as a subject or a grade: the engine keeps the answer of each segment as
 * a set of bits. Combinations of conditions are not kept: there are thousands of them, and joining bits costs next to nothing.
 */
final class Passing extends Query {

    /** Keeps these and nothing else: what differs from person to person would only push them out. */
    static final QueryCachingPolicy ALWAYS = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return query instanceof Passing;
        }
    };

    private final Query condition;

    Passing(Query condition) {
        this.condition = condition;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight inner = searcher.createWeight(searcher.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1f);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Scorer scorer = inner.scorer(leaf);
                DocIdSetIterator passing = scorer == null ? null : scorer.iterator();
                return passing == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                passing, score(), mode, leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "passing " + condition.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && condition.equals(((Passing) other).condition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), condition);
    }
}
