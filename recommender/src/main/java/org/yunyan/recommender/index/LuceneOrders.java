package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.yunyan.recommender.Sort;

/**
 * The documents of each segment in the order of a list, found out once beside the questions: the first that are allowed are then
 * met after a few steps, however many are allowed in all.
 */
final class LuceneOrders {

    /** The order of a list by a number; draws are decided by quality, then by id. */
    record Order(String field, boolean largestFirst) {

        static Order of(Sort sort) {
            return switch (sort) {
                case RELEVANCE, POPULAR -> new Order(Fields.TREND, true);
                case NEWEST -> new Order(Fields.PUBLISHED, true);
                case QUALITY -> new Order(Fields.QUALITY, true);
                case SHORTEST -> new Order(Fields.HOURS, false);
                case MOST_CREDITS -> new Order(Fields.CREDITS, true);
            };
        }

        SortField first() {
            return new SortedNumericSortField(field, SortField.Type.DOUBLE, largestFirst);
        }
    }

    /** A document that may be listed; the first in the list is the least. */
    private record Listed(int doc, double first, double quality, ById.Place place) implements Comparable<Listed> {

        private static final Comparator<Listed> IN_ORDER = Comparator.comparingDouble(Listed::first)
                .thenComparingDouble(Listed::quality)
                .thenComparing(Listed::place);

        @Override
        public int compareTo(Listed other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** So few documents are in order sooner than somebody else is asked to put them there. */
    static final int FEW = 2_000;

    private final Beside<Order, int[]> known;
    private final int few;

    LuceneOrders(Executor aside) {
        this(aside, FEW);
    }

    /**
     * @param aside puts large segments in order
     * @param few segments of at most so many entries are put in order at once
     */
    LuceneOrders(Executor aside, int few) {
        this.known = new Beside<>(aside, LuceneOrders::sorted);
        this.few = few;
    }

    /** Whether a walk along the order meets so many sooner than a look at everything that is allowed. */
    static boolean leadSooner(IndexSearcher searcher, Allowed allowed, int wanted) {
        IndexReader reader = searcher.getIndexReader();
        double steps = (double) wanted * reader.leaves().size() * reader.maxDoc() / Math.max(1, allowed.count());
        return reader.maxDoc() > LuceneVectors.EXACT_UP_TO && steps < allowed.count();
    }

    /** Returns the first documents that are allowed; nothing as long as some large segment is not in order yet. */
    Optional<ScoreDoc[]> first(IndexSearcher searcher, Order order, Allowed allowed, int wanted) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<int[]> orders = new ArrayList<>(leaves.size());
        for (LeafReaderContext leaf : leaves) {
            boolean small = leaf.reader().maxDoc() <= few;
            orders.add(small ? known.now(leaf.reader(), order) : known.of(leaf.reader(), order));
        }
        if (orders.contains(null)) {
            return Optional.empty();
        }
        List<Listed> found = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            int[] docs = allowed(orders.get(leaf.ord), allowed.bits(leaf), wanted);
            found.addAll(listed(leaf.reader(), leaf.docBase, order, docs));
        }
        return Optional.of(found.stream()
                .sorted()
                .limit(wanted)
                .map(listed -> new ScoreDoc(listed.doc(), 0f))
                .toArray(ScoreDoc[]::new));
    }

    private static int[] allowed(int[] order, FixedBitSet bits, int wanted) {
        int[] docs = new int[wanted];
        int met = 0;
        for (int at = 0; at < order.length && met < wanted; at++) {
            if (bits.get(order[at])) {
                docs[met++] = order[at];
            }
        }
        return Arrays.copyOf(docs, met);
    }

    private static int[] sorted(LeafReader segment, Order order) throws IOException {
        int[] docs = new int[segment.maxDoc()];
        int size = 0;
        PostingsEnum whole = segment.postings(new Term(Fields.KIND, Fields.WHOLE), PostingsEnum.NONE);
        while (whole != null && whole.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            docs[size++] = whole.docID();
        }
        return listed(segment, 0, order, Arrays.copyOf(docs, size)).stream()
                .sorted()
                .mapToInt(Listed::doc)
                .toArray();
    }

    /** @param base added to the number of each document */
    private static List<Listed> listed(LeafReader segment, int base, Order order, int[] docs) throws IOException {
        Arrays.sort(docs);
        SortedNumericDocValues numbers = DocValues.getSortedNumeric(segment, order.field());
        SortedNumericDocValues qualities = DocValues.getSortedNumeric(segment, Fields.QUALITY);
        SortedDocValues ids = DocValues.getSorted(segment, Fields.ID);
        List<Listed> listed = new ArrayList<>(docs.length);
        for (int doc : docs) {
            double first = number(numbers, doc);
            listed.add(new Listed(
                    base + doc,
                    order.largestFirst() ? -first : first,
                    -number(qualities, doc),
                    ById.Place.of(ids, doc)));
        }
        return listed;
    }

    private static double number(SortedNumericDocValues numbers, int doc) throws IOException {
        return numbers.advanceExact(doc) ? NumericUtils.sortableLongToDouble(numbers.nextValue()) : 0;
    }
}
