package org.yunyan.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a picture looks like in 64 bits: the signs of its 32 lowest frequencies (a discrete cosine transform), as in Zauner,
 * "Implementation and Benchmarking of Perceptual Image Hash Functions" (2010), but with two bits a frequency, so that one that is
 * hardly there — half of them on a symmetrical page — is silent instead of noise. It finds what may be alike through an index;
 * {@link Alignment} says whether it is.
 */
record Fingerprint(long bits) {

    /** Up to so many bits that differ, two pictures are compared. */
    static final int NEAR = 11;

    static final int SIDE = 64;

    private static final int FREQUENCIES = 32;
    private static final int HIGHEST = 8;
    private static final int BANDS = 4;
    private static final int BAND = 16;
    private static final int BAND_MASK = 0xFFFF;
    private static final double[][] WAVES = waves();
    private static final int[][] ORDER = order();

    /** @param picture of {@link #SIDE} */
    static Fingerprint of(Gray picture) {
        return new Fingerprint(signs(frequencies(picture.values())));
    }

    /** The fingerprints of the picture and of its three turns. */
    static List<Fingerprint> turns(Gray picture) {
        List<Fingerprint> turns = new ArrayList<>();
        Gray turned = picture;
        for (int i = 0; i < 4; i++) {
            turns.add(of(turned));
            turned = turned.turned();
        }
        return turns;
    }

    int distance(Fingerprint other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** The keys under which it is found: a quarter of the bits each, with its place. */
    List<Integer> bands() {
        List<Integer> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            bands.add(band << BAND | (int) (bits >>> band * BAND & BAND_MASK));
        }
        return bands;
    }

    /**
     * All keys of pictures that are {@link #NEAR}: of two words that differ in at most 11 bits, one of the four quarters differs in
     * at most 2 (Norouzi et al., "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012).
     */
    List<Integer> nearBands() {
        List<Integer> near = new ArrayList<>();
        for (int key : bands()) {
            near.add(key);
            for (int i = 0; i < BAND; i++) {
                near.add(key ^ 1 << i);
                for (int j = i + 1; j < BAND; j++) {
                    near.add(key ^ 1 << i ^ 1 << j);
                }
            }
        }
        return near;
    }

    /** Lower ones are stronger in every picture, so each is weighed by its place. */
    private static double[] frequencies(float[] values) {
        double[][] rows = new double[HIGHEST][SIDE];
        for (int u = 0; u < HIGHEST; u++) {
            for (int y = 0; y < SIDE; y++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += values[y * SIDE + x] * WAVES[u][x];
                }
                rows[u][y] = sum;
            }
        }
        double[] frequencies = new double[FREQUENCIES];
        for (int i = 0; i < FREQUENCIES; i++) {
            int u = ORDER[i][0];
            int v = ORDER[i][1];
            double sum = 0;
            for (int y = 0; y < SIDE; y++) {
                sum += rows[u][y] * WAVES[v][y];
            }
            frequencies[i] = sum * (u + v);
        }
        return frequencies;
    }

    /** Two bits each: clearly positive, clearly negative, or neither; half of them are neither. */
    private static long signs(double[] frequencies) {
        double[] sizes = Arrays.stream(frequencies).map(Math::abs).sorted().toArray();
        double least = sizes[sizes.length / 2];
        long signs = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (Math.abs(frequencies[i]) >= least) {
                signs |= 1L << 2 * i + (frequencies[i] > 0 ? 0 : 1);
            }
        }
        return signs;
    }

    private static double[][] waves() {
        double[][] waves = new double[HIGHEST][SIDE];
        for (int u = 0; u < HIGHEST; u++) {
            double scale = Math.sqrt((u == 0 ? 1.0 : 2.0) / SIDE);
            for (int x = 0; x < SIDE; x++) {
                waves[u][x] = scale * Math.cos(Math.PI * (2 * x + 1) * u / (2.0 * SIDE));
            }
        }
        return waves;
    }

    /** From low to high, without the brightness of the whole. */
    private static int[][] order() {
        List<int[]> order = new ArrayList<>();
        for (int u = 0; u < HIGHEST; u++) {
            for (int v = 0; v < HIGHEST; v++) {
                if (u + v > 0) {
                    order.add(new int[] {u, v});
                }
            }
        }
        order.sort(Comparator.<int[]>comparingInt(place -> place[0] + place[1]).thenComparingInt(place -> place[0]));
        return order.subList(0, FREQUENCIES).toArray(int[][]::new);
    }
}
