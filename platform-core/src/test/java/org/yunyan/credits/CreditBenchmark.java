package org.yunyan.credits;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * How fast credits are awarded and read on the embedded store on disk, and whether it stays so when there are ten times as
 * many people. Arguments: people of the small county (default 1,000).
 */
public final class CreditBenchmark {

    private static final int YEARS = 5;
    private static final int AWARDS_A_YEAR = 8;
    private static final int ROUNDS = 300;

    private CreditBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        System.out.printf(
                "Java %s, %d cores, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        measure(people);
        measure(people * 10);
        System.exit(0);
    }

    private static void measure(int count) throws Exception {
        Path folder = Files.createTempDirectory("credit-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            MongoDatabase database = client.getDatabase("benchmark");
            try (CreditsWorld world = CreditsWorld.withRules(database, new MovableClock("2030-11-24T10:00"))) {
                System.out.printf("%n%,d people, %d years, %d awards a year%n", count, YEARS, AWARDS_A_YEAR);
                List<Id<Person>> people = plant(world, count);
                Ledger ledger = world.ledger();
                report("award, 1 thread", 1, ROUNDS, i -> ledger.award(training(people.get(i), "new-" + i)));
                report(
                        "award, 8 threads",
                        8,
                        ROUNDS * 4,
                        i -> ledger.award(training(people.get(i % count), "more-" + i)));
                report(
                        "award, 16 threads, one person",
                        16,
                        64,
                        i -> ledger.award(training(people.getFirst(), "race-" + i)));
                report("award again, 1 thread", 1, ROUNDS, i -> ledger.award(training(people.get(i), "new-" + i)));
                report("standing", 1, ROUNDS * 4, i -> ledger.standing(people.get(i * 7 % count)));
                Map<Integer, Offer> offers = offers();
                report("effect of 50 courses", 1, ROUNDS, i -> ledger.effects(people.get(i * 7 % count), offers));
                report("entries of a year", 1, ROUNDS, i -> ledger.entries(people.get(i * 7 % count), 2029));
                report("verify a ledger", 1, ROUNDS, i -> ledger.verify(people.get(i * 7 % count)));
            }
        }
    }

    private static List<Id<Person>> plant(CreditsWorld world, int count) {
        List<Id<Person>> people = new ArrayList<>();
        long start = System.nanoTime();
        Map<Id<Person>, List<Award>> history = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Id<Person> person = Id.of("person-" + i);
            people.add(person);
            history.put(person, history(person));
            if (history.size() == 500 || i == count - 1) {
                world.ledger().plant(history);
                world.enter(List.copyOf(history.keySet()));
                history.clear();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("  %-32s %,10.0f awards/s%n", "plant", count * YEARS * AWARDS_A_YEAR / seconds);
        return people;
    }

    private static List<Award> history(Id<Person> person) {
        List<Award> awards = new ArrayList<>();
        for (int year = 2026; year < 2026 + YEARS; year++) {
            for (int i = 0; i < AWARDS_A_YEAR; i++) {
                TrainingMode mode = TrainingMode.values()[i % TrainingMode.values().length];
                awards.add(award(person, "old-" + year + "-" + i, mode, LocalDate.of(year, 1 + i, 10)));
            }
        }
        return awards;
    }

    private static Award training(Id<Person> person, String key) {
        return award(person, key, TrainingMode.CONCENTRATED, LocalDate.of(2030, 11, 20));
    }

    private static Award award(Id<Person> person, String key, TrainingMode mode, LocalDate day) {
        return new Award(
                key,
                person,
                null,
                "大单元教学设计",
                TrainingLevel.COUNTY,
                mode,
                BigDecimal.valueOf(16),
                "签到表",
                null,
                MovableClock.at(day + "T16:00"));
    }

    private static Map<Integer, Offer> offers() {
        Map<Integer, Offer> offers = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            offers.put(
                    i,
                    new Offer(
                            BigDecimal.valueOf(2 + i),
                            TrainingLevel.COUNTY,
                            TrainingMode.values()[i % TrainingMode.values().length]));
        }
        return offers;
    }

    private static void report(String what, int threads, int rounds, IntConsumer work) throws Exception {
        long[] nanos = new long[rounds];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                executor.submit(() -> {
                    for (int i = next.getAndIncrement(); i < rounds; i = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        work.accept(i);
                        nanos[i] = System.nanoTime() - begin;
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "  %-32s %,10.0f/s   p50 %7.2f ms   p99 %7.2f ms%n",
                what, rounds / seconds, nanos[rounds / 2] / 1e6, nanos[rounds * 99 / 100] / 1e6);
    }
}
