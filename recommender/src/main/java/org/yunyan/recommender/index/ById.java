package org.yunyan.recommender.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;

/**
 * Decides draws by id. The engine's own comparator reads the id of whatever enters the list, which costs more than scoring it;
 * this one reads ids only where there is a draw between two segments.
 */
final class ById extends FieldComparatorSource {

    /** A document by its place among the ids of its segment. */
    static final class Place implements Comparable<Place> {

        private final SortedDocValues ids;
        private final int ordinal;
        private BytesRef id;

        private Place(SortedDocValues ids, int ordinal) {
            this.ids = ids;
            this.ordinal = ordinal;
        }

        /** @param ids of the segment, from before the document on */
        static Place of(SortedDocValues ids, int doc) throws IOException {
            return new Place(ids, ids.advanceExact(doc) ? ids.ordValue() : -1);
        }

        @Override
        public int compareTo(Place other) {
            return ids == other.ids ? Integer.compare(ordinal, other.ordinal) : id().compareTo(other.id());
        }

        private BytesRef id() {
            if (id == null) {
                try {
                    id = ordinal < 0 ? new BytesRef() : BytesRef.deepCopyOf(ids.lookupOrd(ordinal));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return id;
        }
    }

    @Override
    public FieldComparator<Place> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new Comparing(hits);
    }

    private static final class Comparing extends FieldComparator<Place> implements LeafFieldComparator {

        private final Place[] places;
        private SortedDocValues ids;
        private Place bottom;
        private Place top;

        Comparing(int hits) {
            this.places = new Place[hits];
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            return this;
        }

        @Override
        public int compare(int one, int other) {
            return places[one].compareTo(places[other]);
        }

        @Override
        public void setBottom(int slot) {
            bottom = places[slot];
        }

        @Override
        public int compareBottom(int doc) throws IOException {
            return bottom.compareTo(Place.of(ids, doc));
        }

        @Override
        public void setTopValue(Place value) {
            top = value;
        }

        @Override
        public int compareTop(int doc) throws IOException {
            return top.compareTo(Place.of(ids, doc));
        }

        @Override
        public void copy(int slot, int doc) throws IOException {
            places[slot] = Place.of(ids, doc);
        }

        @Override
        public Place value(int slot) {
            return places[slot];
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Ids do not depend on scores.
        }
    }
}
