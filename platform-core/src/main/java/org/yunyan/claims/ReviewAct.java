package org.yunyan.claims;

/** What somebody did with a claim. */
public enum ReviewAct {
    /** She handed it in, for the first time or again. */
    SUBMITTED,
    /** An organiser posted it. */
    POSTED,
    APPROVED,
    /** Back to her, with the reason. */
    RETURNED,
    REFUSED,
    /** She took it back. */
    WITHDRAWN
}
