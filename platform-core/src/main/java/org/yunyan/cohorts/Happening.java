package org.yunyan.cohorts;

/** What happens to somebody in a cohort. */
public enum Happening {
    /** She has taken a seat. */
    SEATED,
    /** A seat has become free, and she was the first who waited. */
    MOVED_UP,
    /** She has given her seat back. */
    GIVEN_BACK,
    /** The cohort does not take place. */
    CANCELLED
}
