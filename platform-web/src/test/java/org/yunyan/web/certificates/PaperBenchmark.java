package org.yunyan.web.certificates;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.certificates.Certificate;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/** How many certificates and transcripts are printed a second. Argument: how many of each (200). */
public final class PaperBenchmark {

    private static final int WARM_UP = 10;
    private static final int LINES = 60;
    private static final int THREADS = 2;

    private PaperBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (EmbeddedStore store = EmbeddedStore.open(Files.createTempDirectory("paper-benchmark"));
                MongoClient client = Databases.client(store.uri())) {
            People people = Rooms.open(client.getDatabase("benchmark"), SetClock.at("2026-11-28T02:00:00Z"), "people")
                    .get(People.class);
            people.register(List.of(Organisation.county(Id.of("county"), "云阳县")));
            Paper paper = new Paper(people, new CheckAddress("https://yunyan.example"));
            Supplier<Certificate> course = () -> Awarded.course("陈㛃", "整本书阅读《骆驼祥子》");
            print("warm-up", paper, course, WARM_UP, 1);
            print("certificate", paper, course, count, 1);
            print("certificate", paper, course, count, THREADS);
            print("transcript of " + LINES, paper, () -> Awarded.year("冉晓岚", LINES), count, 1);
        }
        System.exit(0);
    }

    private static void print(String what, Paper paper, Supplier<Certificate> certificate, int count, int threads)
            throws InterruptedException {
        AtomicLong bytes = new AtomicLong();
        long begin = System.nanoTime();
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            hands.execute(() -> bytes.addAndGet(paper.print(certificate.get()).length));
        }
        hands.shutdown();
        hands.awaitTermination(1, TimeUnit.HOURS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "  %-18s %d thread(s): %6.1f a second, %d kB each%n",
                what, threads, count / seconds, bytes.get() / count / 1024);
    }
}
