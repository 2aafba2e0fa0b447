package org.yunyan.credits;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.yunyan.Rooms;
import org.yunyan.anchors.Anchors;
import org.yunyan.anchors.Check;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.identity.Account;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.insight.Insight;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * How fast credits are awarded, read, replayed, anchored and checked on the embedded store on disk, and how that grows with ten
 * times as many people. Arguments: people of the small county (1,000), awards of each a year over five years (8).
 */
public final class CreditBenchmark {

    private static final int YEARS = 5;
    private static final int FIRST_YEAR = 2026;
    private static final int ROUNDS = 300;
    private static final int SCHOOLS = 60;
    private static final int ZONES = 5;
    private static final int MONTHS = 10;

    private final int awardsAYear;
    private final Map<String, double[]> growth = new LinkedHashMap<>();

    private CreditBenchmark(int awardsAYear) {
        this.awardsAYear = awardsAYear;
    }

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int awards = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        System.out.printf(
                "Java %s, %d cores, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        CreditBenchmark benchmark = new CreditBenchmark(awards);
        benchmark.measure(people, 0);
        benchmark.measure(people * 10, 1);
        System.out.printf("%nTime with ten times as many people%n");
        benchmark.growth.forEach((what, times) -> System.out.printf("  %-36s x %.1f%n", what, times[1] / times[0]));
        System.exit(0);
    }

    private void measure(int count, int run) throws Exception {
        Path folder = Files.createTempDirectory("credit-benchmark");
        MovableClock clock = new MovableClock("2030-11-24T10:00");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            MongoDatabase database = client.getDatabase("benchmark");
            try (Rooms rooms = Rooms.open(
                    database,
                    clock,
                    "people",
                    "identity",
                    "skills",
                    "catalogue",
                    "study",
                    "rules",
                    "credits",
                    "anchors",
                    "insight")) {
                System.out.printf("%n%,d people, %d years, %d awards a year%n", count, YEARS, awardsAYear);
                Ledger ledger = rooms.get(Ledger.class);
                ledger.install(Rules.of2021());
                ledger.install(Rules.of2026());
                List<Id<Person>> people = plant(rooms, count, run);
                awarding(ledger, people, run);
                dashboards(rooms.get(Insight.class), run);
                watching(rooms.get(Anchors.class), people, clock, run);
                replay(ledger, people, run);
            }
        }
    }

    private void awarding(Ledger ledger, List<Id<Person>> people, int run) throws Exception {
        int count = people.size();
        report("award, 1 thread", run, 1, ROUNDS, i -> ledger.award(training(people.get(i), "new-" + i)));
        report("award, 8 threads", run, 8, ROUNDS * 4, i -> ledger.award(training(people.get(i % count), "more-" + i)));
        report(
                "award, 16 threads, one person",
                run,
                16,
                64,
                i -> ledger.award(training(people.getFirst(), "race-" + i)));
        report("award again, 1 thread", run, 1, ROUNDS, i -> ledger.award(training(people.get(i), "new-" + i)));
        report("standing", run, 1, ROUNDS * 4, i -> ledger.standing(people.get(i * 7 % count)));
        report(
                "standing as of a past day",
                run,
                1,
                ROUNDS,
                i -> ledger.standingAsOf(people.get(i * 7 % count), LocalDate.of(2028, 6, 30)));
        Map<Integer, Offer> offers = offers();
        report("effect of 50 courses", run, 1, ROUNDS, i -> ledger.effects(people.get(i * 7 % count), offers));
        report("entries of a year", run, 1, ROUNDS, i -> ledger.entries(people.get(i * 7 % count), 2029));
        report("verify a ledger", run, 1, ROUNDS, i -> ledger.verify(people.get(i * 7 % count)));
    }

    private void dashboards(Insight insight, int run) throws Exception {
        once("dashboard: five years recomputed", run, () -> {
            for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                insight.rebuild(year);
            }
        });
        report(
                "dashboard of the county",
                run,
                1,
                100,
                i -> insight.overview(officer(), county().id(), FIRST_YEAR + i % YEARS));
        report("dashboard: trend of 60 months", run, 1, 100, i -> insight.trend(officer(), county().id(), 60));
    }

    private void watching(Anchors anchors, List<Id<Person>> people, MovableClock clock, int run) throws Exception {
        once("first anchors, of all ledgers", run, anchors::sweep);
        clock.moveTo("2030-11-25T10:00");
        once("anchor of a day with 1,500 awards", run, anchors::sweep);
        report(
                "verify against the anchors",
                run,
                1,
                ROUNDS,
                i -> anchors.verify(officer(), people.get(i * 7 % people.size())));
        report("export with proofs", run, 1, 100, i -> anchors.file(officer(), people.get(i * 7 % people.size())));
        once("check of the county", run, () -> {
            anchors.check(officer(), county().id());
            anchors.check();
        });
        Check check = anchors.checks(officer(), county().id()).getFirst();
        System.out.printf(
                "    %,d entries and %,d anchors good, %d not%n", check.entries(), check.anchors(), check.broken());
        once("check of a school", run, () -> {
            anchors.check(officer(), Id.of("school-0"));
            anchors.check();
        });
    }

    /** Where everybody stood on a past day, from the ledgers alone. */
    private void replay(Ledger ledger, List<Id<Person>> people, int run) throws Exception {
        LocalDate day = LocalDate.of(2030, 11, 24);
        once("replay of all ledgers", run, () -> people.forEach(person -> ledger.standingAsOf(person, day)));
    }

    private List<Id<Person>> plant(Rooms rooms, int count, int run) throws Exception {
        People people = rooms.get(People.class);
        people.register(units());
        List<Id<Person>> everybody = new ArrayList<>();
        once("plant history", run, () -> {
            Map<Id<Person>, List<Award>> history = new HashMap<>();
            List<Person> batch = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Person person = person(i);
                everybody.add(person.id());
                batch.add(person);
                history.put(person.id(), history(person.id()));
                if (batch.size() == 200 || i == count - 1) {
                    people.enter(batch);
                    rooms.get(Ledger.class).plant(history);
                    history.clear();
                    batch.clear();
                }
            }
        });
        System.out.printf("    %,d entries%n", count * YEARS * awardsAYear);
        return everybody;
    }

    private List<Award> history(Id<Person> person) {
        List<Award> awards = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int i = 0; i < awardsAYear; i++) {
                TrainingMode mode = TrainingMode.values()[i % TrainingMode.values().length];
                LocalDate day = LocalDate.of(year, 1 + i % MONTHS, 1 + i / MONTHS * 9);
                awards.add(award(person, "old-" + year + "-" + i, mode, day));
            }
        }
        return awards;
    }

    private static Organisation county() {
        return Organisation.county(Id.of("county"), "云阳县");
    }

    private static Organisation zone(int number) {
        return county().child(Id.of("zone-" + number), OrganisationKind.ZONE, "片区 " + number, false, List.of());
    }

    private static Organisation school(int number) {
        return zone(number % ZONES)
                .child(
                        Id.of("school-" + number),
                        OrganisationKind.SCHOOL,
                        "学校 " + number,
                        false,
                        List.of(Stage.PRIMARY));
    }

    private static List<Organisation> units() {
        List<Organisation> units = new ArrayList<>(List.of(county()));
        for (int i = 0; i < ZONES; i++) {
            units.add(zone(i));
        }
        for (int i = 0; i < SCHOOLS; i++) {
            units.add(school(i));
        }
        return units;
    }

    private static Person person(int number) {
        Organisation school = school(number % SCHOOLS);
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        String id = "person-%06d".formatted(number);
        return new Person(Id.of(id), id, "王老师", school.id(), school.path(), post, LocalDate.of(2010, 9, 1), true);
    }

    private static Actor officer() {
        return new Actor(
                Id.<Account>of("officer"), Id.of("officer"), "某某", List.of(new Grant(Role.OFFICER, county().id())));
    }

    private static Award training(Id<Person> person, String key) {
        return award(person, key, TrainingMode.CONCENTRATED, LocalDate.of(2030, 11, 20));
    }

    private static Award award(Id<Person> person, String key, TrainingMode mode, LocalDate day) {
        return new Award(
                key,
                person,
                null,
                "大单元教学设计",
                TrainingLevel.COUNTY,
                mode,
                BigDecimal.valueOf(16),
                "签到表",
                null,
                MovableClock.at(day + "T16:00"));
    }

    private static Map<Integer, Offer> offers() {
        Map<Integer, Offer> offers = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            offers.put(
                    i,
                    new Offer(
                            BigDecimal.valueOf(2 + i),
                            TrainingLevel.COUNTY,
                            TrainingMode.values()[i % TrainingMode.values().length]));
        }
        return offers;
    }

    private interface Work {
        void run() throws Exception;
    }

    private void once(String what, int run, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("  %-36s %,10.2f s%n", what, seconds);
        growth.computeIfAbsent(what, first -> new double[2])[run] = seconds;
    }

    private void report(String what, int run, int threads, int rounds, IntConsumer work) throws Exception {
        long[] nanos = new long[rounds];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                executor.submit(() -> {
                    for (int i = next.getAndIncrement(); i < rounds; i = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        work.accept(i);
                        nanos[i] = System.nanoTime() - begin;
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "  %-36s %,10.0f/s   p50 %7.2f ms   p99 %7.2f ms%n",
                what, rounds / seconds, nanos[rounds / 2] / 1e6, nanos[rounds * 99 / 100] / 1e6);
        growth.computeIfAbsent(what, first -> new double[2])[run] = nanos[rounds / 2];
    }
}
