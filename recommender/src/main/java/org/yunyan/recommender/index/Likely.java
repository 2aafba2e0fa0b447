package org.yunyan.recommender.index;

import java.util.Arrays;
import org.apache.lucene.util.NumericUtils;

/** Keeps the documents that score best, however many pass by; their order is made only now and then. */
final class Likely {

    private final int most;
    private final long[] best;
    private int size;
    private float least = Float.NEGATIVE_INFINITY;

    /** @param most how many to keep */
    Likely(int most) {
        this.most = most;
        this.best = new long[2 * most];
    }

    void add(int doc, float score) {
        if (score > least) {
            best[size++] = (long) NumericUtils.floatToSortableInt(score) << Integer.SIZE | doc;
            if (size == best.length) {
                narrow();
            }
        }
    }

    private void narrow() {
        Arrays.sort(best, 0, size);
        System.arraycopy(best, size - most, best, 0, most);
        size = most;
        least = NumericUtils.sortableIntToFloat((int) (best[0] >> Integer.SIZE));
    }

    /** Returns what was kept, in the order of the index. */
    int[] docs() {
        if (size > most) {
            narrow();
        }
        return Arrays.stream(best, 0, size)
                .mapToInt(each -> (int) each)
                .sorted()
                .toArray();
    }
}
