package org.yunyan.bank;

/** How a question is answered. */
public enum ItemKind {
    /** One of several options. */
    SINGLE,
    /** All right ones of several options. */
    MULTIPLE,
    /** Right or wrong. */
    TRUE_FALSE,
    /** To each on the left one from the right. */
    MATCHING,
    /** Options brought into their order. */
    ORDERING,
    /** Blanks in a text, each with some accepted words. */
    FILL_IN,
    /** A few words, some of which are accepted. */
    SHORT_ANSWER,
    /** Written at length, marked by a person along a rubric. */
    ESSAY;

    private static final int ESSAY_LENGTH = 10_000;

    /** Most characters of one written answer. */
    public int longest() {
        return this == ESSAY ? ESSAY_LENGTH : Wording.SENTENCE;
    }

    /** Whether options are chosen. */
    public boolean isChoice() {
        return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE;
    }

    /** Whether each option gets a place: a partner or a rank. */
    public boolean isArranged() {
        return this == MATCHING || this == ORDERING;
    }

    /** Whether a person has to mark it. */
    public boolean isMarked() {
        return this == ESSAY;
    }
}
