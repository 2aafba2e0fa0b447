package org.yunyan.triage;

/** What looks as if it could not have been so. */
public enum FlagKind {
    /** Credited for two trainings at the same time. */
    OVERLAP,
    /** Several people studied on one device at once or in rapid succession. */
    SHARED_DEVICE,
    /** Studied faster, or for longer in a day, than people can. */
    SPEED,
    /** A review or description that reads like somebody else's. */
    COPIED_TEXT,
    /** A proof that nearly looks like one that was handed in before. */
    REUSED_SCAN,
    /** Approvals in seconds, with no file opened, or always by the same pair. */
    RUBBER_STAMP,
    /** A school's trainings gathered in the last days of a year beyond what its history explains. */
    DEADLINE_BURST
}
