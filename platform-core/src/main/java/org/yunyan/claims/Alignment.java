package org.yunyan.claims;

/**
 * How much two small pictures have in common when one is laid upon the other as well as it goes: a page that lay askew on the
 * scanner, or of which a margin is missing, is shifted, turned by a few degrees and scaled by a few percent until it fits.
 */
final class Alignment {

    static final int SIDE = 48;

    /** From here on somebody should look; see {@code LikenessTest} for what lies on either side. */
    static final double ALIKE = 0.87;

    private static final int MARGIN = 2;
    private static final double DEGREE = Math.toRadians(1);
    private static final double PERCENT = 0.02;
    private static final double SHIFT = 0.5;
    private static final int MOST_STEPS = 24;
    private static final int[][] STEPS = {
        {1, 0, 0, 0},
        {-1, 0, 0, 0},
        {0, 1, 0, 0},
        {0, -1, 0, 0},
        {0, 0, 1, 0},
        {0, 0, -1, 0},
        {0, 0, 0, 1},
        {0, 0, 0, -1}
    };

    private final float[] one;
    private final float[] other;

    private Alignment(Gray one, Gray other) {
        this.one = one.values();
        this.other = other.values();
    }

    /** The correlation as the two lie, -1 to 1. */
    static double plain(Gray one, Gray other) {
        return new Alignment(one, other).at(new int[4]);
    }

    /** The correlation where they fit best, found step by step. */
    static double best(Gray one, Gray other) {
        Alignment alignment = new Alignment(one, other);
        int[] place = new int[4];
        double best = alignment.at(place);
        for (int i = 0; i < MOST_STEPS; i++) {
            int[] better = null;
            for (int[] step : STEPS) {
                int[] next = {place[0] + step[0], place[1] + step[1], place[2] + step[2], place[3] + step[3]};
                double found = alignment.at(next);
                if (found > best) {
                    best = found;
                    better = next;
                }
            }
            if (better == null) {
                return best;
            }
            place = better;
        }
        return best;
    }

    /** @param place degrees, steps of two percent, half pixels to the right and down */
    private double at(int[] place) {
        double scale = 1 + place[1] * PERCENT;
        double cosine = Math.cos(place[0] * DEGREE) * scale;
        double sine = Math.sin(place[0] * DEGREE) * scale;
        double centre = (SIDE - 1) / 2.0;
        Correlation sum = new Correlation();
        for (int y = MARGIN; y < SIDE - MARGIN; y++) {
            for (int x = MARGIN; x < SIDE - MARGIN; x++) {
                double across = cosine * (x - centre) - sine * (y - centre) + centre + place[2] * SHIFT;
                double down = sine * (x - centre) + cosine * (y - centre) + centre + place[3] * SHIFT;
                int left = (int) Math.floor(across);
                int top = (int) Math.floor(down);
                if (left >= 0 && top >= 0 && left + 1 < SIDE && top + 1 < SIDE) {
                    sum.add(one[y * SIDE + x], between(left, top, across - left, down - top));
                }
            }
        }
        return sum.value();
    }

    private double between(int left, int top, double across, double down) {
        int corner = top * SIDE + left;
        double upper = other[corner] * (1 - across) + other[corner + 1] * across;
        double lower = other[corner + SIDE] * (1 - across) + other[corner + SIDE + 1] * across;
        return upper * (1 - down) + lower * down;
    }

    private static final class Correlation {

        private double count;
        private double ones;
        private double others;
        private double onesSquared;
        private double othersSquared;
        private double products;

        void add(double a, double b) {
            count++;
            ones += a;
            others += b;
            onesSquared += a * a;
            othersSquared += b * b;
            products += a * b;
        }

        double value() {
            double common = products / count - ones / count * others / count;
            double spread = (onesSquared / count - Math.pow(ones / count, 2))
                    * (othersSquared / count - Math.pow(others / count, 2));
            return spread <= 0 ? 0 : common / Math.sqrt(spread);
        }
    }
}
