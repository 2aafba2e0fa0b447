package org.yunyan.catalogue;

/** What a unit of a course is made of, and so how studying it is counted. */
public enum UnitKind {
    /** Counted by unique seconds really played. */
    VIDEO,
    /** Counted by unique seconds really played. */
    AUDIO,
    /** Counted by sections shown for long enough to be read. */
    DOCUMENT,
    /** Counted by the score of an attempt. */
    QUIZ;

    /** Whether it is played second by second. */
    public boolean isMedia() {
        return this == VIDEO || this == AUDIO;
    }
}
