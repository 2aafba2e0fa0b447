package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.yunyan.recommender.Index;

/**
 * Reads the cards of what was found and remembers the latest. A card never changes: a new version of a document is another entry
 * of the index. Each place in the memory belongs to the cards of one remainder; a new card pushes out the one before it.
 */
final class Cards {

    private static final int REMEMBERED = 1 << 14;

    private record Read(Object segment, int doc, Card card) {}

    private final AtomicReferenceArray<Read> memory = new AtomicReferenceArray<>(REMEMBERED);

    /** Reads what was found, in its order. */
    List<Index.Hit> of(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        Map<Integer, Card> cards = new HashMap<>(found.length * 2);
        ScoreDoc[] inOrder = found.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(hit -> hit.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int from = 0;
        while (from < inOrder.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(inOrder[from].doc, leaves));
            int to = from;
            while (to < inOrder.length
                    && inOrder[to].doc < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            read(leaf, Arrays.copyOfRange(inOrder, from, to), cards);
            from = to;
        }
        return Arrays.stream(found)
                .map(hit -> cards.get(hit.doc).hit(hit.score))
                .toList();
    }

    private void read(LeafReaderContext leaf, ScoreDoc[] hits, Map<Integer, Card> read) throws IOException {
        IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
        Object segment = helper == null ? new Object() : helper.getKey();
        BinaryDocValues cards = null;
        for (ScoreDoc hit : hits) {
            int doc = hit.doc - leaf.docBase;
            int place = (31 * System.identityHashCode(segment) + doc) & (REMEMBERED - 1);
            Read known = memory.get(place);
            if (known == null || known.doc() != doc || known.segment() != segment) {
                cards = cards == null ? DocValues.getBinary(leaf.reader(), Fields.CARD) : cards;
                if (!cards.advanceExact(doc)) {
                    throw new IOException("No card in document " + doc);
                }
                BytesRef card = cards.binaryValue();
                known = new Read(segment, doc, Card.read(card.bytes, card.offset, card.length));
                memory.set(place, known);
            }
            read.put(hit.doc, known.card());
        }
    }
}
