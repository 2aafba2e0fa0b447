package org.yunyan.insight;

import static org.yunyan.insight.InsightWorld.COUNTY;
import static org.yunyan.insight.InsightWorld.officer;
import static org.yunyan.insight.InsightWorld.school;
import static org.yunyan.insight.InsightWorld.zone;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.MovableClock;
import org.yunyan.people.Person;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * How fast the cockpit answers for a county of 5 zones and 60 schools with five years of history on the embedded store on
 * disk, and how that grows with ten times as many teachers. Arguments: teachers of each school of the small county (default
 * 17, which makes 1,020 and 10,200 teachers).
 */
public final class InsightBenchmark {

    private static final int[] YEARS = {2022, 2023, 2024, 2025, 2026};
    private static final int ZONES = 5;
    private static final int SCHOOLS = 12;
    private static final int ROUNDS = 100;

    private InsightBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int small = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 17;
        System.out.printf(
                "Java %s, %d cores, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        Map<String, Double> before = measure(small);
        Map<String, Double> after = measure(small * 10);
        System.out.printf("%nGrowth of p50 with ten times as many teachers%n");
        after.forEach((what, millis) -> System.out.printf("  %-40s x %.1f%n", what, millis / before.get(what)));
        System.exit(0);
    }

    private static Map<String, Double> measure(int teachers) throws Exception {
        Path folder = Files.createTempDirectory("insight-benchmark");
        Map<String, Double> medians = new LinkedHashMap<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                InsightWorld world = new InsightWorld(
                        client.getDatabase("benchmark"), folder, new MovableClock("2026-11-24T10:00"))) {
            List<Person> everybody = plant(world, teachers);
            Insight insight = world.insight();
            ask(medians, "overview of the county", i -> insight.overview(officer(), COUNTY.id(), 2026));
            ask(medians, "overview of a zone", i -> insight.overview(officer(), zone(1 + i % ZONES), 2026));
            ask(medians, "overview of a school", i -> insight.overview(officer(), school(1, 1 + i % SCHOOLS), 2026));
            ask(medians, "overview of the county, year before", i -> insight.overview(officer(), COUNTY.id(), 2025));
            ask(medians, "trend of the county, 24 months", i -> insight.trend(officer(), COUNTY.id(), 24));
            ask(medians, "trend of the county, 60 months", i -> insight.trend(officer(), COUNTY.id(), 60));
            ask(
                    medians,
                    "persons behind, first 50",
                    i -> insight.persons(officer(), COUNTY.id(), 2026, Who.BEHIND, 0, 50));
            ask(
                    medians,
                    "persons behind, 50 from the middle",
                    i -> insight.persons(officer(), COUNTY.id(), 2026, Who.BEHIND, everybody.size() / 3, 50));
            ask(
                    medians,
                    "persons of a school, first 50",
                    i -> insight.persons(officer(), school(1, 1), 2026, Who.ALL, 0, 50));
            exports(insight);
            changes(world, everybody);
        }
        return medians;
    }

    private static List<Person> plant(InsightWorld world, int teachers) {
        long start = System.nanoTime();
        world.plantCourse();
        List<Person> everybody = world.plantPeople(ZONES, SCHOOLS, teachers);
        Random random = new Random(1);
        for (int from = 0; from < everybody.size(); from += 500) {
            world.plantHistory(everybody.subList(from, Math.min(from + 500, everybody.size())), random, YEARS);
        }
        System.out.printf(
                "%n%,d teachers, %d years, planted in %.1f s%n", everybody.size(), YEARS.length, since(start) / 1e3);
        start = System.nanoTime();
        for (int year : YEARS) {
            world.insight().rebuild(year);
        }
        world.insight().refresh();
        System.out.printf("  all five years recomputed in %.1f s%n", since(start) / 1e3);
        return everybody;
    }

    private static void exports(Insight insight) {
        AtomicInteger lines = new AtomicInteger();
        long start = System.nanoTime();
        insight.export(officer(), COUNTY.id(), 2026, Who.ALL, Function.identity(), line -> lines.incrementAndGet());
        System.out.printf("  export of %,d lines in %.1f s%n", lines.get(), since(start) / 1e3);
    }

    /** A hundred teachers of all schools are awarded something; then the figures are refreshed once. */
    private static void changes(InsightWorld world, List<Person> everybody) {
        for (int i = 0; i < 100; i++) {
            Person teacher = everybody.get(i * (everybody.size() / 100));
            world.ledger()
                    .award(InsightWorld.award(
                            teacher, "fresh", TrainingMode.CONCENTRATED, 8, LocalDate.of(2026, 11, 24)));
        }
        long start = System.nanoTime();
        world.insight().refresh();
        System.out.printf("  refresh after 100 awards at all schools in %.0f ms%n", since(start));
    }

    private interface Question {
        Object ask(int round);
    }

    private static void ask(Map<String, Double> medians, String what, Question question) {
        for (int i = 0; i < ROUNDS / 5; i++) {
            question.ask(i);
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.ask(i);
            millis[i] = since(start);
        }
        Arrays.sort(millis);
        medians.put(what, millis[ROUNDS / 2]);
        System.out.printf("  %-40s p50 %7.1f ms   p99 %7.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
