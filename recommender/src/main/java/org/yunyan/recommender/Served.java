package org.yunyan.recommender;

/** What took part in an answer. */
public enum Served {
    /** Words, concepts and meaning. */
    FULL,
    /** Words and concepts only: no embeddings were to be had. */
    WORDS_ONLY
}
