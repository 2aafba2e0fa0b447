package org.yunyan.exams;

/** Where an attempt at a test stands. */
public enum AttemptState {
    /** She is at it. */
    OPEN,
    /** Handed in; an essay waits for somebody who marks it. */
    WAITING,
    /** Judged. */
    SETTLED
}
