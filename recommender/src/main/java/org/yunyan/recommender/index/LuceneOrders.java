package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
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
 * The documents of each segment in the order of a list, found out once: the first that are allowed are then met after a few
 * steps, however many are allowed in all.
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

    private final Map<IndexReader.CacheKey, Map<Order, int[]>> known = new ConcurrentHashMap<>();

    /** Whether a walk along the order meets so many sooner than a look at everything that is allowed. */
    static boolean leadSooner(IndexSearcher searcher, Allowed allowed, int wanted) {
        IndexReader reader = searcher.getIndexReader();
        double steps = (double) wanted * reader.leaves().size() * reader.maxDoc() / Math.max(1, allowed.count());
        return reader.maxDoc() > LuceneVectors.EXACT_UP_TO && steps < allowed.count();
    }

    /** Returns the first documents that are allowed. */
    ScoreDoc[] first(IndexSearcher searcher, Order order, Allowed allowed, int wanted) throws IOException {
        List<Listed> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet bits = allowed.bits(leaf);
            int[] docs = new int[wanted];
            int met = 0;
            for (int doc : inOrder(leaf, order)) {
                if (met == wanted) {
                    break;
                }
                if (bits.get(doc)) {
                    docs[met++] = doc;
                }
            }
            found.addAll(listed(leaf, order, Arrays.copyOf(docs, met)));
        }
        return found.stream()
                .sorted()
                .limit(wanted)
                .map(listed -> new ScoreDoc(listed.doc(), 0f))
                .toArray(ScoreDoc[]::new);
    }

    private int[] inOrder(LeafReaderContext leaf, Order order) throws IOException {
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        if (segment == null) {
            return sorted(leaf, order);
        }
        Map<Order, int[]> orders = known.get(segment.getKey());
        if (orders == null) {
            orders = new ConcurrentHashMap<>();
            Map<Order, int[]> before = known.putIfAbsent(segment.getKey(), orders);
            if (before == null) {
                segment.addClosedListener(known::remove);
            } else {
                orders = before;
            }
        }
        int[] docs = orders.get(order);
        if (docs == null) {
            docs = sorted(leaf, order);
            orders.put(order, docs);
        }
        return docs;
    }

    private static int[] sorted(LeafReaderContext leaf, Order order) throws IOException {
        int[] docs = new int[leaf.reader().maxDoc()];
        int size = 0;
        PostingsEnum whole = leaf.reader().postings(new Term(Fields.KIND, Fields.WHOLE), PostingsEnum.NONE);
        while (whole != null && whole.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            docs[size++] = whole.docID();
        }
        List<Listed> listed = listed(leaf, order, Arrays.copyOf(docs, size));
        return listed.stream()
                .sorted()
                .mapToInt(each -> each.doc() - leaf.docBase)
                .toArray();
    }

    private static List<Listed> listed(LeafReaderContext leaf, Order order, int[] docs) throws IOException {
        Arrays.sort(docs);
        SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), order.field());
        SortedNumericDocValues qualities = DocValues.getSortedNumeric(leaf.reader(), Fields.QUALITY);
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        List<Listed> listed = new ArrayList<>(docs.length);
        for (int doc : docs) {
            double first = number(numbers, doc);
            listed.add(new Listed(
                    leaf.docBase + doc,
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
