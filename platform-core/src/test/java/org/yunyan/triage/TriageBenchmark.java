package org.yunyan.triage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yunyan.Courses;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.samples.Sample;
import org.yunyan.samples.SampleWish;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.study.DeviceMark;
import org.yunyan.study.Sitting;
import org.yunyan.study.Study;

/**
 * How long the night's walk, a page of the queue and a sample of the county take on the embedded store on disk, and whether it
 * stays so with ten times as many people. Arguments: teachers of the small county (default 1,000); the other has ten times as many.
 */
public final class TriageBenchmark {

    private static final int A_SCHOOL = 100;
    private static final int YEARS = 5;
    private static final int AWARDS_A_YEAR = 8;
    private static final int SITTINGS = 6;
    private static final int ROUNDS = 200;
    private static final Instant NIGHT = Instant.parse("2026-11-23T18:00:00Z");

    private TriageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        System.out.printf(
                "Java %s, %d cores, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        measure(people);
        measure(people * 10);
        System.exit(0);
    }

    private static void measure(int count) throws Exception {
        Path folder = Files.createTempDirectory("triage-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            MongoDatabase database = client.getDatabase("benchmark");
            try (TriageWorld world = new TriageWorld(database)) {
                plant(world, count);
                System.out.printf(
                        "%n%,d teachers, %d years of %d awards, %d sittings each in the last days%n",
                        count, YEARS, AWARDS_A_YEAR, SITTINGS);
                Actor officer = world.officer();
                walk("the night's walk, first time", world);
                walk("the night's walk, again", world);
                Wanted open = Wanted.open(TriageWorld.COUNTY.id());
                System.out.printf(
                        "  %,d flags%n",
                        world.triage().queue(officer, open, 0, 1).total());
                ask("first page of the queue", () -> world.triage().queue(officer, open, 0, 25));
                sample(world, officer, count);
            }
        }
    }

    private static void walk(String what, TriageWorld world) {
        long start = System.nanoTime();
        world.triage().lookAtEverybody();
        System.out.printf("  %s: %.1f s%n", what, since(start) / 1e3);
    }

    private static void sample(TriageWorld world, Actor officer, int count) {
        long start = System.nanoTime();
        Sample asked = world.samples()
                .draw(
                        officer,
                        new SampleWish(
                                TriageWorld.COUNTY.id(),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                50,
                                "benchmark",
                                null));
        world.samples().sweep();
        Sample drawn = world.samples().sample(officer, asked.id());
        System.out.printf("  a sample of 50 from %,d rows: %.1f s%n", drawn.listSize(), since(start) / 1e3);
    }

    private static void ask(String what, Runnable question) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.run();
            millis[i] = since(start);
        }
        Arrays.sort(millis);
        System.out.printf("  %s: p50 %.1f ms, p99 %.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }

    /** An ordinary county: everybody studies at times on a device of her own, one in fifty does something odd. */
    private static void plant(TriageWorld world, int count) {
        world.clock.pass(Duration.between(world.clock.instant(), NIGHT));
        Random random = new Random(1);
        CourseVersion course = Courses.published("ordinary", Courses.video(3_600), Courses.quiz(6));
        world.get(Catalogue.class).plant(List.of(course));
        List<Organisation> schools = new ArrayList<>();
        for (int i = 0; i < count / A_SCHOOL; i++) {
            schools.add(TriageWorld.EAST.child(
                    Id.of("s%04d".formatted(i)), OrganisationKind.SCHOOL, "学校" + i, true, List.of(Stage.PRIMARY)));
        }
        world.get(People.class).register(schools);
        for (Organisation school : schools) {
            List<Person> people = new ArrayList<>();
            Map<Id<Person>, List<Award>> history = new HashMap<>();
            for (int i = 0; i < A_SCHOOL; i++) {
                Person person = person(school, i);
                people.add(person);
                history.put(person.id(), history(person.id(), random));
                world.get(Study.class).plantSittings(person.id(), sittings(person.id(), random));
            }
            world.get(People.class).enter(people);
            world.get(Ledger.class).plant(history);
        }
    }

    private static Person person(Organisation school, int i) {
        Id<Person> id = Id.of(school.id() + "-" + i);
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        return new Person(id, id.value(), "王老师", school.id(), school.path(), post, LocalDate.of(2010, 9, 1), true);
    }

    private static List<Award> history(Id<Person> person, Random random) {
        List<Award> awards = new ArrayList<>();
        for (int year = 2026 - YEARS + 1; year <= 2026; year++) {
            for (int i = 0; i < AWARDS_A_YEAR; i++) {
                awards.add(award(person, year + "-" + i, LocalDate.of(year, 1 + i, 1 + random.nextInt(28))));
            }
        }
        if (random.nextInt(50) == 0) {
            awards.add(award(person, "odd", LocalDate.of(2026, 11, 22)));
            awards.add(award(person, "odder", LocalDate.of(2026, 11, 22)));
        }
        return awards;
    }

    private static Award award(Id<Person> person, String key, LocalDate day) {
        return new Award(
                key,
                person,
                null,
                "大单元教学设计",
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(8),
                "签到表",
                null,
                day.atTime(16, 0).atZone(CountyTime.ZONE).toInstant());
    }

    private static List<Sitting> sittings(Id<Person> person, Random random) {
        List<Sitting> sittings = new ArrayList<>();
        DeviceMark own = new DeviceMark("%32s".formatted(person.value()).replace(' ', '0'));
        for (int i = 0; i < SITTINGS; i++) {
            Instant from = NIGHT.minus(Duration.ofHours(4 + 10L * i)).minusSeconds(random.nextInt(3_600));
            sittings.add(new Sitting(
                    person + "-" + i,
                    Id.of("ordinary"),
                    Courses.VIDEO,
                    from,
                    from.plusSeconds(2_400),
                    Duration.ofMinutes(30),
                    own));
        }
        return sittings;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
