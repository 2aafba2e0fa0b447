package org.yunyan.bank;

/** Where a question stands. */
public enum ItemState {
    /** Being written; never drawn. */
    DRAFT,
    /** Drawn; a change makes a new version. */
    ACTIVE,
    /** No longer drawn; whoever was asked it keeps it. */
    RETIRED
}
