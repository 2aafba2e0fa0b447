package org.yunyan.audience;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.study.Enrolment;
import org.yunyan.study.SegmentsPlayed;
import org.yunyan.study.Span;

/**
 * What it costs to keep the heat line of one film that a whole county plays, on the embedded store on disk. Arguments: reports
 * (default 100,000) and learners (default 10,000).
 */
public final class AudienceBenchmark {

    private static final Id<Course> COURSE = Id.of("benchmark");
    private static final int SECONDS = 18 * 60;
    private static final int A_SWEEP = 2_000;

    private AudienceBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int learners = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        System.out.printf(
                "Java %s, %d cores, %d MB heap; %,d reports of %,d learners, a film of %d seconds%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                reports,
                learners,
                SECONDS);
        Path folder = Files.createTempDirectory("audience-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                Campus campus = new Campus(client.getDatabase("benchmark"), folder)) {
            CourseVersion version = Courses.published(COURSE.value(), Courses.video(SECONDS), Courses.quiz(10));
            campus.catalogue().plant(List.of(version));
            Actor trainer = campus.actor("tan", Role.TRAINER);
            Audience audience = campus.get(Audience.class);
            Hearing hearing = campus.get(Hearing.class);
            play(campus, hearing, audience, reports, learners);
            look("heat line", () -> audience.heat(trainer, COURSE, 1));
            enrol(campus, version, learners);
            look("everything about the course, everybody read", () -> {
                campus.seconds(61);
                audience.versions(trainer, COURSE);
            });
            System.out.printf("  %,d MB on disk%n", size(folder) >> 20);
        }
        System.exit(0);
    }

    private static void play(Campus campus, Hearing hearing, Audience audience, int reports, int learners) {
        Random random = new Random(1);
        int[] at = new int[learners];
        long[] told = new long[reports];
        List<Double> sweeps = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            int learner = random.nextInt(learners);
            int from = at[learner] >= SECONDS - 15 || random.nextInt(8) == 0 ? 0 : at[learner];
            at[learner] = from + 15;
            SegmentsPlayed played = new SegmentsPlayed(
                    Id.of("learner-" + learner),
                    COURSE,
                    1,
                    Courses.VIDEO,
                    List.of(new Span(from, from + 15)),
                    from + 15,
                    "session-" + learner,
                    i,
                    campus.now());
            long before = System.nanoTime();
            hearing.on(played);
            told[i] = System.nanoTime() - before;
            if (i % A_SWEEP == A_SWEEP - 1) {
                sweeps.add(sweep(audience));
            }
        }
        sweeps.add(sweep(audience));
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(told);
        sweeps.sort(null);
        System.out.printf("  taken in: %.1f s, %,.0f reports a second%n", seconds, reports / seconds);
        System.out.printf(
                "  a report costs its learner p50 %.1f µs, p99 %.1f µs%n",
                told[reports / 2] / 1e3, told[(int) (reports * 0.99)] / 1e3);
        System.out.printf(
                "  a sweep of %,d reports p50 %.0f ms, longest %.0f ms%n",
                A_SWEEP, sweeps.get(sweeps.size() / 2), sweeps.getLast());
    }

    private static double sweep(Audience audience) {
        long start = System.nanoTime();
        audience.sweep();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void enrol(Campus campus, CourseVersion version, int learners) {
        List<Enrolment> all = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            all.add(Enrolment.studied(
                    Id.of("learner-" + i),
                    version,
                    campus.now().minusSeconds(86_400L * (i % 30)),
                    campus.now(),
                    i % 3,
                    80));
        }
        campus.study().plant(all);
    }

    private static void look(String what, Runnable act) {
        act.run();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            act.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        System.out.printf("  %s: p50 %.1f ms, longest %.1f ms%n", what, times.get(5), times.getLast());
    }

    private static long size(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
