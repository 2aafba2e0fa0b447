package org.yunyan.recommender.costudy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.block.linsol.chol.CholeskyOuterSolver_MT_DDRB;
import org.ejml.dense.row.linsol.LinearSolver_DDRB_to_DDRM;

/**
 * Which course leads to which, each seen net of all others: the ridge regression of the next course on the faded history (SLIT
 * of Choe et al., 2021), and with the same inverse the regression of a course on what was studied with it (EASE of Steck,
 * 2019). Closed form: one inverse of a symmetric matrix. Only the most studied courses take part, since the matrix is dense.
 */
final class Ridge {

    /** So many courses fit: three matrices of this side and less than 1 GB. */
    static final int MOST = 6_000;

    private static final double RIDGE = 15;
    private static final double DROPOUT = 0.05;
    private static final double TOGETHER = 0.7;
    private static final int COUNTED = 20;
    private static final int INVERTED = 60;

    /** Rows that share one pass over what followed, so that the pass stays in the processor's cache. */
    private static final int AT_ONCE = 8;

    private final int[] courses;
    private final int[] places;
    private final float[][] weights;

    private Ridge(int[] courses, int[] places) {
        this.courses = courses;
        this.places = places;
        this.weights = new float[courses.length][];
    }

    /** @param percent told how far it is */
    static Ridge learn(Steps steps, IntConsumer percent) {
        int[] courses = mostStudied(steps);
        int[] places = new int[steps.courses()];
        Arrays.fill(places, -1);
        for (int place = 0; place < courses.length; place++) {
            places[courses[place]] = place;
        }
        Ridge ridge = new Ridge(courses, places);
        ridge.solve(steps, percent);
        return ridge;
    }

    private static int[] mostStudied(Steps steps) {
        int[] popularity = steps.popularity();
        return IntStream.range(0, steps.courses())
                .boxed()
                .sorted(Comparator.comparingInt((Integer course) -> -popularity[course])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private void solve(Steps steps, IntConsumer percent) {
        int side = courses.length;
        DMatrixRMaj gram = new DMatrixRMaj(side, side);
        float[][] next = new float[side][side];
        steps.each((history, target, weight) -> add(gram, next, history, target, weight));
        percent.accept(COUNTED);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < row; column++) {
                gram.unsafe_set(column, row, gram.unsafe_get(row, column));
            }
            gram.unsafe_set(row, row, gram.unsafe_get(row, row) * (1 + DROPOUT) + RIDGE);
        }
        if (side > 0) {
            invert(gram);
        }
        percent.accept(INVERTED);
        weigh(gram, next);
    }

    /** On all cores, block by block. */
    private static void invert(DMatrixRMaj gram) {
        LinearSolver_DDRB_to_DDRM solver = new LinearSolver_DDRB_to_DDRM(new CholeskyOuterSolver_MT_DDRB());
        if (!solver.setA(gram)) {
            throw new IllegalStateException("a ridge matrix without inverse");
        }
        solver.invert(gram);
    }

    private void add(DMatrixRMaj gram, float[][] next, int[] history, int target, double weight) {
        int from = Math.max(0, target - Recency.MEMORY);
        int to = places[history[target]];
        for (int one = from; one < target; one++) {
            int before = places[history[one]];
            if (before < 0) {
                continue;
            }
            double counts = weight * Recency.of(target - 1 - one);
            if (to >= 0) {
                next[before][to] += (float) counts;
            }
            for (int other = from; other <= one; other++) {
                int with = places[history[other]];
                if (with >= 0) {
                    gram.data[Math.max(before, with) * gram.numCols + Math.min(before, with)] +=
                            counts * Recency.of(target - 1 - other);
                }
            }
        }
    }

    private void weigh(DMatrixRMaj inverse, float[][] next) {
        int side = courses.length;
        int[][] followers = new int[side][];
        IntStream.range(0, side)
                .parallel()
                .forEach(before -> followers[before] = IntStream.range(0, side)
                        .filter(course -> next[before][course] != 0)
                        .toArray());
        IntStream.rangeClosed(0, (side - 1) / AT_ONCE).parallel().forEach(block -> {
            int first = block * AT_ONCE;
            double[][] sums = new double[Math.min(AT_ONCE, side - first)][side];
            for (int before = 0; before < side; before++) {
                for (int row = 0; row < sums.length; row++) {
                    add(sums[row], inverse.unsafe_get(first + row, before), next[before], followers[before]);
                }
            }
            for (int row = 0; row < sums.length; row++) {
                weights[first + row] = withTogether(inverse, first + row, sums[row]);
            }
        });
    }

    private static void add(double[] sums, double factor, float[] next, int[] followers) {
        for (int course : followers) {
            sums[course] += factor * next[course];
        }
    }

    private static float[] withTogether(DMatrixRMaj inverse, int row, double[] sums) {
        float[] all = new float[sums.length];
        for (int course = 0; course < all.length; course++) {
            double together = -inverse.unsafe_get(row, course) / inverse.unsafe_get(course, course);
            all[course] = course == row ? 0 : (float) (sums[course] + TOGETHER * together);
        }
        return all;
    }

    void score(int[] history, float[] scores) {
        for (int age = 0; age < Math.min(history.length, Recency.MEMORY); age++) {
            int before = places[history[history.length - 1 - age]];
            if (before >= 0) {
                float recency = (float) Recency.of(age);
                float[] row = weights[before];
                for (int course = 0; course < row.length; course++) {
                    scores[courses[course]] += recency * row[course];
                }
            }
        }
    }

    /** Visits every course that leads to a course, with its strength. */
    void leadingTo(int course, Visitor visitor) {
        int column = places[course];
        for (int row = 0; column >= 0 && row < courses.length; row++) {
            visitor.leads(courses[row], weights[row][column]);
        }
    }

    /** What is done with a course that leads to another. */
    interface Visitor {

        /** @param strength may be below 0 */
        void leads(int before, float strength);
    }
}
