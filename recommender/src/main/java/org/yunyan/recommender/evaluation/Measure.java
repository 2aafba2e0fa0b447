package org.yunyan.recommender.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * A mean over cases with the interval in which it lies with 95 % confidence, from 1,000 resamples of the cases.
 *
 * @param mean not a number if there was no case
 */
record Measure(double mean, double low, double high) {

    private static final int RESAMPLES = 1_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 7;

    static Measure of(double[] values) {
        double[] means = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int sample = 0; sample < RESAMPLES && values.length > 0; sample++) {
            double sum = 0;
            for (int drawn = 0; drawn < values.length; drawn++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Measure(mean(values), means[(int) (TAIL * RESAMPLES)], means[(int) ((1 - TAIL) * RESAMPLES) - 1]);
    }

    static double[] values(double[] places, DoubleUnaryOperator worth) {
        return Arrays.stream(places).map(worth).toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** What a place is worth: 1 for the first, less and less down to the tenth, then nothing. */
    static double gain(double place) {
        return place < Ranking.LENGTH ? Math.log(2) / Math.log(place + 2) : 0;
    }

    /** Whether a place is among the first ten. */
    static double hit(double place) {
        return place < Ranking.LENGTH ? 1 : 0;
    }

    /** One through the place, counted from 1. */
    static double reciprocal(double place) {
        return 1 / (place + 1);
    }

    @Override
    public String toString() {
        return Double.isNaN(mean) ? "–" : String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", mean, low, high);
    }
}
