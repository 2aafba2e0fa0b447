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

    Links and(Links other) {
        int[] allLater = Arrays.copyOf(later, size() + other.size());
        int[] allEarlier = Arrays.copyOf(earlier, size() + other.size());
        float[] all = Arrays.copyOf(strengths, size() + other.size());
        System.arraycopy(other.later, 0, allLater, size(), other.size());
        System.arraycopy(other.earlier, 0, allEarlier, size(), other.size());
        System.arraycopy(other.strengths, 0, all, size(), other.size());
        return new Links(allLater, allEarlier, all);
    }

    /** Gathers links of one course, then keeps the ones that will matter most. */
    static final class Gathering {

        private int[] later = new int[16];
        private int[] earlier = new int[16];
        private float[] strengths = new float[16];
        private float[] worth = new float[16];
        private int size;

        /** @param matters how much it matters: strength and how often it will be asked for */
        void add(int one, int before, float strength, float matters) {
            if (strength <= 0) {
                return;
            }
            if (size == strengths.length) {
                later = Arrays.copyOf(later, 2 * size);
                earlier = Arrays.copyOf(earlier, 2 * size);
                strengths = Arrays.copyOf(strengths, 2 * size);
                worth = Arrays.copyOf(worth, 2 * size);
            }
            later[size] = one;
            earlier[size] = before;
            strengths[size] = strength;
            worth[size++] = matters;
        }

        Links kept(int most) {
            int[] kept = IntStream.range(0, size)
                    .boxed()
                    .sorted((one, other) -> Float.compare(worth[other], worth[one]))
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
            float[] values = new float[kept.length];
            IntStream.range(0, kept.length).forEach(i -> values[i] = strengths[kept[i]]);
            return new Links(
                    Arrays.stream(kept).map(i -> later[i]).toArray(),
                    Arrays.stream(kept).map(i -> earlier[i]).toArray(),
                    values);
        }
    }
}
