package org.yunyan.recommender.index;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.VectorUtil;

/**
 * Of each vector of a segment one bit a dimension: on which side of the mean it lies. From that follows about how near a vector
 * is, for a tenth of what a look at the vector costs; the error is as large as 1 / sqrt(dimensions) and has no direction.
 */
final class Sketch {

    private static final int SAMPLE = 10_000;

    /** The vector that is looked for is rounded to so many bits a dimension. */
    private static final int PLANES = 4;

    private static final int STEPS = (1 << PLANES) - 1;

    private final float[] mean;
    private final int words;
    private final long[] sides;

    /** What one unit on the right side is worth. */
    private final float[] reach;

    /** What lies in the direction of the mean itself. */
    private final float[] lean;

    private Sketch(float[] mean, int vectors) {
        this.mean = mean;
        this.words = (mean.length + Long.SIZE - 1) / Long.SIZE;
        this.sides = new long[Math.multiplyExact(vectors, words)];
        this.reach = new float[vectors];
        this.lean = new float[vectors];
    }

    static Sketch of(FloatVectorValues vectors) throws IOException {
        Sketch sketch = new Sketch(mean(vectors), vectors.size());
        for (int i = 0; i < vectors.size(); i++) {
            sketch.draw(i, vectors.vectorValue(i));
        }
        return sketch;
    }

    private static float[] mean(FloatVectorValues vectors) throws IOException {
        float[] mean = new float[vectors.dimension()];
        int apart = 1 + vectors.size() / SAMPLE;
        int taken = 0;
        for (int i = 0; i < vectors.size(); i += apart) {
            float[] vector = vectors.vectorValue(i);
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d];
            }
            taken++;
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= Math.max(1, taken);
        }
        return mean;
    }

    private void draw(int number, float[] vector) {
        float sum = 0;
        float square = 0;
        float along = 0;
        for (int d = 0; d < mean.length; d++) {
            float beside = vector[d] - mean[d];
            if (beside > 0) {
                sides[number * words + d / Long.SIZE] |= 1L << d;
            }
            sum += Math.abs(beside);
            square += beside * beside;
            along += beside * mean[d];
        }
        reach[number] = sum > 0 ? square / sum : 0;
        lean[number] = along;
    }

    /** Looks for what is near a vector. */
    Sight near(float[] vector) {
        return new Sight(vector);
    }

    /** Tells of each vector of the segment about how near it is. */
    final class Sight {

        private final long[] planes = new long[PLANES * words];
        private final float along;
        private final float sum;
        private final float least;
        private final float step;

        private Sight(float[] vector) {
            float[] beside = new float[mean.length];
            float total = 0;
            float low = Float.MAX_VALUE;
            float high = -Float.MAX_VALUE;
            for (int d = 0; d < beside.length; d++) {
                beside[d] = vector[d] - mean[d];
                total += beside[d];
                low = Math.min(low, beside[d]);
                high = Math.max(high, beside[d]);
            }
            this.along = VectorUtil.dotProduct(vector, mean);
            this.sum = total;
            this.least = low;
            this.step = Math.max(Float.MIN_NORMAL, (high - low) / STEPS);
            for (int d = 0; d < beside.length; d++) {
                int rounded = Math.round((beside[d] - low) / step);
                for (int plane = 0; plane < PLANES; plane++) {
                    planes[plane * words + d / Long.SIZE] |= (long) (rounded >> plane & 1) << d;
                }
            }
        }

        /** Returns about the cosine. */
        float of(int number) {
            int from = number * words;
            int set = 0;
            int product = 0;
            for (int word = 0; word < words; word++) {
                long side = sides[from + word];
                set += Long.bitCount(side);
                product += Long.bitCount(side & planes[word])
                        + (Long.bitCount(side & planes[words + word]) << 1)
                        + (Long.bitCount(side & planes[2 * words + word]) << 2)
                        + (Long.bitCount(side & planes[3 * words + word]) << 3);
            }
            return along + lean[number] + reach[number] * (2 * (least * set + step * product) - sum);
        }
    }
}
