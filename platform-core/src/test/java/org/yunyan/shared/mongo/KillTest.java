package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the store's process again and again while it is written to. What was acknowledged is there, what the driver sent a
 * second time is there once, and every document is found through each of its indexes.
 */
class KillTest {

    private static final int ROUNDS = 20;
    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE_KILL = 150;

    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> increments = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> unsure = new ConcurrentHashMap<>();

    /** The process that is killed: the store alone. */
    static final class Victim {

        private Victim() {}

        /** @param arguments the folder and the port */
        @SuppressWarnings("resource") // ends with the process
        public static void main(String[] arguments) {
            EmbeddedStore.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            System.out.println("open");
        }
    }

    @Test
    void losesAndDoublesNothing(@TempDir Path folder) throws Exception {
        int port = freePort();
        String uri = "mongodb://127.0.0.1:" + port + "/?replicaSet=" + StoredBackend.SET;
        Process victim = start(folder, port);
        AtomicBoolean stop = new AtomicBoolean();
        try (MongoClient client = MongoClients.create(Databases.settings(uri)
                        .applyToServerSettings(server -> server.heartbeatFrequency(100, TimeUnit.MILLISECONDS)
                                .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
                        .build());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> items = client.getDatabase("kill").getCollection("items");
            items.createIndex(Indexes.ascending("key"), unique("key"));
            items.createIndex(Indexes.ascending("group", "n"), named("group"));
            for (int writer = 0; writer < WRITERS; writer++) {
                int id = -1 - writer;
                items.insertOne(
                        new Document("_id", id).append("key", "counter" + id).append("group", -1));
                writers.submit(() -> write(items, id, stop));
            }
            for (int round = 0; round < ROUNDS; round++) {
                awaitWrites(next.get() + WRITES_BEFORE_KILL);
                victim.destroyForcibly().waitFor();
                victim = start(folder, port);
            }
            stop.set(true);
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            check(items);
        } finally {
            victim.destroyForcibly();
        }
    }

    private static com.mongodb.client.model.IndexOptions unique(String name) {
        return named(name).unique(true);
    }

    private static com.mongodb.client.model.IndexOptions named(String name) {
        return new com.mongodb.client.model.IndexOptions().name(name);
    }

    private void awaitWrites(int target) throws InterruptedException {
        while (next.get() < target) {
            Thread.sleep(5);
        }
    }

    private void write(MongoCollection<Document> items, int counter, AtomicBoolean stop) {
        while (!stop.get()) {
            int n = next.getAndIncrement();
            try {
                items.insertOne(new Document("_id", n)
                        .append("key", "k" + n)
                        .append("group", n % 10)
                        .append("n", n));
                acknowledged.put(n, true);
            } catch (MongoException e) {
                acknowledged.put(n, false);
            }
            try {
                items.updateOne(eq(counter), inc("count", 1));
                increments.merge(counter, 1, Integer::sum);
            } catch (MongoException e) {
                unsure.merge(counter, 1, Integer::sum);
            }
        }
    }

    private void check(MongoCollection<Document> items) {
        int lost = 0;
        int notThroughIndex = 0;
        for (Map.Entry<Integer, Boolean> entry : acknowledged.entrySet()) {
            int n = entry.getKey();
            boolean there = items.find(eq(n)).first() != null;
            boolean byKey = items.find(eq("key", "k" + n)).first() != null;
            boolean byGroup = items.find(and(eq("group", n % 10), eq("n", n))).first() != null;
            lost += entry.getValue() && !there ? 1 : 0;
            notThroughIndex += there != byKey || there != byGroup ? 1 : 0;
        }
        int wrongCounters = 0;
        for (Map.Entry<Integer, Integer> entry : increments.entrySet()) {
            int count = items.find(eq(entry.getKey())).first().getInteger("count");
            int most = entry.getValue() + unsure.getOrDefault(entry.getKey(), 0);
            wrongCounters += count < entry.getValue() || count > most ? 1 : 0;
        }
        long failed = acknowledged.values().stream().filter(ok -> !ok).count();
        System.out.printf(
                "%d kills, %d inserts and %d increments acknowledged, %d in doubt: %d lost, %d doubled, %d without index entry%n",
                ROUNDS,
                acknowledged.size() - failed,
                increments.values().stream().mapToInt(Integer::intValue).sum(),
                failed + unsure.values().stream().mapToInt(Integer::intValue).sum(),
                lost,
                wrongCounters,
                notThroughIndex);
        assertThat(List.of(lost, wrongCounters, notThroughIndex)).containsOnly(0);
        assertThat(acknowledged.size() - failed).isGreaterThan(ROUNDS * WRITES_BEFORE_KILL / 2);
    }

    private static Process start(Path folder, int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        process.inputReader().lines().filter("open"::equals).findFirst().orElseThrow();
        process.getInputStream().close();
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
