package org.yunyan.insight;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.Courses;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Span;
import org.yunyan.study.Study;
import org.yunyan.study.UnitProgress;

/** One running program with all the rooms that the commission's figures come from, and a county to plant. */
final class InsightWorld implements AutoCloseable {

    static final Organisation COUNTY = Organisation.county(Id.of("yunyang"), "云阳县");
    static final Id<Course> COURSE = Id.of("whole-books");

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    InsightWorld(MongoDatabase database, Path data, Clock clock) {
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yunyan.data", data.toString())));
        rooms.registerBean(MongoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.scan(
                "org.yunyan.people",
                "org.yunyan.identity",
                "org.yunyan.skills",
                "org.yunyan.catalogue",
                "org.yunyan.study",
                "org.yunyan.rules",
                "org.yunyan.credits",
                "org.yunyan.insight");
        rooms.refresh();
        ledger().install(Rules.of2021());
        ledger().install(Rules.of2026());
    }

    Insight insight() {
        return rooms.getBean(Insight.class);
    }

    Ledger ledger() {
        return rooms.getBean(Ledger.class);
    }

    Study study() {
        return rooms.getBean(Study.class);
    }

    People people() {
        return rooms.getBean(People.class);
    }

    void publish(Object event) {
        rooms.publishEvent(event);
    }

    /** So many zones with so many schools of so many teachers each; the first school of each zone has a group. */
    List<Person> plantPeople(int zones, int schools, int teachers) {
        List<Organisation> units = new ArrayList<>(List.of(COUNTY));
        List<Person> staff = new ArrayList<>();
        for (int z = 1; z <= zones; z++) {
            Organisation zone = COUNTY.child(zone(z), OrganisationKind.ZONE, "片区" + z, false, List.of());
            units.add(zone);
            for (int s = 1; s <= schools; s++) {
                Organisation school = zone.child(
                        school(z, s), OrganisationKind.SCHOOL, "学校" + z + "-" + s, s > 1, List.of(Stage.PRIMARY));
                units.add(school);
                Organisation group =
                        school.child(Id.of(school.id() + "-group"), OrganisationKind.GROUP, "语文组", false, List.of());
                units.add(group);
                for (int t = 1; t <= teachers; t++) {
                    staff.add(teacher(school.id() + "-" + t, t % 3 == 0 ? group : school, school));
                }
            }
        }
        people().register(units);
        people().enter(staff);
        return staff;
    }

    static Person teacher(String id, Organisation place, Organisation school) {
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        LocalDate joined = id.hashCode() % 7 == 0 ? LocalDate.of(2026, 5, 1) : LocalDate.of(2012, 9, 1);
        return new Person(Id.of(id), id, "教师" + id, school.id(), place.path(), post, joined, true);
    }

    static Id<Organisation> zone(int number) {
        return Id.of("zone-" + number);
    }

    static Id<Organisation> school(int zone, int number) {
        return Id.of("school-" + zone + "-" + number);
    }

    void plantCourse() {
        rooms.getBean(Catalogue.class)
                .plant(List.of(Courses.published(COURSE.value(), Courses.video(3600), Courses.quiz(3))));
    }

    /** Awards of several years and kinds, and begun courses; some teachers do nothing at all. */
    void plantHistory(List<Person> teachers, Random random, int... years) {
        Map<Id<Person>, List<Award>> awards = new LinkedHashMap<>();
        List<Enrolment> enrolments = new ArrayList<>();
        for (Person teacher : teachers) {
            if (random.nextInt(5) > 0) {
                List<Award> hers = new ArrayList<>();
                for (int year : years) {
                    int many = random.nextInt(9);
                    for (int i = 0; i < many; i++) {
                        hers.add(award(teacher, "h" + year + "-" + i, random, day(year, random)));
                    }
                }
                awards.put(teacher.id(), hers);
            }
            if (random.nextBoolean()) {
                enrolments.add(begun(teacher, day(years[years.length - 1], random), 60 + random.nextInt(3000)));
            }
        }
        ledger().plant(awards);
        study().plant(enrolments);
    }

    private static LocalDate day(int year, Random random) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(320));
    }

    static Award award(Person teacher, String key, Random random, LocalDate day) {
        TrainingMode[] modes = TrainingMode.values();
        TrainingLevel[] levels = TrainingLevel.values();
        return new Award(
                key,
                teacher.id(),
                null,
                "研修",
                levels[random.nextInt(levels.length)],
                modes[random.nextInt(modes.length)],
                BigDecimal.valueOf(5 + random.nextInt(80)),
                "签到表",
                null,
                at(day));
    }

    static Award award(Person teacher, String key, TrainingMode mode, int hours, LocalDate day) {
        return new Award(
                key,
                teacher.id(),
                null,
                "研修",
                TrainingLevel.COUNTY,
                mode,
                BigDecimal.valueOf(hours),
                null,
                null,
                at(day));
    }

    /** A begun course with so many seconds of its video watched on that day. */
    static Enrolment begun(Person teacher, LocalDate day, int seconds) {
        UnitProgress watched =
                new UnitProgress(List.of(new Span(0, seconds)), seconds, Set.of(), List.of(), true, at(day));
        return new Enrolment(
                teacher.id() + ":" + COURSE,
                teacher.id(),
                COURSE,
                1,
                at(day),
                EnrolmentState.ACTIVE,
                Map.of(Courses.VIDEO.value(), watched),
                Courses.VIDEO,
                at(day),
                null,
                false,
                1);
    }

    static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(CountyTime.ZONE).toInstant();
    }

    static Actor actor(Role role, Id<Organisation> on) {
        return new Actor(Id.fresh(), Id.fresh(), "某某", List.of(new Grant(role, on)));
    }

    static Actor officer() {
        return actor(Role.OFFICER, COUNTY.id());
    }

    @Override
    public void close() {
        rooms.close();
    }
}
