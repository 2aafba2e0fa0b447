package org.yunyan.seeds;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * Plants the demo county on disk, with index and embeddings as in the real program, and prints what each step took: wall time,
 * and processor time for machines that are busy with other things.
 */
final class PlantBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Mark> marks = new ArrayList<>();

    private PlantBenchmark() {}

    private record Mark(String what, long wall, long processor) {}

    public static void main(String[] arguments) throws IOException {
        new PlantBenchmark().run(Files.createTempDirectory("plant-benchmark"));
    }

    private void run(Path data) {
        mark("start");
        try (var store = EmbeddedStore.open(data.resolve("store"));
                var client = Databases.client(store.uri());
                var index = LuceneIndex.open(data.resolve("index"));
                World world =
                        new World(client.getDatabase("yunyan"), data, "2026-11-24T10:00", index, Embeddings.local())) {
            world.room(DemoCounty.class).plant((percent, step) -> {
                System.out.printf("%3d %% %s%n", percent, step);
                mark(step.name());
            });
        }
        print();
    }

    private void mark(String what) {
        if (marks.isEmpty() || !marks.getLast().what.equals(what)) {
            marks.add(new Mark(what, System.nanoTime(), SYSTEM.getProcessCpuTime()));
        }
    }

    private void print() {
        Mark end = new Mark("end", System.nanoTime(), SYSTEM.getProcessCpuTime());
        for (int i = 0; i < marks.size(); i++) {
            print(marks.get(i).what, marks.get(i), i + 1 < marks.size() ? marks.get(i + 1) : end);
        }
        print("all", marks.getFirst(), end);
    }

    private static void print(String what, Mark from, Mark until) {
        System.out.printf(
                "%-10s %7d ms, processor %7d ms%n",
                what, (until.wall - from.wall) / 1_000_000, (until.processor - from.processor) / 1_000_000);
    }
}
