package org.yunyan.seeds;

import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bson.Document;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.shelves.Shelves;

/**
 * The pushes of a week for a whole synthetic county on disk, with the real recommender, index and embeddings: choosing them school by
 * school, and telling them once their hour has come. Prints teachers a second by wall time, and processor time for busy machines.
 *
 * <p>Arguments: how many teachers (10,000 unless given).
 */
final class PushBenchmark {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PushBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int teachers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path data = Files.createTempDirectory("push-benchmark");
        try (var store = EmbeddedStore.open(data.resolve("store"));
                var client = Databases.client(store.uri());
                var index = LuceneIndex.open(data.resolve("index"));
                World world =
                        new World(client.getDatabase("yunyan"), data, MONDAY + "T05:30", index, Embeddings.local())) {
            SyntheticCounty county = SyntheticCounty.of(teachers, 1, MONDAY, 7);
            measured("planting", teachers, () -> county.plant(world.room(Rooms.class)));
            Recommendations recommendations = world.room(Recommendations.class);
            measured("index", county.courses().size(), world.room(Shelves.class)::prepare);
            measured("choosing", teachers, recommendations::pushWeek);
            world.clock.moveTo(MONDAY + "T07:00");
            measured("telling", teachers, () -> tell(recommendations, client.getDatabase("yunyan")));
        }
    }

    /** Each sweep tells a bounded part; the program sweeps every two seconds. */
    private static void tell(Recommendations recommendations, MongoDatabase database) {
        Document due = new Document("pending", true);
        while (database.getCollection("digests").countDocuments(due) > 0
                || database.getCollection("pushes").countDocuments(due) > 0) {
            recommendations.sweep();
        }
    }

    private static void measured(String what, int many, Runnable step) {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        step.run();
        double seconds = (System.nanoTime() - wall) / 1e9;
        double busy = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
        System.out.printf(
                "%-10s %7.1f s (processor %6.1f s), %d at %.0f a second%n", what, seconds, busy, many, many / seconds);
    }
}
