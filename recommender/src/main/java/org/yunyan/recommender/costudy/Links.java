package org.yunyan.recommender.costudy;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What leads to one course: single courses, and pairs of them in their order.
 *
 * @param later the course, or the later one of a pair
 * @param earlier the earlier one of a pair; -1 for a single course
 * @param strengths above 0
 */
public record Links(int[] later, int[] earlier, float[] strengths) {

    /** Returns how many links there are. */
    public int size() {
        return strengths.length;
    }

    /** Gathers links of one course and keeps the ones that will matter most. */
    static final class Gathering {

        private final int most;
        private final int[] later;
        private final int[] earlier;
        private final float[] strengths;
        private final float[] worth;
        private float least;
        private int size;

        Gathering(int most) {
            this.most = most;
            this.later = new int[2 * most];
            this.earlier = new int[2 * most];
            this.strengths = new float[2 * most];
            this.worth = new float[2 * most];
        }

        /** @param matters how much it matters: strength and how often it will be asked for */
        void add(int one, int before, float strength, double matters) {
            if (strength <= 0 || matters <= least) {
                return;
            }
            if (size == strengths.length) {
                cut();
                least = worth[size - 1];
            }
            later[size] = one;
            earlier[size] = before;
            strengths[size] = strength;
            worth[size++] = (float) matters;
        }

        /** Returns how much each of those kept matters, the most first. */
        float[] worth() {
            cut();
            return Arrays.copyOf(worth, size);
        }

        /**
         * Returns those kept that matter at least so much.
         *
         * @param few so many are kept even if they matter less
         */
        Links kept(float enough, int few) {
            cut();
            int last = 0;
            while (last < size && (last < few || worth[last] >= enough)) {
                last++;
            }
            return new Links(Arrays.copyOf(later, last), Arrays.copyOf(earlier, last), Arrays.copyOf(strengths, last));
        }

        private void cut() {
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted((one, other) -> Float.compare(worth[other], worth[one]))
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] wasLater = later.clone();
            int[] wasEarlier = earlier.clone();
            float[] wasStrength = strengths.clone();
            float[] wasWorth = worth.clone();
            size = order.length;
            for (int i = 0; i < size; i++) {
                later[i] = wasLater[order[i]];
                earlier[i] = wasEarlier[order[i]];
                strengths[i] = wasStrength[order[i]];
                worth[i] = wasWorth[order[i]];
            }
        }
    }
}
