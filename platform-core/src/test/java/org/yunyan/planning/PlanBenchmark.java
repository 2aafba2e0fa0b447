package org.yunyan.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.yunyan.planning.Mix.Piece;

/**
 * How long the search for a mix takes and how good it is when it is not exact. Run with
 * {@code mvn -pl platform-core -am test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.yunyan.planning.PlanBenchmark}.
 */
public final class PlanBenchmark {

    private static final int RUNS = 200;
    private static final int WARM = 20;

    private PlanBenchmark() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        System.out.println("rules, offers | p50 ms | p99 ms | proven exact | worst gap to the lower bound");
        for (int offers : new int[] {12, 100, 600}) {
            print("county", offers, new int[] {1_500, 400}, new int[] {400, 1_200}, true);
        }
        for (int offers : new int[] {12, 100, 600}) {
            print("crossed", offers, new int[] {1_500, 500, 300}, new int[] {1_200, 400, 900}, false);
        }
        distance();
    }

    private static void print(String rules, int offers, int[] needs, int[] rooms, boolean county) {
        double[] times = new double[RUNS];
        int exact = 0;
        double worst = 0;
        for (int run = -WARM; run < RUNS; run++) {
            Random random = new Random(run);
            List<Piece> pieces = county ? MixTest.countyLike(random, offers) : MixTest.pieces(random, offers, 3, 3);
            long start = System.nanoTime();
            Mix.Answer answer = Mix.of(pieces, needs, rooms);
            double time = (System.nanoTime() - start) / 1e6;
            if (run >= 0) {
                times[run] = time;
                exact += answer.exact() ? 1 : 0;
                worst = Math.max(worst, answer.time() / (double) Math.max(1, answer.atLeast()) - 1);
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s, %d | %.1f | %.1f | %d of %d | %.2f %%%n",
                rules,
                offers,
                times[RUNS / 2],
                times[RUNS * 99 / 100],
                exact,
                RUNS,
                100 * worst);
    }

    /** The same search with so few states that it has to guess, against the exact one. */
    private static void distance() {
        for (int width : new int[] {10, 50, 200}) {
            double[] over = IntStream.range(0, RUNS)
                    .mapToDouble(run -> {
                        List<Piece> pieces = MixTest.pieces(new Random(run), 24, 3, 2);
                        int[] needs = {800, 500, 300};
                        int[] rooms = {300, 200};
                        int best = Mix.of(pieces, needs, rooms).time();
                        return Mix.of(pieces, needs, rooms, width).time() / (double) Math.max(1, best) - 1;
                    })
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "heuristic with %d states, 24 crossed offers: mean %.2f %%, p99 %.2f %% above the optimum%n",
                    width,
                    100 * Arrays.stream(over).average().orElse(0),
                    100 * over[RUNS * 99 / 100]);
        }
    }
}
