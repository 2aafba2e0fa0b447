package org.yunyan.claims;

import java.awt.image.BufferedImage;

/**
 * A picture as a square of gray values, whatever its size and shape were: each value is the average over its part of the picture,
 * so that scaling and compression leave it nearly as it was.
 *
 * @param side how many values in a row
 * @param values row by row, 0 (black) to 255 (white)
 */
record Gray(int side, float[] values) {

    private static final int RED = 299;
    private static final int GREEN = 587;
    private static final int BLUE = 114;
    private static final float WHOLE = 1_000f;
    private static final float FLAT = 2f;

    static Gray of(BufferedImage image, int side) {
        int width = image.getWidth();
        int height = image.getHeight();
        double[] sums = new double[side * side];
        double[] weights = new double[side * side];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            double top = (double) y * side / height;
            double bottom = (double) (y + 1) * side / height;
            for (int cell = (int) top; cell < Math.min(Math.ceil(bottom), side); cell++) {
                double share = Math.min(bottom, cell + 1) - Math.max(top, cell);
                add(row, width, side, cell, share, sums, weights);
            }
        }
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sums[i] / weights[i]);
        }
        return new Gray(side, values);
    }

    private static void add(int[] row, int width, int side, int line, double share, double[] sums, double[] weights) {
        for (int x = 0; x < width; x++) {
            double left = (double) x * side / width;
            double right = (double) (x + 1) * side / width;
            float gray = gray(row[x]);
            for (int cell = (int) left; cell < Math.min(Math.ceil(right), side); cell++) {
                double weight = share * (Math.min(right, cell + 1) - Math.max(left, cell));
                sums[line * side + cell] += gray * weight;
                weights[line * side + cell] += weight;
            }
        }
    }

    private static float gray(int rgb) {
        return ((rgb >> 16 & 0xFF) * RED + (rgb >> 8 & 0xFF) * GREEN + (rgb & 0xFF) * BLUE) / WHOLE;
    }

    /** Turned by a quarter, clockwise. */
    Gray turned() {
        float[] turned = new float[values.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                turned[x * side + side - 1 - y] = values[y * side + x];
            }
        }
        return new Gray(side, turned);
    }

    /** Each value averaged with its neighbours, so that half a pixel more or less does not matter. */
    Gray softened() {
        float[] soft = new float[values.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float sum = 0;
                int count = 0;
                for (int dy = Math.max(y - 1, 0); dy <= Math.min(y + 1, side - 1); dy++) {
                    for (int dx = Math.max(x - 1, 0); dx <= Math.min(x + 1, side - 1); dx++) {
                        sum += values[dy * side + dx];
                        count++;
                    }
                }
                soft[y * side + x] = sum / count;
            }
        }
        return new Gray(side, soft);
    }

    /** With mean 0 and deviation 1, so that a lighter or paler copy is the same. */
    Gray normalised() {
        double mean = mean();
        double deviation = Math.max(deviation(mean), 1e-6);
        float[] normal = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            normal[i] = (float) ((values[i] - mean) / deviation);
        }
        return new Gray(side, normal);
    }

    /** One byte a value, to be kept. */
    byte[] bytes() {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i]);
        }
        return bytes;
    }

    static Gray of(byte[] bytes, int side) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 0xFF;
        }
        return new Gray(side, values);
    }

    /** Whether there is nothing on it. */
    boolean isBlank() {
        return deviation(mean()) < FLAT;
    }

    private double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private double deviation(double mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
