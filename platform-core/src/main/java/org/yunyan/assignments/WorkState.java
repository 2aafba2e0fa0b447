package org.yunyan.assignments;

/** Where a work stands. */
public enum WorkState {
    /** She writes it. */
    DRAFT,
    /** Handed in. */
    SUBMITTED,
    /** Sent back for another try, with a note. */
    RETURNED,
    /** Marked. */
    MARKED;

    /** Whether it is hers to change. */
    public boolean isHers() {
        return this == DRAFT || this == RETURNED;
    }
}
