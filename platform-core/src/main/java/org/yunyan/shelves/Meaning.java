package org.yunyan.shelves;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * The meaning of a text, so that it is computed once.
 *
 * @param text digest of the model and the text
 * @param steps the vector, a byte a dimension
 * @param step what one step is worth
 */
record Meaning(@BsonId String text, Binary steps, double step) {

    private static final int STEPS = 127;

    static Meaning of(String text, float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] steps = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            steps[i] = (byte) Math.round(vector[i] / largest * STEPS);
        }
        return new Meaning(text, new Binary(steps), largest / STEPS);
    }

    float[] vector() {
        byte[] bytes = steps.getData();
        float[] vector = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            vector[i] = (float) (bytes[i] * step);
        }
        return vector;
    }
}
