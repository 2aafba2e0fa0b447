package org.yunyan.recommender.costudy;

import java.util.List;

/**
 * Brings the strengths of kept links into harmony, so that what they add up to puts first what people really went on to. What a
 * history leads to by a score s is taken to come next with a share of (s + {@value #DOUBT})^{@value #POWER} among all courses that are
 * not in it (a softmax over the logarithm of the score); each step that was taken makes itself likelier by one step of exponentiated
 * gradient (Kivinen and Warmuth, 1997). Such a step changes a strength in proportion to itself: none falls below 0, and what rests
 * on little moves little. It trains the very links that are served, so it makes good for those that were left out. One pass, in
 * an order that is drawn once for all.
 */
final class Sharpening {

    private static final double POWER = 1.5;
    private static final double DOUBT = 0.001;
    private static final double PACE = 0.006;

    /** Keeps steps small where the score is. */
    private static final double STEADY = 0.02;

    private static final long ORDER = 2_026;

    private final Followers followers;
    private final float[] scores;
    private final float[] shares;
    private final int[] reached;
    private final int[] reachedIn;
    private final int[] ownIn;
    private final int[] keys = new int[Recency.MEMORY + Pairs.MOST_OF_A_HISTORY];
    private final double[] weights = new double[keys.length];
    private int step;
    private int asked;
    private int size;

    private Sharpening(int courses, Followers followers) {
        this.followers = followers;
        this.scores = new float[courses];
        this.shares = new float[courses];
        this.reached = new int[courses];
        this.reachedIn = new int[courses];
        this.ownIn = new int[courses];
    }

    /** Returns the same links with other strengths, above 0 up to 1. */
    static List<Links> of(List<Links> leading, Steps steps) {
        Followers followers = Followers.of(leading);
        Sharpening sharpening = new Sharpening(steps.courses(), followers);
        steps.shuffled(ORDER).each(sharpening::learn);
        return followers.links(leading);
    }

    private void learn(int[] history, int next, double weight) {
        step++;
        ask(history, next);
        score();
        for (int i = 0; i < next; i++) {
            ownIn[history[i]] = step;
        }
        pull(history[next], next);
        for (int i = 0; i < asked; i++) {
            strengthen(keys[i], PACE * POWER * weight * weights[i]);
        }
    }

    /** Finds out by what a history is to be asked for. */
    private void ask(int[] history, int length) {
        asked = 0;
        for (int age = 0; age < Math.min(length, Recency.MEMORY); age++) {
            keys[asked] = history[length - 1 - age];
            weights[asked++] = Recency.of(age);
        }
        Pairs.each(length, (later, earlier, weight) -> {
            int key = followers.pair(history[later], history[earlier]);
            if (key >= 0) {
                keys[asked] = key;
                weights[asked++] = weight;
            }
        });
    }

    private void score() {
        size = 0;
        for (int i = 0; i < asked; i++) {
            float weight = (float) weights[i];
            for (int place = followers.from(keys[i]); place < followers.to(keys[i]); place++) {
                int course = followers.course(place);
                if (reachedIn[course] != step) {
                    reachedIn[course] = step;
                    reached[size++] = course;
                    scores[course] = 0;
                }
                scores[course] += weight * followers.strength(place);
            }
        }
    }

    /** Makes of each score how much it should rise: what is missing to the truth, and what the score itself adds to its share. */
    private void pull(int right, int own) {
        int free = scores.length - own;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int course = reached[i];
            shares[course] = 0;
            if (ownIn[course] != step) {
                float score = scores[course] + (float) DOUBT;
                shares[course] = score * (float) Math.sqrt(score);
                sum += shares[course];
                free--;
            }
        }
        float all = (float) (sum + free * Math.pow(DOUBT, POWER));
        for (int i = 0; i < size; i++) {
            int course = reached[i];
            float missing = (course == right ? 1 : 0) - shares[course] / all;
            shares[course] = missing / (scores[course] + (float) STEADY);
        }
    }

    private void strengthen(int key, double pace) {
        for (int place = followers.from(key); place < followers.to(key); place++) {
            float strength = followers.strength(place);
            double factor = 1 + pace * shares[followers.course(place)];
            followers.strengthen(place, (float) Math.clamp(strength * factor, Float.MIN_NORMAL, 1));
        }
    }
}
