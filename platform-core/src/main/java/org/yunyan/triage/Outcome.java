package org.yunyan.triage;

/** What a reviewer makes of a flag. */
public enum Outcome {
    /** All in order. */
    CLEAR,
    /** It was not as registered. */
    CONFIRM
}
