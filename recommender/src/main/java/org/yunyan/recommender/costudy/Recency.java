package org.yunyan.recommender.costudy;

/** How much a course of a history counts for what comes next, by how many courses came after it. */
public final class Recency {

    /** Courses further back than this are forgotten. */
    public static final int MEMORY = 50;

    private static final double FADING = 0.8;
    private static final double FLOOR = 0.1;
    private static final double[] SINGLE = new double[MEMORY];

    static {
        for (int age = 0; age < MEMORY; age++) {
            SINGLE[age] = (Math.pow(FADING, age) + FLOOR) / (1 + FLOOR);
        }
    }

    private Recency() {}

    /**
     * Returns the weight of one course.
     *
     * @param age 0 for the latest
     * @return above 0 up to 1; 0 beyond {@link #MEMORY}
     */
    public static double of(int age) {
        return age < MEMORY ? SINGLE[age] : 0;
    }
}
