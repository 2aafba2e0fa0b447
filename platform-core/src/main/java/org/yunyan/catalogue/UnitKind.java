package org.yunyan.catalogue;

/** What a unit of a course is made of, and so how studying it is counted. */
public enum UnitKind {
    /** Counted by unique seconds really played. */
    VIDEO,
    /** Counted by unique seconds really played. */
    AUDIO,
    /** Counted by sections shown for long enough to be read. */
    DOCUMENT,
    /** A PDF; counted by pages shown for long enough. */
    SLIDES,
    /** Counted by the score of an attempt. */
    QUIZ,
    /** Drawn from the question bank; counted by the score of an attempt. */
    TEST,
    /** An assignment; counted once it is marked as passed. */
    TASK;

    /** Whether it is played second by second. */
    public boolean isMedia() {
        return this == VIDEO || this == AUDIO;
    }

    /** Whether it is read part by part: the sections of a text, the pages of slides. */
    public boolean isRead() {
        return this == DOCUMENT || this == SLIDES;
    }
}
