package org.yunyan.corrections;

/** How far a correction is. */
public enum CorrectionState {
    /** Waits for a second signature. */
    PROPOSED,
    /** Both have signed, and the ledger has the reversal, at the latest a moment later. */
    SIGNED,
    /** Taken back by whoever had proposed it. */
    WITHDRAWN,
    /** Refused by whoever should have signed. */
    REFUSED
}
