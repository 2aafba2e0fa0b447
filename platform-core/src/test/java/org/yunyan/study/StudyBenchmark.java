package org.yunyan.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/** Reports of played segments on the durable embedded store: how many a second, and how long one takes. */
public final class StudyBenchmark {

    private static final int TEACHERS = 400;
    private static final int SECONDS = 10;
    private static final int LENGTH = 7200;

    private final Campus campus;
    private final CourseVersion course;
    private final List<Actor> teachers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private int reported;

    private StudyBenchmark(Campus campus) {
        this.campus = campus;
        course = Courses.published("bench", Courses.video(LENGTH), Courses.quiz(10));
        campus.catalogue().plant(List.of(course));
        for (int i = 0; i < TEACHERS; i++) {
            Actor teacher = campus.actor("t" + i, Role.TEACHER);
            campus.study().enrol(teacher, course.course());
            teachers.add(teacher);
            sessions.add(campus.study().open(teacher, course.course(), Courses.VIDEO));
        }
    }

    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("study-benchmark");
        System.out.printf(
                "study: %s, Java %s, %d cores, %d teachers, embedded store with fsync in %s%n",
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                TEACHERS,
                data);
        try (var store = EmbeddedStore.open(data);
                var campus = new Campus(Databases.connect(store.uri(), "yunyan"), data)) {
            var benchmark = new StudyBenchmark(campus);
            benchmark.run("warm-up", 8, 10);
            benchmark.run("1 thread", 1, 5);
            benchmark.run("8 threads", 8, 50);
        }
        System.exit(0);
    }

    /** Every teacher sends so many reports, teachers shared out over the threads. */
    private void run(String name, int threads, int each) throws Exception {
        List<Callable<long[]>> shares = new ArrayList<>();
        int first = reported;
        for (int thread = 0; thread < threads; thread++) {
            int share = thread;
            shares.add(() -> send(share, threads, first, each));
        }
        reported += each;
        long start = System.nanoTime();
        List<long[]> times = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Future<long[]> share : pool.invokeAll(shares)) {
                times.add(share.get());
            }
        }
        long took = System.nanoTime() - start;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%-10s %6d reports %8.0f reports/s   p50 %6.2f ms   p99 %6.2f ms%n",
                name,
                all.length,
                all.length * 1e9 / took,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    private long[] send(int share, int threads, int first, int each) {
        List<Long> times = new ArrayList<>();
        for (int i = first; i < first + each; i++) {
            campus.seconds(SECONDS);
            for (int teacher = share; teacher < TEACHERS; teacher += threads) {
                SegmentReport report = new SegmentReport(
                        course.course(),
                        Courses.VIDEO,
                        sessions.get(teacher).id(),
                        i,
                        List.of(new Played(i * SECONDS, (i + 1) * SECONDS)),
                        1.0,
                        (i + 1) * SECONDS);
                long start = System.nanoTime();
                Counted counted = campus.study().report(teachers.get(teacher), report);
                times.add(System.nanoTime() - start);
                if (counted.counted() != SECONDS) {
                    throw new IllegalStateException("Not counted in full: " + counted);
                }
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
