package org.yunyan.seeds;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Invented, yet the same each time: what is drawn depends on the seed and on what it is drawn about, not on the order in which
 * people are looked at.
 */
final class Chance {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance about(long seed, Object... things) {
        long hash = FNV_START ^ seed;
        for (Object thing : things) {
            String text = thing.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ '/') * FNV_PRIME;
        }
        return new Chance(hash);
    }

    boolean percent(double chance) {
        return random.nextDouble() * 100 < chance;
    }

    /** Both bounds are possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of the list, each as probable as its weight; at least one weight is positive. */
    <T> T weighted(List<T> from, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        for (T one : from) {
            left -= weight.applyAsDouble(one);
            if (left < 0) {
                return one;
            }
        }
        return from.getLast();
    }
}
