package org.yunyan.discussion;

/** Whether a post is read. */
public enum PostState {
    SHOWN,
    /** Its author has taken it back; its place stays. */
    WITHDRAWN,
    /** Somebody who looks after the course has taken it away, with a reason; it can be restored. */
    HIDDEN
}
