package org.yunyan.claims;

/** What a claim still lacks before it can be submitted. */
public enum ClaimLack {
    TITLE,
    ORGANISER,
    LEVEL,
    MODE,
    DAYS,
    /** The last day lies before the first. */
    DAYS_TURNED,
    /** It is not over yet. */
    NOT_OVER,
    /** No rules cover the last day. */
    NO_RULES,
    HOURS,
    /** More hours on the clock than its days have. */
    SPENT,
    CERTIFICATE,
    FILE
}
