package org.yunyan.discussion;

/** What somebody who looks after a course did about a post or a discussion. */
public enum Deed {
    HIDDEN,
    RESTORED,
    /** It was reported, looked at, and stays. */
    KEPT,
    LOCKED,
    UNLOCKED
}
