package org.yunyan.bank;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;

/**
 * What drawing, judging and counting a sheet of twenty questions costs from a bank of some thousands, on the embedded store on
 * disk. Argument: questions in the bank (default 5,000, over 25 skills).
 */
public final class BankBenchmark {

    private static final int SKILLS = 25;
    private static final int ROUNDS = 1_000;
    private static final int WARM = 200;

    private BankBenchmark() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        Path folder = Files.createTempDirectory("bank-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                Rooms rooms = Rooms.open(
                        client.getDatabase("benchmark"),
                        SetClock.at("2026-11-24T01:00:00Z"),
                        "people",
                        "identity",
                        "skills",
                        "bank")) {
            Bank bank = fill(rooms, items);
            List<Draw> draws = List.of(Draw.of(Id.of("skill-3"), 10), new Draw(List.of(), Id.of("skill-7"), 2, 4, 10));
            print("draw", i -> bank.draw(draws, i));
            Sheet sheet = bank.draw(draws, 1);
            List<Answer> answers =
                    bank.judge(sheet, List.of()).stream().map(Judged::solution).toList();
            List<Double> shares = answers.stream().map(answer -> 1.0).toList();
            print("show", i -> bank.ask(sheet));
            print("judge", i -> bank.judge(sheet, answers));
            print("count", i -> bank.count("sitting-" + i, sheet, answers, shares));
        }
        System.exit(0);
    }

    private interface Work {
        void run(int round);
    }

    private static Bank fill(Rooms rooms, int items) {
        rooms.get(Skills.class)
                .define(IntStream.range(0, SKILLS)
                        .mapToObj(i -> new Skill(Id.of("skill-" + i), SkillArea.TEACHING, "能力" + i, "Skill " + i, "b"))
                        .toList());
        Actor author = new Actor(Id.of("tan"), Id.of("tan"), "谭老师", List.of(new Grant(Role.TRAINER, Id.of("county"))));
        Bank bank = rooms.get(Bank.class);
        for (int from = 0; from < items; from += 500) {
            String text = IntStream.range(from, Math.min(from + 500, items))
                    .mapToObj(i ->
                            "## SINGLE | skill-%d | %d | GENERAL | | item-%d%n第 %d 题？%n- [x] 对%n- [ ] 错%n- [ ] 也错%n"
                                    .formatted(i % SKILLS, 1 + i / SKILLS % 5, i, i))
                    .collect(Collectors.joining());
            bank.plant(author, text);
        }
        return bank;
    }

    private static void print(String what, Work work) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < WARM + ROUNDS; i++) {
            long start = System.nanoTime();
            work.run(i);
            took[Math.max(0, i - WARM)] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "%s a sheet of 20: p50 %.2f ms, p99 %.2f ms%n",
                what, took[ROUNDS / 2] / 1e6, took[ROUNDS * 99 / 100] / 1e6);
    }
}
