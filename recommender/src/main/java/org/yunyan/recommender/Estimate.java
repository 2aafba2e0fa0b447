package org.yunyan.recommender;

/**
 * What other weights would have been worth on lists that were shown under earlier ones.
 *
 * @param current share of what people want that is looked at when the current weights order the lists, 0 to 1
 * @param learned the same when the learned weights order them
 * @param lower lower end of the 95 % interval of the difference
 * @param upper upper end of it
 */
public record Estimate(double current, double learned, double lower, double upper) {

    /** Nothing is known. */
    public static final Estimate NONE = new Estimate(0, 0, 0, 0);

    /** Whether the learned weights are better beyond what chance explains. */
    public boolean better() {
        return lower > 0;
    }
}
