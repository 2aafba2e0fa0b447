package org.yunyan.discussion;

/** Which discussions of a course are looked at. */
public enum Only {
    ALL,
    /** The course has not answered, and nothing was accepted. */
    WAITING,
    /** One reply was accepted as the answer. */
    ACCEPTED,
    /** The reader has asked it. */
    MINE,
    /** The reader is told what goes on there. */
    FOLLOWED,
    /** Somebody finds that something does not belong there; for those who look after the course. */
    REPORTED
}
