package org.yunyan.triage;

/** Where a flag stands. */
public enum FlagState {
    /** Raised, and not answered yet. */
    OPEN,
    /** Whom it is about has said how it was. */
    ANSWERED,
    /** Two reviewers found it in order. */
    CLEARED,
    /** Two reviewers found that it was not so. */
    CONFIRMED;

    public boolean isDecided() {
        return this == CLEARED || this == CONFIRMED;
    }
}
