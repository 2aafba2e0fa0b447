package org.yunyan.exposure;

import java.time.Duration;

/** Where a list is shown: what kind of list it is, since one kind is not looked through as another. */
public enum Place {
    /** The teacher's home, on the screen or through the API: a list in order, which the ranking learns from. */
    HOME,
    /** After a course is finished: what comes next. */
    NEXT,
    /** The inbox: one at a time, so that there is no order to learn from. */
    PUSH,
    /** What she looked for in words: the words order it, and no weights are learned from it. */
    SEARCH,
    /** The catalogue without words, narrowed or not. */
    CATALOGUE;

    private static final Duration OF_THE_MOMENT = Duration.ofHours(1);

    /** Whether the platform suggested what stands there; else she asked for it. */
    public boolean suggested() {
        return this != SEARCH && this != CATALOGUE;
    }

    /** Whether the order of such a list tells something. */
    public boolean ordered() {
        return this != PUSH;
    }

    /** Whether the learned weights made the order. */
    boolean weighed() {
        return this == HOME || this == NEXT;
    }

    /**
     * How long after it was shown something that she does begins with such a list. What was asked for serves that moment: who opens
     * the course a week later comes from elsewhere.
     */
    Duration begins() {
        return suggested() ? Exposures.JOINED_WITHIN : OF_THE_MOMENT;
    }
}
