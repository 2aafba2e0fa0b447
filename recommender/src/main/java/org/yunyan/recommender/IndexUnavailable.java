package org.yunyan.recommender;

/** The index could not be read or written. Nothing is lost: the index can always be filled again from the catalogue. */
public final class IndexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wraps what went wrong. */
    public IndexUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
