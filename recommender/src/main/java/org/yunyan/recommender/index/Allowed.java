package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * What one person may see, found out once for all questions of a round trip: what passes the filter that she shares with others,
 * is not removed, and is none of the documents that are left out for her.
 */
final class Allowed extends Query {

    private final FixedBitSet[] bits;
    private final int[] counts;

    private Allowed(FixedBitSet[] bits) {
        this.bits = bits;
        this.counts = Arrays.stream(bits).mapToInt(FixedBitSet::cardinality).toArray();
    }

    /**
     * Finds out what is allowed.
     *
     * @param conditions each is met by whatever passes one of its queries
     * @param leftOut ids of documents
     */
    static Allowed of(IndexSearcher searcher, List<List<Passing>> conditions, List<String> leftOut) throws IOException {
        List<List<Weight>> weights = new ArrayList<>();
        for (List<Passing> condition : conditions) {
            List<Weight> ways = new ArrayList<>();
            for (Passing way : condition) {
                ways.add(searcher.createWeight(searcher.rewrite(way), ScoreMode.COMPLETE_NO_SCORES, 1f));
            }
            weights.add(ways);
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        BytesRef[] ids = leftOut.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
        FixedBitSet[] bits = new FixedBitSet[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            FixedBitSet set = meeting(weights, leaf);
            Bits live = leaf.reader().getLiveDocs();
            if (live != null) {
                live.applyMask(set, 0);
            }
            leaveOut(leaf, ids, set);
            bits[leaf.ord] = set;
        }
        return new Allowed(bits);
    }

    /** Bits are combined by whole words: what this costs hardly depends on how many documents pass. */
    private static FixedBitSet meeting(List<List<Weight>> conditions, LeafReaderContext leaf) throws IOException {
        int size = leaf.reader().maxDoc();
        FixedBitSet all = null;
        for (List<Weight> condition : conditions) {
            FixedBitSet one = new FixedBitSet(size);
            for (Weight way : condition) {
                Scorer passing = way.scorer(leaf);
                if (passing != null) {
                    one.or(passing.iterator());
                }
            }
            if (all == null) {
                all = one;
            } else {
                all.and(one);
            }
        }
        if (all == null) {
            all = new FixedBitSet(size);
            all.set(0, size);
        }
        return all;
    }

    private static void leaveOut(LeafReaderContext leaf, BytesRef[] ids, FixedBitSet set) throws IOException {
        Terms terms = ids.length == 0 ? null : leaf.reader().terms(Fields.DOCUMENT);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef id : ids) {
            if (each.seekExact(id)) {
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    set.clear(doc);
                }
            }
        }
    }

    /** What is allowed of a segment. */
    FixedBitSet bits(LeafReaderContext leaf) {
        return bits[leaf.ord];
    }

    /** Returns the documents of a segment, or null if none is allowed. */
    BitSetIterator in(LeafReaderContext leaf) {
        return counts[leaf.ord] == 0 ? null : new BitSetIterator(bits[leaf.ord], counts[leaf.ord]);
    }

    /** How many documents are allowed in all. */
    int count() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                BitSetIterator allowed = in(leaf);
                return allowed == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                allowed, score(), mode, leaf.reader().maxDoc());
            }

            @Override
            public int count(LeafReaderContext leaf) {
                return counts[leaf.ord];
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "allowed " + count();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
