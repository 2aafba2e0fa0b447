package org.yunyan.rules;

/** Where a draft of rules is on its way to being in force. */
public enum DraftState {
    /** Its author writes. */
    EDITING,
    /** It waits for the signature of another officer. */
    PROPOSED,
    /** It bears both signatures and is about to be installed. */
    SIGNED,
    /** It is a version of its rule set. */
    INSTALLED,
    DISCARDED
}
