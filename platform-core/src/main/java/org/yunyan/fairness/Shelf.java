package org.yunyan.fairness;

/**
 * How much of what is offered is shown.
 *
 * @param offered courses on offer on the last day
 * @param shown how many of them were shown to anybody
 * @param gini inequality of exposure over all courses on offer: 0 when each is shown as often, near 1 when one is shown alone
 * @param fresh courses on offer that were published in the last 30 days
 * @param freshShown how many of those were shown to anybody
 * @param freshSlots suggestions of courses that were less than 30 days old when they were shown
 * @param freshAccepted how many of those were taken up
 */
public record Shelf(
        int offered, int shown, double gini, int fresh, int freshShown, long freshSlots, long freshAccepted) {

    /** Share of what is offered that was shown to anybody, 0 to 1. */
    public double coverage() {
        return offered == 0 ? 0 : shown / (double) offered;
    }
}
