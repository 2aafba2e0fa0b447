package org.yunyan.recommender.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** What a strategy has to beat: the usual ones, small and honest, each with the setting under which it is usually quoted. */
final class Baselines {

    private static final double SHRINK = 20;
    private static final int NEIGHBOURS = 200;
    private static final double RIDGE = 200;

    private Baselines() {}

    /** All of them, in the order of tables. */
    static List<Strategy> all() {
        return List.of(
                strategy("popularity", Baselines::popularity),
                strategy("item-kNN, cosine", Baselines::itemKnn),
                strategy("Markov, order 1", Baselines::markov),
                new MatrixFactorisation(),
                strategy("EASE, λ 200", Baselines::ease));
    }

    private interface Learning {
        Strategy.Scorer from(BehaviourSet set);
    }

    private static Strategy strategy(String name, Learning learning) {
        return new Strategy() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Scorer learn(BehaviourSet set) {
                return learning.from(set);
            }
        };
    }

    private static Strategy.Scorer popularity(BehaviourSet set) {
        int[] popularity = set.popularity();
        return (history, scores) -> {
            for (int course = 0; course < scores.length; course++) {
                scores[course] = popularity[course];
            }
        };
    }

    private static Strategy.Scorer itemKnn(BehaviourSet set) {
        int courses = set.courses().size();
        int[] popularity = set.popularity();
        float[][] together = together(set);
        float[][] likeness = new float[courses][];
        IntStream.range(0, courses).parallel().forEach(course -> {
            float[] row = new float[courses];
            for (int other = 0; other < courses; other++) {
                row[other] = other == course
                        ? 0
                        : (float) (together[course][other]
                                / (Math.sqrt((double) popularity[course] * popularity[other]) + SHRINK));
            }
            int[] kept = IntStream.range(0, courses)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> -row[other]))
                    .limit(NEIGHBOURS)
                    .mapToInt(Integer::intValue)
                    .toArray();
            float[] nearest = new float[courses];
            Arrays.stream(kept).forEach(other -> nearest[other] = row[other]);
            likeness[course] = nearest;
        });
        return sum(likeness, age -> 1);
    }

    private static Strategy.Scorer markov(BehaviourSet set) {
        int courses = set.courses().size();
        float[][] next = new float[courses][courses];
        set.histories().forEach(history -> {
            for (int i = 1; i < history.length; i++) {
                next[history[i - 1]][history[i]]++;
            }
        });
        return sum(next, age -> age == 0 ? 1 : 0);
    }

    private static Strategy.Scorer ease(BehaviourSet set) {
        int courses = set.courses().size();
        float[][] together = together(set);
        DMatrixRMaj gram = new DMatrixRMaj(courses, courses);
        for (int row = 0; row < courses; row++) {
            for (int column = 0; column < courses; column++) {
                gram.unsafe_set(row, column, together[row][column] + (row == column ? RIDGE : 0));
            }
        }
        CommonOps_DDRM.invertSPD(gram, gram);
        float[][] weights = new float[courses][courses];
        for (int row = 0; row < courses; row++) {
            for (int column = 0; column < courses; column++) {
                weights[row][column] =
                        row == column ? 0 : (float) (-gram.unsafe_get(row, column) / gram.unsafe_get(column, column));
            }
        }
        return sum(weights, age -> 1);
    }

    private static float[][] together(BehaviourSet set) {
        int courses = set.courses().size();
        float[][] together = new float[courses][courses];
        set.histories().forEach(history -> {
            for (int one : history) {
                for (int other : history) {
                    together[one][other]++;
                }
            }
        });
        return together;
    }

    /** A sum over what she studied, each weighted by how many courses ago it was. */
    static Strategy.Scorer sum(float[][] weights, IntToDoubleFunction recency) {
        return (history, scores) -> {
            for (int age = 0; age < history.length; age++) {
                float weight = (float) recency.applyAsDouble(age);
                if (weight != 0) {
                    float[] row = weights[history[history.length - 1 - age]];
                    for (int course = 0; course < scores.length; course++) {
                        scores[course] += weight * row[course];
                    }
                }
            }
        };
    }
}
