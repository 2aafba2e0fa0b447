package org.yunyan.rules;

/** How a target will probably end. */
public enum Outlook {
    /** Reached. */
    MET,
    /** At the even pace of the span or ahead of it, or the span has only begun. */
    ON_TRACK,
    /** Behind the even pace, but within reach. */
    BEHIND,
    /** So far behind that it will be missed unless something changes. */
    AT_RISK,
    /** The span is over and the target was not reached. */
    MISSED;

    /** Whether somebody should do something. */
    public boolean late() {
        return compareTo(ON_TRACK) > 0;
    }
}
