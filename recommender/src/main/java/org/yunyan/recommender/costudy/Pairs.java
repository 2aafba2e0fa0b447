package org.yunyan.recommender.costudy;

import java.util.Arrays;

/**
 * What people went on to after two courses in this order: the shrunk share of each next course among all that followed the
 * pair. Looks at the latest few courses only, and says what no sum over single courses can. The course that came last makes a
 * pair with itself, for what follows at once and later no more.
 */
public final class Pairs {

    /** Pairs begin within the latest so many courses ... */
    static final int LATEST = 3;

    /** ... and reach so many courses further back. */
    static final int REACH = 8;

    /** More courses than these do not fit into the keys; those numbered higher take no part. */
    static final int MOST = 1 << 16;

    private static final double SHRINK = 12;
    /** How much the latest pair counts. */
    static final double STRENGTH = 0.6;

    /** How much the pair of the course that came last with itself counts. */
    private static final double LAST = 0.3;

    /** A history has so many pairs at most. */
    static final int MOST_OF_A_HISTORY = LATEST * REACH + 1;

    private static final double FURTHER = 0.9;
    private static final double EARLIER = 0.5;
    private static final double UNIT = 0xFFFF;

    private final int[] pairs;
    private final int[] starts;
    private final char[] courses;
    private final float[] shares;
    private final float[] sums;

    private Pairs(int[] pairs, int[] starts, char[] courses, float[] shares) {
        this.sums = new float[pairs.length];
        this.pairs = pairs;
        this.starts = starts;
        this.courses = courses;
        this.shares = shares;
    }

    /** What is done with each pair of a history. */
    public interface Visitor {

        /**
         * @param later place of the course studied later
         * @param earlier place of the one studied before, or the same place for the latest course
         * @param weight how much the pair counts
         */
        void pair(int later, int earlier, double weight);
    }

    /** Visits the pairs among the latest courses of a history of so many courses. */
    public static void each(int length, Visitor visitor) {
        if (length > 0) {
            visitor.pair(length - 1, length - 1, LAST);
        }
        double begins = STRENGTH;
        for (int later = length - 1; later >= Math.max(1, length - LATEST); later--) {
            double weight = begins;
            for (int earlier = later - 1; earlier >= Math.max(0, later - REACH); earlier--) {
                visitor.pair(later, earlier, weight);
                weight *= FURTHER;
            }
            begins *= EARLIER;
        }
    }

    static Pairs learn(Steps steps) {
        int[] size = new int[1];
        steps.each((history, next, weight) -> each(next, (later, earlier, much) -> size[0]++));
        long[] seen = new long[size[0]];
        size[0] = 0;
        steps.each((history, next, weight) -> each(next, (later, earlier, much) -> {
            if (fit(history[later], history[earlier]) && history[next] < MOST) {
                seen[size[0]++] = (long) key(history[later], history[earlier]) << 32
                        | (long) history[next] << 16
                        | (long) Math.ceil(weight * UNIT);
            }
        }));
        Arrays.parallelSort(seen, 0, size[0]);
        return shares(seen, size[0]);
    }

    private static boolean fit(int later, int earlier) {
        return later < MOST && earlier < MOST;
    }

    private static Pairs shares(long[] seen, int size) {
        int links = 0;
        int keys = 0;
        for (int i = 0; i < size; i++) {
            links += i == 0 || seen[i] >>> 16 != seen[i - 1] >>> 16 ? 1 : 0;
            keys += i == 0 || seen[i] >>> 32 != seen[i - 1] >>> 32 ? 1 : 0;
        }
        Pairs all = new Pairs(new int[keys], new int[keys + 1], new char[links], new float[links]);
        int link = -1;
        int key = -1;
        for (int i = 0; i < size; i++) {
            if (i == 0 || seen[i] >>> 32 != seen[i - 1] >>> 32) {
                all.close(key, link);
                all.pairs[++key] = (int) (seen[i] >>> 32);
                all.starts[key] = link + 1;
            }
            if (i == 0 || seen[i] >>> 16 != seen[i - 1] >>> 16) {
                all.courses[++link] = (char) (seen[i] >>> 16);
            }
            all.shares[link] += (float) ((seen[i] & 0xFFFF) / UNIT);
        }
        all.close(key, link);
        all.starts[keys] = links;
        return all;
    }

    /** Turns the weights of a pair's links into shares. */
    private void close(int key, int last) {
        if (key < 0) {
            return;
        }
        float sum = 0;
        for (int link = starts[key]; link <= last; link++) {
            sum += shares[link];
        }
        sums[key] = sum;
        for (int link = starts[key]; link <= last; link++) {
            shares[link] /= (float) (sum + SHRINK);
        }
    }

    void score(int[] history, float[] scores) {
        each(history.length, (later, earlier, weight) -> {
            int found = fit(history[later], history[earlier])
                    ? Arrays.binarySearch(pairs, key(history[later], history[earlier]))
                    : -1;
            for (int link = found < 0 ? 0 : starts[found]; found >= 0 && link < starts[found + 1]; link++) {
                scores[courses[link]] += (float) (weight * shares[link]);
            }
        });
    }

    /** Visits every link: a pair, what followed it, and the share of that. */
    void links(LinkVisitor visitor) {
        for (int key = 0; key < pairs.length; key++) {
            int pair = pairs[key] ^ Integer.MIN_VALUE;
            for (int link = starts[key]; link < starts[key + 1]; link++) {
                visitor.link(pair >>> 16, pair & 0xFFFF, courses[link], shares[link], sums[key]);
            }
        }
    }

    /** What is done with a link. */
    interface LinkVisitor {

        /** @param support how often the pair was seen, weighted */
        void link(int later, int earlier, int next, float share, float support);
    }

    /** Signed order of the keys is the order of the numbers. */
    private static int key(int later, int earlier) {
        return (later << 16 | earlier) ^ Integer.MIN_VALUE;
    }
}
