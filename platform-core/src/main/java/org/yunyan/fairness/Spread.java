package org.yunyan.fairness;

/**
 * How far the worst served group lies behind the best.
 *
 * @param measure of what
 * @param ratio worst by best, 0 to 1
 */
public record Spread(Dimension dimension, Measure measure, Group worst, Group best, double ratio) {

    /** Below this the worst group gets too little: the four-fifths rule of fair selection. */
    public static final double FAIR = 0.8;

    /** What is compared. */
    public enum Measure {
        /** Suggestions shown to each teacher. */
        EXPOSURE,
        /** Share of them that was taken up. */
        ACCEPTANCE
    }

    /** Whether somebody should look into it. */
    public boolean flagged() {
        return ratio < FAIR;
    }
}
