package org.yunyan.exposure;

/** Where a list of suggestions is shown. */
public enum Place {
    /** The teacher's home, on the screen or through the API: a list in order, which the ranking learns from. */
    HOME,
    /** After a course is finished: what comes next. */
    NEXT,
    /** The inbox: one at a time, so that there is no order to learn from. */
    PUSH;

    /** Whether the order of such a list tells something. */
    boolean ordered() {
        return this != PUSH;
    }
}
