package org.yunyan.recommender;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures how long the co-study model takes to learn, and the memory it needs. Arguments: number of documents (5000), of
 * persons (100000). The histories are invented: each person walks through a topic of hers, now and then elsewhere, popular
 * documents more often than others; 2 to 60 documents, 11 on the mean.
 */
public final class CoStudyBenchmark {

    private static final int TOPIC = 100;

    private CoStudyBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int persons = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        List<List<String>> histories = histories(documents, persons);
        System.out.printf(
                "%,d documents, %,d persons, %,d steps, Java %s, %d processors, heap of %,d MB at most, load %.1f%n",
                documents,
                persons,
                histories.stream().mapToInt(List::size).sum(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        long start = System.nanoTime();
        long before = processor();
        CoStudy model = CoStudy.of(
                histories,
                percent -> System.out.printf("  %d %% after %.1f s%n", percent, (System.nanoTime() - start) / 1e9));
        System.out.printf(
                "learnt in %.1f s, %.1f s of processor time, %,d MB of heap at the most%n",
                (System.nanoTime() - start) / 1e9, (processor() - before) / 1e9, most() >> 20);
        int[] links = IntStream.range(0, documents)
                .map(number -> model.leadingTo("d" + number).size())
                .toArray();
        System.out.printf(
                "%.0f links to a document on the mean, %d at most%n",
                IntStream.of(links).average().orElse(0),
                IntStream.of(links).max().orElse(0));
    }

    private static List<List<String>> histories(int documents, int persons) {
        Random random = new Random(7);
        List<List<String>> histories = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            int length = (int) Math.min(60, 2 - 9 * Math.log(1 - random.nextDouble()));
            int place = popular(random, documents);
            List<String> history = new ArrayList<>();
            for (int step = 0; step < length; step++) {
                history.add("d" + place);
                boolean stays = random.nextInt(4) > 0;
                place = stays
                        ? place / TOPIC * TOPIC + popular(random, Math.min(TOPIC, documents - place / TOPIC * TOPIC))
                        : popular(random, documents);
            }
            histories.add(history.stream().distinct().toList());
        }
        return histories;
    }

    private static int popular(Random random, int among) {
        double drawn = random.nextDouble();
        return (int) (among * drawn * drawn);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long most() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
