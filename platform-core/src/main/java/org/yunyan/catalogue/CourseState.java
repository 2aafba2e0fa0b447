package org.yunyan.catalogue;

/** Where the trainer's draft of a course stands. What learners see is the published version, whatever the draft does. */
public enum CourseState {
    DRAFT,
    IN_REVIEW,
    /** Sent back by the reviewer with a note. */
    RETURNED,
    /** Past both gates; it is published at the time that its trainer has set. */
    SCHEDULED,
    /** The draft is what is published. */
    PUBLISHED,
    /** No longer offered; who is enrolled may finish. */
    ARCHIVED;

    /** Whether the trainer may change the draft now. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED || this == PUBLISHED;
    }
}
