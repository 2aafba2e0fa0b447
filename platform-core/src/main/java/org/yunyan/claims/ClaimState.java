package org.yunyan.claims;

/** Where a claim stands. */
public enum ClaimState {
    /** Hers alone; saved as she writes. */
    DRAFT,
    /** Before the reviewer of {@link Progress#step()}. */
    IN_REVIEW,
    /** Back with her, with the reason; she may answer and submit again. */
    RETURNED,
    /** The county has approved it: an entry of the ledger. */
    APPROVED,
    /** A reviewer has refused it, for good. */
    REFUSED,
    /** She took it back, for good. */
    WITHDRAWN;

    /** Whether she may still change it. */
    public boolean isHers() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether nothing changes it any more. */
    public boolean isFinal() {
        return this == APPROVED || this == REFUSED || this == WITHDRAWN;
    }
}
