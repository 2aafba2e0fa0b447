package org.yunyan.credits;

/** A ledger grows only: by awards, and by reversals that take an award back. */
public enum EntryKind {
    AWARD,
    REVERSAL
}
