package org.yunyan.verdicts;

import com.mongodb.client.MongoClient;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.notices.Notices;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Background;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/**
 * How long a county takes to prepare and to sign the verdicts of a year on the embedded store on disk. Arguments: people (10,000),
 * trainings of each in the year (8).
 */
public final class VerdictBenchmark {

    private static final Organisation COUNTY = Organisation.county(Id.of("yunyang"), "云阳县");
    private static final Organisation DISTRICT =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "双江片区", false, List.of());
    private static final int SCHOOLS = 60;
    private static final int YEAR = 2026;
    private static final String KEY = "year-" + YEAR;
    private static final int READ = 300;

    private VerdictBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int trainings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        Path folder = Files.createTempDirectory("verdict-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri());
                Rooms rooms = Rooms.open(
                        client.getDatabase("benchmark"),
                        SetClock.at("2027-02-05T02:00:00Z"),
                        "people",
                        "identity",
                        "rules",
                        "credits",
                        "corrections",
                        "notices",
                        "verdicts")) {
            System.out.printf("%n%,d people in %d schools, %d trainings in the year%n", count, SCHOOLS, trainings);
            plant(rooms, count, trainings);
            measure(rooms.get(Verdicts.class), count);
        }
        System.exit(0);
    }

    private static void measure(Verdicts verdicts, int count) throws InterruptedException {
        timed("prepare", count, verdicts, () -> verdicts.prepare(officer("a"), COUNTY.id(), KEY));
        timed("prepare again", count, verdicts, () -> verdicts.prepare(officer("a"), COUNTY.id(), KEY));
        timed("sign, the first", count, verdicts, () -> verdicts.sign(officer("a"), COUNTY.id(), KEY));
        timed("sign, the second", count, verdicts, () -> verdicts.sign(officer("b"), COUNTY.id(), KEY));
        List<Verdict> some = verdicts.list(officer("a"), COUNTY.id(), KEY, null, 0, READ);
        long frozen = some.stream().filter(Verdict::frozen).count();
        long begin = System.nanoTime();
        some.forEach(one -> verdicts.reproduce(officer("a"), one.id()));
        double each = (System.nanoTime() - begin) / 1e6 / some.size();
        System.out.printf("  %-18s %8.1f ms each; %d of %d frozen%n", "derive anew", each, frozen, some.size());
    }

    private static void timed(String what, int count, Verdicts verdicts, Runnable start) throws InterruptedException {
        long begin = System.nanoTime();
        start.run();
        while (verdicts.job() instanceof Background.Running) {
            Thread.sleep(10);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("  %-18s %8.1f s, %,.0f a second%n", what, seconds, count / seconds);
    }

    private static void plant(Rooms rooms, int count, int trainings) {
        People people = rooms.get(People.class);
        Ledger ledger = rooms.get(Ledger.class);
        ledger.install(Rules.of2026());
        people.register(List.of(COUNTY, DISTRICT));
        Notices notices = rooms.get(Notices.class);
        for (int s = 0; s < SCHOOLS; s++) {
            Organisation school = DISTRICT.child(
                    Id.of("school-" + s), OrganisationKind.SCHOOL, "第 " + s + " 小学", false, List.of(Stage.PRIMARY));
            people.register(List.of(school));
            List<Person> teachers = new ArrayList<>();
            Map<Id<Person>, List<Award>> history = new HashMap<>();
            for (int t = s; t < count; t += SCHOOLS) {
                Person teacher = teacher(t, school);
                teachers.add(teacher);
                history.put(teacher.id(), awards(teacher.id(), trainings));
            }
            people.enter(teachers);
            ledger.plant(history);
            notices.plant(officer("a").person(), school.id(), YEAR, LocalDate.of(YEAR + 1, 1, 4));
        }
    }

    private static Person teacher(int number, Organisation at) {
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        String id = "T%06d".formatted(number);
        return new Person(Id.of(id), id, "老师" + number, at.id(), at.path(), post, LocalDate.of(2010, 9, 1), true);
    }

    private static List<Award> awards(Id<Person> person, int trainings) {
        List<Award> awards = new ArrayList<>();
        for (int i = 0; i < trainings; i++) {
            LocalDate day =
                    LocalDate.of(YEAR, 1 + i % 12, 1 + (i * 7 + person.value().hashCode() % 9 + 9) % 27);
            awards.add(new Award(
                    "training-" + i,
                    person,
                    null,
                    "大单元教学设计",
                    TrainingLevel.COUNTY,
                    TrainingMode.values()[i % TrainingMode.values().length],
                    BigDecimal.valueOf(24),
                    "签到表",
                    null,
                    day.atTime(16, 0).atZone(CountyTime.ZONE).toInstant()));
        }
        return awards;
    }

    private static Actor officer(String name) {
        return new Actor(Id.of("account-" + name), Id.of(name), name, List.of(new Grant(Role.OFFICER, COUNTY.id())));
    }
}
