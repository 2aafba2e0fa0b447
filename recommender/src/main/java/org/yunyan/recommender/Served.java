package org.yunyan.recommender;

/** What took part in an answer. */
public enum Served {
    /** Words, concepts and meaning. */
    FULL,
    /** Words and concepts only: no embeddings were to be had. */
    WORDS_ONLY,
    /** Words, concepts and meaning, from the last copy of an engine that is away. */
    STANDBY;

    static Served by(Index index, boolean meaning) {
        return !meaning ? WORDS_ONLY : index.onStandby() ? STANDBY : FULL;
    }
}
