package org.yunyan.recommender.evaluation;

/** A way to say what a person should study next. */
public interface Strategy {

    /** What it is called in tables. */
    String name();

    /** Learns from the histories of a set, never from its cases. */
    Scorer learn(BehaviourSet set);

    /** What has been learnt; safe for use by many threads. */
    interface Scorer {

        /**
         * Scores every course for a person; the higher the more likely next.
         *
         * @param history numbers of courses, oldest first; may be empty
         * @param scores one for each course, 0 when it is handed over
         */
        void score(int[] history, float[] scores);
    }
}
