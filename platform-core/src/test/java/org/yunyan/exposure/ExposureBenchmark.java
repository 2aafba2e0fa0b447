package org.yunyan.exposure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Learned;
import org.yunyan.recommender.Learning;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.ShownList;
import org.yunyan.recommender.Weights;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * What logging costs a page, how fast the log is written and walked on the embedded store on disk, and how long it takes to
 * learn from a million suggestions. Arguments: lists to log (default 20,000), suggestions to learn from (default 1,000,000).
 */
public final class ExposureBenchmark {

    private static final int SHOWN = 3;
    private static final int PAGES = 10_000;

    private ExposureBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int lists = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int suggestions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        System.out.printf(
                "Java %s, %d cores, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        log(lists);
        learn(suggestions);
        System.exit(0);
    }

    private static void log(int lists) throws Exception {
        Path folder = Files.createTempDirectory("exposure-benchmark");
        SetClock clock = SetClock.at("2026-11-24T01:00:00Z");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                Rooms rooms = rooms(client.getDatabase("benchmark"), clock)) {
            Exposures exposures = rooms.get(Exposures.class);
            Random random = new Random(1);
            long[] costs = new long[PAGES];
            long written = 0;
            for (int i = 0; i < lists; i++) {
                Instant at = clock.instant().minus(Duration.ofDays(i % 80));
                Shown shown = list(Id.of("p" + i % 10_000), at, random, exposures);
                long start = System.nanoTime();
                exposures.shown(shown);
                costs[i % PAGES] = System.nanoTime() - start;
                if (i % 2_000 == 1_999) {
                    long before = System.nanoTime();
                    exposures.sweep();
                    written += System.nanoTime() - before;
                }
            }
            Arrays.sort(costs);
            System.out.printf(
                    "logging costs a page: p50 %.1f us, p99 %.1f us%n",
                    costs[PAGES / 2] / 1e3, costs[PAGES * 99 / 100] / 1e3);
            System.out.printf("lists written behind the page: %.0f a second%n", lists / (written / 1e9));
            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                exposures.acted(Id.of("p" + i), Id.of("c1"), Act.OPENED);
            }
            exposures.sweep();
            System.out.printf("joining an act: %.2f ms%n", (System.nanoTime() - start) / 200e6);
            start = System.nanoTime();
            exposures.recount();
            System.out.printf("counting %d lists: %.1f s%n", lists, (System.nanoTime() - start) / 1e9);
        }
    }

    private static Rooms rooms(MongoDatabase database, Clock clock) {
        Rooms rooms = Rooms.open(database, clock, "people", "identity", "skills", "catalogue", "study", "exposure");
        rooms.get(People.class).register(List.of(Organisation.county(Id.of("county"), "云阳县")));
        return rooms;
    }

    private static Shown list(Id<Person> person, Instant at, Random random, Exposures exposures) {
        List<ShownItem> items = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            items.add(ShownItem.fresh(
                    Id.of("c" + random.nextInt(600)),
                    List.of(Reason.Kind.CLOSES_GAP),
                    amounts(random),
                    1,
                    false,
                    true));
        }
        return Shown.of(person, Place.HOME, at, exposures.steering(person), "FULL", items);
    }

    private static Map<Feature, Double> amounts(Random random) {
        Map<Feature, Double> amounts = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            if (feature.learned() && random.nextInt(3) > 0) {
                amounts.put(feature, random.nextDouble());
            }
        }
        return amounts;
    }

    private static void learn(int suggestions) {
        Random random = new Random(2);
        List<ShownList> log = new ArrayList<>();
        for (int list = 0; list < suggestions / SHOWN; list++) {
            List<ShownList.Item> items = new ArrayList<>();
            for (int place = 1; place <= SHOWN; place++) {
                Map<Feature, Double> amounts = amounts(random);
                boolean taken = random.nextDouble() < 0.3 * amounts.getOrDefault(Feature.GAP, 0.1) / place;
                items.add(new ShownList.Item(place, amounts, taken ? 1 : 0, false));
            }
            log.add(new ShownList("p" + list % 10_000, Place.HOME.name(), items));
        }
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long start = System.nanoTime();
        Learned learned = new Learning(percent -> {}).learn(log, Weights.handSet(), "v1");
        System.out.printf(
                "learning from %d suggestions (%d taken up): %.1f s, %s, the log takes %d MB%n",
                suggestions, learned.accepted(), (System.nanoTime() - start) / 1e9, learned.outcome(), used >> 20);
    }
}
