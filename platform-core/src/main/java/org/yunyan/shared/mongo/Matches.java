package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Goes through the documents that a plan leads to and keeps those that match, one at a time. It sees each index as it was
 * when it began to walk, so changing what it finds does not lead it in a circle. Between two commands it is paused, and then
 * goes on behind the last key.
 */
final class Matches implements Iterator<Matches.Match> {

    /** @param bytes the size of the document as stored */
    record Match(long number, Document document, int bytes) {

        static Match of(long number, byte[] bytes) {
            return new Match(number, DocumentBytes.read(bytes), bytes.length);
        }
    }

    private final MVMap<Long, byte[]> documents;
    private final Plan plan;
    private final Document filter;
    private final boolean bounded;
    private final Set<Long> seen;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    private int part;
    private int range;
    private Cursor<byte[], Long> keys;
    private Cursor<Long, byte[]> all;
    private byte[] lastKey;
    private Long lastNumber;
    private Match next;
    private long keysExamined;
    private long documentsExamined;

    /** @param bounded whether a walk through all documents is limited by the {@link Budget} */
    Matches(MVMap<Long, byte[]> documents, Plan plan, Document filter, boolean bounded) {
        this.documents = documents;
        this.plan = plan;
        this.filter = filter;
        this.bounded = bounded && plan.scansAll();
        boolean severalKeys = plan.parts().size() > 1
                || plan.parts().stream().anyMatch(one -> !one.index().arrays().isEmpty());
        this.seen = severalKeys ? new HashSet<>() : null;
    }

    long keysExamined() {
        return keysExamined;
    }

    long documentsExamined() {
        return documentsExamined;
    }

    /** Lets go of the pages of the store: the file may change before the next call. */
    void pause() {
        keys = null;
        all = null;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Match candidate = plan.scansAll() ? nextOfAll() : nextOfIndex();
            if (candidate == null) {
                return false;
            }
            documentsExamined++;
            // what was seen is remembered, so that must not go on for ever either
            Budget.current().examined(bounded || seen != null);
            if (matcher.matches(candidate.document, filter)) {
                next = candidate;
            }
        }
        return true;
    }

    @Override
    public Match next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Match match = next;
        next = null;
        return match;
    }

    private Match nextOfAll() {
        if (all == null) {
            Long from = lastNumber == null ? null : Long.valueOf(lastNumber + (plan.backwards() ? -1 : 1));
            all = documents.cursor(from, null, plan.backwards());
        }
        if (!all.hasNext()) {
            return null;
        }
        lastNumber = all.next();
        return Match.of(lastNumber, all.getValue());
    }

    private Match nextOfIndex() {
        while (true) {
            Long number = nextNumber();
            if (number == null) {
                return null;
            }
            if (seen == null || seen.add(number)) {
                byte[] bytes = documents.get(number);
                // gone since the walk began
                if (bytes != null) {
                    return Match.of(number, bytes);
                }
            }
        }
    }

    private Long nextNumber() {
        while (part < plan.parts().size()) {
            List<Interval> ranges = plan.parts().get(part).ranges();
            while (range < ranges.size()) {
                Interval stretch = ranges.get(plan.backwards() ? ranges.size() - 1 - range : range);
                if (keys == null) {
                    keys = begin(plan.parts().get(part).index().entries(), stretch);
                }
                while (keys.hasNext()) {
                    byte[] key = keys.next();
                    if (isLast(key)) {
                        continue;
                    }
                    if (!stretch.contains(key)) {
                        // walking backwards begins at the key that ends the stretch, which is not in it
                        if (plan.backwards() && stretch.to() != null && java.util.Arrays.equals(key, stretch.to())) {
                            continue;
                        }
                        break;
                    }
                    lastKey = key;
                    keysExamined++;
                    return keys.getValue();
                }
                range++;
                keys = null;
                lastKey = null;
            }
            part++;
            range = 0;
        }
        return null;
    }

    private boolean isLast(byte[] key) {
        return lastKey != null && java.util.Arrays.equals(key, lastKey);
    }

    private Cursor<byte[], Long> begin(MVMap<byte[], Long> entries, Interval stretch) {
        if (plan.backwards()) {
            return entries.cursor(lastKey == null ? stretch.to() : lastKey, null, true);
        }
        return entries.cursor(lastKey == null ? stretch.from() : lastKey, null, false);
    }
}
