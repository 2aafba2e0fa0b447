package org.yunyan.whatif;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yunyan.credits.MovableClock;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleDraft;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * How long a draft of rules takes over all ledgers of a county on the embedded store on disk, and how that grows. Arguments:
 * teachers of the small county (default 1,000; then ten times as many), awards a year (default 8).
 */
public final class WhatIfBenchmark {

    private static final int A_SCHOOL = 100;

    private WhatIfBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int teachers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int aYear = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        System.out.printf(
                "Java %s, %d cores, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        measure(teachers, aYear);
        measure(teachers * 10, aYear);
        System.exit(0);
    }

    private static void measure(int teachers, int aYear) throws Exception {
        Path folder = Files.createTempDirectory("what-if-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            MongoDatabase database = client.getDatabase("benchmark");
            try (Rehearsal county = new Rehearsal(database, new MovableClock("2030-11-24T10:00"))) {
                List<Person> people = county.people(teachers / A_SCHOOL, A_SCHOOL);
                county.history(people, 2026, 2030, aYear);
                Actor officer = Rehearsal.officer();
                RuleDraft draft = county.draft(
                        officer, "conversions[0].hoursPerCredit", "10", "caps[4].max", "20", "year.minimum", "30");
                long start = System.nanoTime();
                county.runs().start(officer, draft.id());
                county.await();
                double seconds = (System.nanoTime() - start) / 1e9;
                Effect total =
                        county.runs().result(officer, draft.id()).orElseThrow().total();
                System.out.printf(
                        "%,d teachers, 5 years, %,d entries: %.1f s, %,.0f teachers/s, %,.0f entries/s%n",
                        total.teachers(),
                        (long) teachers * 5 * aYear,
                        seconds,
                        teachers / seconds,
                        teachers * 5L * aYear / seconds);
                System.out.printf(
                        "  %,d rise (+%s), %,d fall (-%s), %,d endangered, %,d relieved%n",
                        total.rise(), total.gained(), total.fall(), total.lost(), total.endangered(), total.relieved());
            }
        }
    }
}
