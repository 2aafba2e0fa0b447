package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import org.h2.mvstore.MVMap;

/**
 * Matches in an order that no index has. Only the sort keys and the numbers of the documents are held, no more of them than
 * the limit asks for; the documents are fetched again one by one.
 */
final class SortedMatches implements Iterator<Matches.Match> {

    private record Place(byte[] key, long arrival, long number) {}

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::key, Arrays::compareUnsigned).thenComparingLong(Place::arrival);

    private final MVMap<Long, byte[]> documents;
    private final Iterator<Matches.Match> matches;
    private final Document sort;
    private final int most;
    private Queue<Long> numbers;
    private Matches.Match next;

    /** @param most matches that are wanted; 0 for all */
    SortedMatches(MVMap<Long, byte[]> documents, Iterator<Matches.Match> matches, Document sort, int most) {
        this.documents = documents;
        this.matches = matches;
        this.sort = sort;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        if (numbers == null) {
            numbers = sorted();
        }
        while (next == null && !numbers.isEmpty()) {
            Long number = numbers.remove();
            byte[] bytes = documents.get(number);
            next = bytes == null ? null : Matches.Match.of(number, bytes);
        }
        return next != null;
    }

    @Override
    public Matches.Match next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Matches.Match match = next;
        next = null;
        return match;
    }

    private Queue<Long> sorted() {
        PriorityQueue<Place> worstFirst = new PriorityQueue<>(ORDER.reversed());
        long arrival = 0;
        while (matches.hasNext()) {
            Matches.Match match = matches.next();
            worstFirst.add(new Place(key(match.document()), arrival++, match.number()));
            if (most > 0 && worstFirst.size() > most) {
                worstFirst.remove();
            }
            Budget.sorted(worstFirst.size());
        }
        ArrayDeque<Long> result = new ArrayDeque<>(worstFirst.size());
        while (!worstFirst.isEmpty()) {
            result.addFirst(worstFirst.remove().number);
        }
        return result;
    }

    private byte[] key(Document document) {
        KeyBytes key = new KeyBytes();
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            boolean ascending = ((Number) field.getValue()).intValue() > 0;
            key.raw(extreme(Utils.getSubdocumentValueCollectionAware(document, field.getKey()), ascending));
        }
        return key.toBytes();
    }

    /** An array is sorted by its least element, descending by its greatest. */
    private static byte[] extreme(Object value, boolean ascending) {
        if (!(value instanceof Collection<?> array)) {
            return new KeyBytes().value(value, ascending).toBytes();
        }
        return array.stream()
                .map(element -> new KeyBytes().value(element, ascending).toBytes())
                .min(Arrays::compareUnsigned)
                .orElseGet(() ->
                        new KeyBytes().value(KeyBytes.NOTHING_IN_IT, ascending).toBytes());
    }
}
