package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Measures the store on disk through the driver: what a second brings of each kind of call, from 1 and 8 threads, and how it
 * changes with ten times the documents. Arguments: the numbers of documents; 100000 and 1000000 when there are none.
 */
final class StoreBenchmark {

    private static final int SECONDS = 3;
    private static final int GROUP = 100;
    private static final int LOAD_BATCH = 1_000;

    private final MongoCollection<Document> items;
    private final int size;
    private final AtomicInteger fresh;

    private record Result(double perSecond, double medianMs, double p99Ms) {}

    private StoreBenchmark(MongoCollection<Document> items, int size) {
        this.items = items;
        this.size = size;
        this.fresh = new AtomicInteger(size);
    }

    /** @param arguments numbers of documents */
    public static void main(String[] arguments) throws Exception {
        int[] sizes = arguments.length == 0
                ? new int[] {100_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        Map<String, List<Result>> table = new LinkedHashMap<>();
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("store-benchmark");
            try (EmbeddedStore store = EmbeddedStore.open(folder);
                    MongoClient client = Databases.client(store.uri())) {
                StoreBenchmark benchmark =
                        new StoreBenchmark(client.getDatabase("bench").getCollection("items"), size);
                benchmark.load(store);
                benchmark.measure(table);
            }
            reopen(folder, size);
            delete(folder);
        }
        print(sizes, table);
    }

    private void load(EmbeddedStore store) {
        Indexes.ensureUnique(items, "key", ascending("key"));
        Indexes.ensure(items, "group-at", compoundIndex(ascending("group"), descending("at")));
        long start = System.nanoTime();
        for (int from = 0; from < size; from += LOAD_BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + LOAD_BATCH); i++) {
                batch.add(item(i));
            }
            items.insertMany(batch);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d documents: loaded in %.1f s (%,.0f per s), file %,d MB%n",
                size, seconds, size / seconds, store.size() >> 20);
    }

    /** About 300 bytes; keys are spread, so that neighbours in time are no neighbours in the index. */
    private Document item(int i) {
        Random random = new Random(i);
        return new Document("_id", "item-" + i)
                .append("key", Long.toHexString(random.nextLong()) + i)
                .append("group", i % Math.max(1, size / GROUP))
                .append("at", random.nextInt(1_000_000))
                .append("version", 0)
                .append("text", "x".repeat(150));
    }

    private String key(int i) {
        return Long.toHexString(new Random(i).nextLong()) + i;
    }

    private void measure(Map<String, List<Result>> table) throws Exception {
        int groups = Math.max(1, size / GROUP);
        measure(table, "read by _id", i -> items.find(eq("item-" + i)).first());
        measure(table, "read by unique key", i -> items.find(eq("key", key(i))).first());
        measure(
                table,
                "read " + GROUP + " by non-unique index",
                i -> items.find(eq("group", i % groups)).batchSize(GROUP + 1).into(new ArrayList<>()));
        measure(
                table,
                "range + sort + limit 20",
                i -> items.find(and(eq("group", i % groups), gte("at", 300_000)))
                        .sort(descending("at"))
                        .limit(20)
                        .into(new ArrayList<>()));
        measure(table, "insert one", i -> items.insertOne(item(fresh.getAndIncrement())));
        measure(table, "append with version check", this::append);
    }

    private void append(int i) {
        Document found = items.find(eq("item-" + i)).first();
        items.updateOne(
                and(eq("item-" + i), eq("version", found.getInteger("version"))),
                combine(inc("version", 1), pushEach("log", List.of(i), new PushOptions().slice(-10))));
    }

    private void measure(Map<String, List<Result>> table, String name, IntConsumer call) throws Exception {
        for (int threads : new int[] {1, 8}) {
            run(threads, 1, call);
            Result result = run(threads, SECONDS, call);
            table.computeIfAbsent(
                            name + ", " + threads + (threads == 1 ? " thread" : " threads"), k -> new ArrayList<>())
                    .add(result);
        }
    }

    private Result run(int threads, int seconds, IntConsumer call) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Long> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> loop(end, call)));
            }
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
        }
        times.sort(null);
        return new Result(
                times.size() / (double) seconds,
                times.get(times.size() / 2) / 1e6,
                times.get((int) (times.size() * 0.99)) / 1e6);
    }

    private List<Long> loop(long end, IntConsumer call) {
        List<Long> times = new ArrayList<>();
        for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
            call.accept(ThreadLocalRandom.current().nextInt(size));
            times.add(System.nanoTime() - before);
        }
        return times;
    }

    private static void reopen(Path folder, int size) {
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            System.out.printf(
                    "%,d documents: opened again in %.1f s, file %,d MB%n%n",
                    size, (System.nanoTime() - start) / 1e9, store.size() >> 20);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static void print(int[] sizes, Map<String, List<Result>> table) {
        StringBuilder head = new StringBuilder("| call |");
        for (int size : sizes) {
            head.append(String.format(" %,d: per s | p50 / p99 ms |", size));
        }
        System.out.println(head + (sizes.length == 2 ? " ratio |" : ""));
        System.out.println("|---|" + "--:|--:|".repeat(sizes.length) + (sizes.length == 2 ? "--:|" : ""));
        table.forEach((name, results) -> {
            StringBuilder row = new StringBuilder("| " + name + " |");
            for (Result result : results) {
                row.append(String.format(" %,.0f | %.1f / %.1f |", result.perSecond, result.medianMs, result.p99Ms));
            }
            if (results.size() == 2) {
                row.append(String.format(" %.2f |", results.get(1).perSecond / results.get(0).perSecond));
            }
            System.out.println(row);
        });
    }
}
