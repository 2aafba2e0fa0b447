package org.yunyan.study;

/** Where a teacher stands with a course that she chose. */
public enum EnrolmentState {
    ACTIVE,
    /** She left; her progress is kept for when she comes back. */
    LEFT,
    COMPLETED
}
