package org.yunyan.recommender;

/** How much it counts that many study something: each further person a little less. */
public final class Popularity {

    private Popularity() {}

    /**
     * Returns how popular something is beside the most popular.
     *
     * @param people how many study it, 0 or more
     * @param crowd how many study the most popular one, above 0
     * @return from 0 to 1
     */
    public static double of(int people, int crowd) {
        return Math.log1p(people) / Math.log1p(crowd);
    }
}
