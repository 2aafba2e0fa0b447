package org.yunyan.samples;

/** What rows are drawn from. */
public enum SampleKind {
    /** Entries of ledgers by the day of the training: is what was paid on paper? */
    ENTRIES,
    /** Claims that were approved or refused, by their last day: were they decided rightly, whichever way? */
    CLAIMS,
    /** Frozen verdicts by the day of the second signature: do they follow from the ledger? */
    VERDICTS
}
