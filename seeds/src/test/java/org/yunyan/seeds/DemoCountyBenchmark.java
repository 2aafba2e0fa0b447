package org.yunyan.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.shelves.Shelves;

/**
 * What a teacher waits for on the demo county, in process: a recommendation with profile, reasons and credit effects, and a
 * search with facets, on the embedded store and the embedded index with embeddings loaded.
 */
final class DemoCountyBenchmark {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 2_000;
    private static final List<String> QUERIES = List.of(
            "大单元教学",
            "班级管理",
            "数学常见误解",
            "实验室安全",
            "心理健康",
            "随班就读",
            "人工智能",
            "阅读教学",
            "形成性评价",
            "师德",
            "小学英语 四年级",
            "家校沟通",
            "作业设计",
            "复式教学",
            "信息技术");

    private final Recommendations recommendations;
    private final List<Person> teachers;

    private DemoCountyBenchmark(Recommendations recommendations, List<Person> teachers) {
        this.recommendations = recommendations;
        this.teachers = teachers;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("demo-county");
        try (var store = EmbeddedStore.open(data.resolve("store"));
                var client = Databases.client(store.uri());
                var index = LuceneIndex.open(data.resolve("index"));
                World world =
                        new World(client.getDatabase("yunyan"), data, "2026-11-24T10:00", index, Embeddings.local())) {
            long start = System.nanoTime();
            world.room(DemoCounty.class).plant(Progress.SILENT);
            Recommendations recommendations = world.room(Recommendations.class);
            world.room(Shelves.class).prepare();
            System.out.printf("planted in %.1f s%n", (System.nanoTime() - start) / 1e9);
            People people = world.room(People.class);
            Id<Organisation> county = people.county().id();
            List<Person> teachers = people.teachersUnder(county, 0, 200).items();
            new DemoCountyBenchmark(recommendations, teachers).run();
        }
    }

    private void run() throws IOException {
        measure("recommendation", this::recommend);
        measure("search", this::search);
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .forEach(System.out::println);
    }

    private int recommend(int round) {
        Person teacher = teachers.get(round % teachers.size());
        Actor actor = new Actor(Id.of(teacher.id().value()), teacher.id(), teacher.name(), List.of());
        return recommendations.forTeacher(actor, 10).suggested().size();
    }

    private int search(int round) {
        return recommendations
                .find(SearchRequest.of(QUERIES.get(round % QUERIES.size())))
                .results()
                .size();
    }

    private static void measure(String what, IntUnaryOperator call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.applyAsInt(i);
        }
        long[] nanos = new long[ROUNDS];
        long found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            found += call.applyAsInt(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-15s p50 %6.2f ms  p99 %6.2f ms  (%d calls, %.1f results each)%n",
                what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6, ROUNDS, (double) found / ROUNDS);
    }
}
