package org.yunyan.recommender.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where one strategy places the course that each person really went on to. Her own courses do not take part; among equals the
 * middle place counts.
 *
 * @param full place among all courses, by case; 0 is first
 * @param sampled place among 100 courses that she never took, by case
 * @param lists the first ten courses, by case
 */
record Ranking(double[] full, double[] sampled, int[][] lists) {

    static final int LENGTH = 10;
    static final int NEGATIVES = 100;
    private static final long SEED = 2_026;

    /** Asks for every case; two runs give the same. */
    static Ranking of(BehaviourSet set, Strategy.Scorer scorer) {
        int cases = set.cases().size();
        Ranking ranking = new Ranking(new double[cases], new double[cases], new int[cases][]);
        ThreadLocal<float[]> scores =
                ThreadLocal.withInitial(() -> new float[set.courses().size()]);
        IntStream.range(0, cases).parallel().forEach(number -> ranking.place(number, set, scorer, scores.get()));
        return ranking;
    }

    private void place(int number, BehaviourSet set, Strategy.Scorer scorer, float[] scores) {
        BehaviourSet.Case asked = set.cases().get(number);
        Arrays.fill(scores, 0);
        scorer.score(asked.history(), scores);
        float right = scores[asked.next()];
        for (int own : asked.history()) {
            scores[own] = Float.NEGATIVE_INFINITY;
        }
        scores[asked.next()] = right;
        full[number] = place(scores, right);
        sampled[number] = sampledPlace(scores, asked, new SplittableRandom(SEED + number));
        lists[number] = first(scores);
    }

    private static double place(float[] scores, float right) {
        int above = 0;
        int equal = -1;
        for (float score : scores) {
            if (score > right) {
                above++;
            } else if (score == right) {
                equal++;
            }
        }
        return above + equal / 2.0;
    }

    private static double sampledPlace(float[] scores, BehaviourSet.Case asked, SplittableRandom random) {
        boolean[] taken = new boolean[scores.length];
        taken[asked.next()] = true;
        int free = scores.length - 1;
        for (int own : asked.history()) {
            free -= taken[own] ? 0 : 1;
            taken[own] = true;
        }
        double place = 0;
        for (int drawn = 0; drawn < Math.min(NEGATIVES, free); ) {
            int course = random.nextInt(scores.length);
            if (!taken[course]) {
                taken[course] = true;
                drawn++;
                place += scores[course] > scores[asked.next()] ? 1 : scores[course] == scores[asked.next()] ? 0.5 : 0;
            }
        }
        return place;
    }

    /** The highest first, of equals the lower number. */
    private static int[] first(float[] scores) {
        int[] first = new int[LENGTH];
        int length = 0;
        for (int course = 0; course < scores.length; course++) {
            float score = scores[course];
            if (score == Float.NEGATIVE_INFINITY || length == LENGTH && score <= scores[first[length - 1]]) {
                continue;
            }
            int at = length == LENGTH ? LENGTH - 1 : length++;
            while (at > 0 && scores[first[at - 1]] < score) {
                first[at] = first[at - 1];
                at--;
            }
            first[at] = course;
        }
        return Arrays.copyOf(first, length);
    }
}
