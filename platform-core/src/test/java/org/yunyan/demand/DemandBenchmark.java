package org.yunyan.demand;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.identity.Actor;
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
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;

/**
 * How long the board takes for a county of 8 zones and 80 schools on the embedded store on disk. Arguments: teachers (default
 * 10,000) and courses (default 500).
 */
public final class DemandBenchmark {

    private static final int ZONES = 8;
    private static final int SCHOOLS = 80;
    private static final int SKILLS = 40;
    private static final int ROUNDS = 200;

    private DemandBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int teachers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int courses = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        System.out.printf(
                "Java %s, %d cores, %d MB heap; %,d teachers, %d skills, %d courses%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                teachers,
                SKILLS,
                courses);
        Path folder = Files.createTempDirectory("demand-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                Market market = new Market(client.getDatabase("benchmark"))) {
            plant(market, teachers, courses);
            count(market);
            Actor officer = market.officer();
            ask("first page of the county", i -> market.demand().gaps(officer, Narrowing.NONE, 0, 25));
            ask(
                    "a zone, a stage, a subject",
                    i -> market.demand()
                            .gaps(
                                    officer,
                                    new Narrowing(
                                            Subject.values()[i % 4], Stage.values()[i % 3], Id.of("zone" + i % ZONES)),
                                    0,
                                    25));
            market.published(market.trainer("tan"), Market.course("教学设计", Subject.GENERAL, 3));
            long start = System.nanoTime();
            market.demand().sweep();
            System.out.printf("  nothing to do, a sweep: %.0f ms%n", since(start));
            searches(market);
        }
        System.exit(0);
    }

    private static void count(Market market) {
        long start = System.nanoTime();
        List<Double> turns = new ArrayList<>();
        while (market.demand().counted().isEmpty()) {
            long turn = System.nanoTime();
            market.demand().sweep();
            turns.add(since(turn));
        }
        System.out.printf(
                "  everybody counted and the board made: %.1f s in %d turns, the longest %.1f s; %,d rows of the county%n",
                since(start) / 1e3,
                turns.size(),
                turns.stream().mapToDouble(Double::doubleValue).max().orElse(0) / 1e3,
                market.demand().gaps(market.officer(), Narrowing.NONE, 0, 1).total());
    }

    private static void searches(Market market) {
        long start = System.nanoTime();
        Actor somebody = new Actor(Id.of("p1"), Id.of("p1"), "p1", List.of());
        for (int i = 0; i < 1_000; i++) {
            market.demand().looked(somebody, "没有的课" + i % 50, false);
        }
        System.out.printf("  noting a search: %.3f ms%n", since(start) / 1_000);
        start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            market.demand().sweep();
        }
        System.out.printf("  taking in 1,000 of them: %.0f ms%n", since(start));
    }

    private static void plant(Market market, int teachers, int courses) {
        Random random = new Random(1);
        List<Organisation> units = new ArrayList<>();
        List<Organisation> schools = new ArrayList<>();
        for (int zone = 0; zone < ZONES; zone++) {
            units.add(Market.COUNTY.child(Id.of("zone" + zone), OrganisationKind.ZONE, "片区" + zone, false, List.of()));
        }
        for (int school = 0; school < SCHOOLS; school++) {
            schools.add(units.get(school % ZONES)
                    .child(Id.of("school" + school), OrganisationKind.SCHOOL, "学校" + school, true, List.of()));
        }
        units.addAll(schools);
        market.get(People.class).register(units);
        List<Person> everybody = IntStream.range(0, teachers)
                .mapToObj(i -> teacher(i, schools.get(i % SCHOOLS), random))
                .toList();
        market.get(People.class).enter(everybody);
        skills(market, everybody, random);
        List<CourseVersion> offered =
                IntStream.range(0, courses).mapToObj(i -> course(i, random)).toList();
        market.get(Catalogue.class).plant(offered);
    }

    private static Person teacher(int i, Organisation school, Random random) {
        Post post = new Post(
                Stage.values()[random.nextInt(4)],
                Subject.values()[random.nextInt(12)],
                List.of(),
                Set.of(),
                Title.NONE,
                random.nextInt(10) == 0);
        return new Person(
                Id.of("p" + i), "n" + i, "p" + i, school.id(), school.path(), post, LocalDate.of(2010, 9, 1), true);
    }

    private static void skills(Market market, List<Person> everybody, Random random) {
        List<Skill> skills = IntStream.range(0, SKILLS)
                .mapToObj(i -> new Skill(Id.of("s" + i), SkillArea.TEACHING, "能力" + i, "Skill " + i, "benchmark"))
                .toList();
        market.get(Skills.class).define(skills);
        market.get(Skills.class)
                .defineTargets(skills.stream()
                        .map(skill -> new TargetRule(
                                Id.of("t" + skill.id()),
                                skill.id(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                null,
                                2 + random.nextInt(2),
                                1,
                                "benchmark"))
                        .toList());
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        List<Evidence> evidence = new ArrayList<>();
        for (Person person : everybody) {
            for (int n = 0; n < 15; n++) {
                evidence.add(new Evidence(
                        person.id(),
                        skills.get(random.nextInt(SKILLS)).id(),
                        EvidenceSource.APPRAISAL,
                        "appraisal" + n,
                        1 + random.nextInt(3),
                        at));
            }
        }
        market.get(Skills.class).plant(evidence);
    }

    private static CourseVersion course(int i, Random random) {
        Content plain = Market.course("课程" + i, Subject.values()[random.nextInt(12)], 1);
        Content content = new Content(
                plain.title(),
                "",
                plain.summary(),
                plain.outcomes(),
                plain.subject(),
                Set.of(Stage.values()[random.nextInt(4)]),
                Set.of(),
                plain.level(),
                plain.mode(),
                List.of(new SkillAim(Id.of("s" + random.nextInt(SKILLS)), 1 + random.nextInt(3))),
                plain.hours(),
                plain.tags(),
                plain.units(),
                false,
                plain.completion());
        return CourseVersion.of(
                Id.of("c" + i), 1, content, Id.of("tan"), "tan", Instant.parse("2026-01-01T00:00:00Z"), Id.of("r"));
    }

    private interface Question {
        Object ask(int round);
    }

    private static void ask(String what, Question question) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.ask(i);
            millis[i] = since(start);
        }
        Arrays.sort(millis);
        System.out.printf("  %s: p50 %.1f ms, p99 %.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
