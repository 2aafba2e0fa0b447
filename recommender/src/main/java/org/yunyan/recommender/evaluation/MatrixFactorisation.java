package org.yunyan.recommender.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * BPR-MF (Rendle et al., 2009): a short vector for each person and course, trained so that what she studied scores above what
 * she did not. One thread, so that it is the same each time. A person is known by her history, as everywhere here.
 */
final class MatrixFactorisation implements Strategy {

    private static final int LENGTH = 64;
    private static final int ROUNDS = 20;
    private static final float RATE = 0.05f;
    private static final float DECAY = 0.002f;
    private static final long SEED = 3;

    @Override
    public String name() {
        return "BPR-MF, 64";
    }

    @Override
    public Scorer learn(BehaviourSet set) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<int[]> histories = set.histories();
        int courses = set.courses().size();
        float[][] persons = vectors(histories.size(), random);
        float[][] items = vectors(courses, random);
        float[] bias = new float[courses];
        long steps =
                ROUNDS * histories.stream().mapToLong(history -> history.length).sum();
        for (long step = 0; step < steps; step++) {
            int person = random.nextInt(histories.size());
            int[] history = histories.get(person);
            if (history.length == 0 || history.length == courses) {
                continue;
            }
            int liked = history[random.nextInt(history.length)];
            int other = random.nextInt(courses);
            while (contains(history, other)) {
                other = random.nextInt(courses);
            }
            step(persons[person], items[liked], items[other], bias, liked, other);
        }
        return new Factors(items, bias, known(histories, persons));
    }

    private static void step(float[] person, float[] liked, float[] other, float[] bias, int likedAt, int otherAt) {
        float margin = bias[likedAt] - bias[otherAt];
        for (int i = 0; i < LENGTH; i++) {
            margin += person[i] * (liked[i] - other[i]);
        }
        float pull = RATE / (1 + (float) Math.exp(margin));
        for (int i = 0; i < LENGTH; i++) {
            float towards = person[i];
            person[i] += pull * (liked[i] - other[i]) - RATE * DECAY * towards;
            liked[i] += pull * towards - RATE * DECAY * liked[i];
            other[i] -= pull * towards + RATE * DECAY * other[i];
        }
        bias[likedAt] += pull - RATE * DECAY * bias[likedAt];
        bias[otherAt] -= pull + RATE * DECAY * bias[otherAt];
    }

    private static boolean contains(int[] history, int course) {
        for (int own : history) {
            if (own == course) {
                return true;
            }
        }
        return false;
    }

    private static float[][] vectors(int number, SplittableRandom random) {
        float[][] vectors = new float[number][LENGTH];
        for (float[] vector : vectors) {
            for (int i = 0; i < LENGTH; i++) {
                vector[i] = (float) ((random.nextDouble() - 0.5) * 0.1);
            }
        }
        return vectors;
    }

    private static Map<History, float[]> known(List<int[]> histories, float[][] persons) {
        Map<History, float[]> known = new HashMap<>();
        for (int person = 0; person < persons.length; person++) {
            known.put(new History(histories.get(person)), persons[person]);
        }
        return known;
    }

    /** A history as a key. */
    private record History(int[] courses) {
        @Override
        public boolean equals(Object other) {
            return other instanceof History history && Arrays.equals(courses, history.courses);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(courses);
        }
    }

    /** A person who was not learnt from stands where her courses stand on average. */
    private record Factors(float[][] items, float[] bias, Map<History, float[]> known) implements Scorer {

        @Override
        public void score(int[] history, float[] scores) {
            float[] person = known.getOrDefault(new History(history), mean(history));
            for (int course = 0; course < scores.length; course++) {
                float score = bias[course];
                for (int i = 0; i < LENGTH; i++) {
                    score += person[i] * items[course][i];
                }
                scores[course] = score;
            }
        }

        private float[] mean(int[] history) {
            float[] mean = new float[LENGTH];
            for (int course : history) {
                for (int i = 0; i < LENGTH; i++) {
                    mean[i] += items[course][i] / history.length;
                }
            }
            return mean;
        }
    }
}
