package org.yunyan.recommender;

/** Order of a list that is asked for without words. Ties are broken by quality, then by id. */
public enum Sort {
    /** What fits the words best; without words the same as {@link #POPULAR}. */
    RELEVANCE,
    /** Popular and fresh: a document loses in a month what a doubling of its popularity gives. */
    POPULAR,
    NEWEST,
    QUALITY,
    SHORTEST,
    MOST_CREDITS
}
