package org.yunyan.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.yunyan.skills.Skill;

/**
 * What is believed about somebody's ability in one skill after some answers: a distribution over a grid, from a normal prior
 * (expected a posteriori). A question is answered right with the chance {@code c + (1 - c) / (1 + exp(-a(θ - b)))}: b its
 * difficulty, c the chance of guessing it, a the same for all.
 */
public final class Ability {

    /** How steeply the chance of a right answer rises around the difficulty. */
    static final double SLOPE = 1.4;

    /** How far apart the abilities of teachers lie before anything is known. */
    static final double SPREAD = 1.3;

    /** Ability 0 is in the middle of the levels 0 to 4. */
    private static final double MIDDLE = 2;

    /** Four of five people with the same answers lie inside the range. */
    private static final double RANGE = 1.2816;

    private static final double FARTHEST = 4;
    private static final int POINTS = 81;
    private static final double[] GRID = grid();

    private final double[] belief;

    private Ability(double[] belief) {
        this.belief = belief;
    }

    /** What is believed before the first answer. */
    public static Ability unknown() {
        double[] prior = Arrays.stream(GRID)
                .map(theta -> Math.exp(-theta * theta / (2 * SPREAD * SPREAD)))
                .toArray();
        return new Ability(normed(prior));
    }

    /** What is believed after these answers. */
    public static Ability after(List<Step> steps) {
        Ability ability = unknown();
        for (Step step : steps) {
            ability = ability.after(step);
        }
        return ability;
    }

    /** After one answer more; a share between 0 and 1 counts as that much of a right one. */
    public Ability after(Step step) {
        double[] next = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double chance = chance(GRID[i], step.difficulty(), step.guessing());
            next[i] = belief[i] * Math.pow(chance, step.share()) * Math.pow(1 - chance, 1 - step.share());
        }
        return new Ability(normed(next));
    }

    /** The ability that is to be expected. */
    public double mean() {
        double mean = 0;
        for (int i = 0; i < POINTS; i++) {
            mean += GRID[i] * belief[i];
        }
        return mean;
    }

    /** How far off that may be: the standard deviation of what is believed. */
    public double error() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < POINTS; i++) {
            variance += (GRID[i] - mean) * (GRID[i] - mean) * belief[i];
        }
        return Math.sqrt(variance);
    }

    /** As a level from 0 to 4. */
    public double level() {
        return level(mean());
    }

    /** Lower end of the range of levels. */
    public double lowest() {
        return level(mean() - RANGE * error());
    }

    /** Upper end of the range of levels. */
    public double highest() {
        return level(mean() + RANGE * error());
    }

    /** How much a question would tell about somebody of this ability (Fisher information). */
    public static double information(double theta, double difficulty, double guessing) {
        double chance = chance(theta, difficulty, guessing);
        double knows = (chance - guessing) / (1 - guessing);
        return SLOPE * SLOPE * (1 - chance) / chance * knows * knows;
    }

    /** Chance of a right answer. */
    public static double chance(double theta, double difficulty, double guessing) {
        return guessing + (1 - guessing) / (1 + Math.exp(-SLOPE * (theta - difficulty)));
    }

    private static double level(double theta) {
        return Math.clamp(theta + MIDDLE, 0, Skill.HIGHEST);
    }

    private static double[] normed(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double[] grid() {
        double[] grid = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            grid[i] = -FARTHEST + i * 2 * FARTHEST / (POINTS - 1);
        }
        return grid;
    }
}
