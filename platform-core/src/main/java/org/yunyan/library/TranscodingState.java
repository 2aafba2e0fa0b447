package org.yunyan.library;

/** How far the renditions of a file are. */
public enum TranscodingState {
    WAITING,
    RUNNING,
    DONE,
    /** Tried several times in vain. */
    FAILED,
    CANCELLED;

    /** Whether something will still be done without anybody asking again. */
    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }
}
