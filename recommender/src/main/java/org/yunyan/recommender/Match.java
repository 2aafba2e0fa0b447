package org.yunyan.recommender;

/** By what a document was found: what can be said of a result when nothing else lifts it. */
public enum Match {
    /** Its title has the words. */
    TITLE,
    /** A skill that it leads to is named by the words. */
    SKILL,
    /** Its tags, its summary or what it says has the words. */
    TEXT,
    /** It has none of the words and is about the same. */
    MEANING
}
