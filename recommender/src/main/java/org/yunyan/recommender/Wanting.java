package org.yunyan.recommender;

import java.util.List;
import org.yunyan.recommender.ShownList.Item;

/** How likely somebody wants what has these features, once she has looked at it: logistic, fitted by Newton's steps. */
final class Wanting {

    private static final int FEATURES = Feature.values().length;

    /** Keeps what the log does not tell at 0. */
    private static final double RIDGE = 1;

    /** Few of what is shown is wanted. */
    private static final double RARE = -2;

    private final List<Item> items;
    private final double[] weights = new double[FEATURES];
    private double level = RARE;

    Wanting(List<Item> items) {
        this.items = items;
    }

    double of(Item item) {
        return 1 / (1 + Math.exp(-level - item.score(weights)));
    }

    /** One step towards what is wanted, each from 0 to 1. */
    void fit(double[] wanted) {
        double[][] curve = new double[FEATURES + 1][FEATURES + 2];
        double[] x = new double[FEATURES + 1];
        for (int i = 0; i < wanted.length; i++) {
            Item item = items.get(i);
            for (int f = 0; f < FEATURES; f++) {
                x[f] = item.amount(f);
            }
            x[FEATURES] = 1;
            double believed = of(item);
            double slope = wanted[i] - believed;
            double bend = believed * (1 - believed);
            for (int f = 0; f <= FEATURES; f++) {
                if (x[f] != 0) {
                    curve[f][FEATURES + 1] += slope * x[f];
                    for (int g = f; g <= FEATURES; g++) {
                        curve[f][g] += bend * x[f] * x[g];
                    }
                }
            }
        }
        double[] step = solve(curve);
        for (int f = 0; f < FEATURES; f++) {
            weights[f] += step[f];
        }
        level += step[FEATURES];
    }

    /** Solves the symmetric system of which the upper half is given, with its right side in the last column. */
    private double[] solve(double[][] system) {
        int size = FEATURES + 1;
        for (int f = 0; f < size; f++) {
            system[f][size] -= RIDGE * (f < FEATURES ? weights[f] : 0);
            system[f][f] += RIDGE;
            for (int g = 0; g < f; g++) {
                system[f][g] = system[g][f];
            }
        }
        for (int f = 0; f < size; f++) {
            for (int below = f + 1; below < size; below++) {
                double times = system[below][f] / system[f][f];
                for (int g = f; g <= size; g++) {
                    system[below][g] -= times * system[f][g];
                }
            }
        }
        double[] solution = new double[size];
        for (int f = size - 1; f >= 0; f--) {
            double rest = system[f][size];
            for (int g = f + 1; g < size; g++) {
                rest -= system[f][g] * solution[g];
            }
            solution[f] = rest / system[f][f];
        }
        return solution;
    }
}
