package org.yunyan.recommender.costudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Every step that anybody took: the beginning of a history, what came next, and how much the step counts. Steps of long
 * histories count less, so that the busiest few do not speak for all; steps long before the end of a history, too.
 *
 * @param courses how many courses there are
 * @param histories each person's courses in order, each once
 */
record Steps(int courses, List<int[]> histories) {

    private static final double BUSY = 0.25;
    private static final double PAST = 0.98;

    /** What is done with a step. */
    interface Visitor {

        /**
         * @param history a person's courses
         * @param next place of the step's target in it, 1 or more: what stands before it was known
         * @param weight above 0 up to 1
         */
        void step(int[] history, int next, double weight);
    }

    /** How many studied each course. */
    int[] popularity() {
        int[] popularity = new int[courses];
        histories.forEach(history -> Arrays.stream(history).forEach(course -> popularity[course]++));
        return popularity;
    }

    /** Returns the same with the persons in another order, always the same one for a seed. */
    Steps shuffled(long seed) {
        List<int[]> others = new ArrayList<>(histories);
        Collections.shuffle(others, new Random(seed));
        return new Steps(courses, others);
    }

    void each(Visitor visitor) {
        for (int[] history : histories) {
            double weight = Math.pow(Math.max(1, history.length - 1), -BUSY);
            for (int next = history.length - 1; next >= 1; next--) {
                visitor.step(history, next, weight);
                weight *= PAST;
            }
        }
    }
}
