package org.yunyan.exposure;

/**
 * What was shown under certain weights, and what became of it.
 *
 * @param version of the weights, as lists are logged under
 * @param lists lists in order
 * @param shown suggestions in them
 * @param opened how many of those were opened
 * @param enrolled enrolled in
 * @param completed finished
 * @param refused sent away with "not for me"
 */
public record Tally(
        String version, Arm arm, long lists, long shown, long opened, long enrolled, long completed, long refused) {

    private static final double Z = 1.96;

    /** A share with its 95 % interval (Wilson), all from 0 to 1. */
    public record Share(double value, double lower, double upper) {

        /** Of so many, so many. */
        public static Share of(long part, long whole) {
            if (whole == 0) {
                return new Share(0, 0, 1);
            }
            double p = part / (double) whole;
            double square = Z * Z / whole;
            double middle = (p + square / 2) / (1 + square);
            double half = Z / (1 + square) * Math.sqrt(p * (1 - p) / whole + square / (4 * whole));
            return new Share(p, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    static Tally none(String version, Arm arm) {
        return new Tally(version, arm, 0, 0, 0, 0, 0, 0);
    }

    /** Share of suggestions that were opened. */
    public Share openedShare() {
        return Share.of(opened, shown);
    }

    /** Share of suggestions that were enrolled in. */
    public Share enrolledShare() {
        return Share.of(enrolled, shown);
    }

    /** Share of suggestions that were finished. */
    public Share completedShare() {
        return Share.of(completed, shown);
    }

    Tally with(Shown list) {
        long[] acts = new long[4];
        for (ShownItem item : list.items()) {
            acts[0] += item.opened() == null ? 0 : 1;
            acts[1] += item.enrolled() == null ? 0 : 1;
            acts[2] += item.completed() == null ? 0 : 1;
            acts[3] += item.refused() == null ? 0 : 1;
        }
        return new Tally(
                version,
                arm,
                lists + 1,
                shown + list.items().size(),
                opened + acts[0],
                enrolled + acts[1],
                completed + acts[2],
                refused + acts[3]);
    }
}
