package org.yunyan.planning;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.identity.Actor;
import org.yunyan.planning.Mix.Piece;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * How long the search for a mix takes and how good it is when it is not exact. Run with
 * {@code ./yunyan bench} or as the main class of the test classes.
 */
public final class PlanBenchmark {

    private static final int RUNS = 200;
    private static final int WARM = 20;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private PlanBenchmark() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("rules, offers | p50 CPU ms | p99 CPU ms | proven exact | worst gap to the lower bound");
        for (int offers : new int[] {12, 100, 600}) {
            print("county", offers, new int[] {1_500, 400}, new int[] {400, 1_200}, true);
        }
        for (int offers : new int[] {12, 100, 600}) {
            print("crossed", offers, new int[] {1_500, 500, 300}, new int[] {1_200, 400, 900}, false);
        }
        distance();
        whole();
    }

    private static void print(String rules, int offers, int[] needs, int[] rooms, boolean county) {
        double[] times = new double[RUNS];
        int exact = 0;
        double worst = 0;
        for (int run = -WARM; run < RUNS; run++) {
            Random random = new Random(run);
            List<Piece> pieces = county ? MixTest.countyLike(random, offers) : MixTest.pieces(random, offers, 3, 3);
            long start = CPU.getCurrentThreadCpuTime();
            Mix.Answer answer = Mix.of(pieces, needs, rooms);
            double time = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
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

    /** A teacher of whom 600 courses are to be considered: reads, search, index and credit engine together. */
    private static void whole() throws IOException {
        Path folder = Files.createTempDirectory("yunyan-plans");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                PlanningWorld world = new PlanningWorld(client.getDatabase("plans"))) {
            Random random = new Random(3);
            TrainingMode[] modes = {
                TrainingMode.ONLINE,
                TrainingMode.ONLINE,
                TrainingMode.CONCENTRATED,
                TrainingMode.SCHOOL_BASED,
                TrainingMode.SELF_STUDY
            };
            for (int i = 0; i < 600; i++) {
                String hours = String.valueOf((4 + random.nextInt(80)) / 2.0);
                SkillAim aim = new SkillAim(PlanningWorld.DESIGN, 1 + random.nextInt(4));
                world.offered("c" + i, hours, TrainingLevel.COUNTY, modes[i % modes.length], aim);
            }
            world.shelve();
            Actor teacher = world.teacher("an");
            double[] times = new double[RUNS];
            Proposal proposal = null;
            for (int run = -WARM; run < RUNS; run++) {
                long start = System.nanoTime();
                proposal = world.plans().propose(teacher);
                if (run >= 0) {
                    times[run] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "whole proposal, %d offers: p50 %.1f ms, p99 %.1f ms; %s hours, at least %s%n",
                    proposal.looked(),
                    times[RUNS / 2],
                    times[RUNS * 99 / 100],
                    proposal.hours(),
                    proposal.atLeast());
        }
    }
}
