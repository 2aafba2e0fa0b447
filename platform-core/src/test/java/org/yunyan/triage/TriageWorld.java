package org.yunyan.triage;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yunyan.Courses;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
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
import org.yunyan.samples.Samples;
import org.yunyan.shared.Id;
import org.yunyan.study.AnswerSheet;
import org.yunyan.study.DeviceMark;
import org.yunyan.study.Study;

/** A county with two zones of one school each, its people, and what they study. */
public final class TriageWorld implements AutoCloseable {

    public static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    public static final Organisation EAST =
            COUNTY.child(Id.of("east"), OrganisationKind.ZONE, "江口片区", false, List.of());
    public static final Organisation WEST =
            COUNTY.child(Id.of("west"), OrganisationKind.ZONE, "双江片区", false, List.of());
    public static final Organisation SCHOOL =
            EAST.child(Id.of("school-1"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));
    public static final Organisation OTHER =
            WEST.child(Id.of("school-2"), OrganisationKind.SCHOOL, "双江小学", false, List.of(Stage.PRIMARY));

    private static final int QUESTIONS = 6;

    public final SetClock clock = SetClock.at("2026-11-24T00:00:00Z");
    private final Rooms rooms;

    public TriageWorld(MongoDatabase database) {
        rooms = Rooms.open(
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
                "corrections",
                "claims",
                "notices",
                "verdicts",
                "samples",
                "triage");
        get(People.class).register(List.of(COUNTY, EAST, WEST, SCHOOL, OTHER));
        get(Ledger.class).install(Rules.of2021());
        get(Ledger.class).install(Rules.of2026());
    }

    public <T> T get(Class<T> facade) {
        return rooms.get(facade);
    }

    Triage triage() {
        return get(Triage.class);
    }

    public Samples samples() {
        return get(Samples.class);
    }

    /** Somebody who teaches at a school. */
    public Actor teacher(Organisation school) {
        return actor(school, Role.TEACHER, school);
    }

    public Actor officer() {
        return actor(SCHOOL, Role.OFFICER, COUNTY);
    }

    public Actor supervisor(Organisation zone) {
        return actor(zone.equals(EAST) ? SCHOOL : OTHER, Role.SUPERVISOR, zone);
    }

    public Actor office(Organisation school) {
        return actor(school, Role.SCHOOL_ADMIN, school);
    }

    public Actor actor(Organisation employer, Role role, Organisation on) {
        Id<Person> id = Id.of("p-" + UUID.randomUUID());
        var post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        get(People.class)
                .enter(List.of(new Person(
                        id,
                        id.value(),
                        id.value(),
                        employer.id(),
                        employer.path(),
                        post,
                        LocalDate.of(2010, 9, 1),
                        true)));
        return new Actor(Id.of(id.value()), id, id.value(), List.of(new Grant(role, on.id())));
    }

    /** A new course of two hours with nothing but a quiz of six questions. */
    Id<Course> course() {
        CourseVersion course = Courses.published("course-" + UUID.randomUUID(), Courses.quiz(QUESTIONS));
        get(Catalogue.class).plant(List.of(course));
        return course.course();
    }

    /** She chooses the course, prepares for so long, then answers everything right within so many seconds. */
    void studies(Actor teacher, Id<Course> course, Duration prepares, int seconds) {
        get(Study.class).enrol(teacher, course);
        clock.pass(prepares);
        get(Study.class).open(teacher, course, Courses.QUIZ, null);
        answers(teacher, course, seconds);
    }

    void answers(Actor teacher, Id<Course> course, int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        List<Set<Integer>> right = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            right.add(Set.of(0));
        }
        get(Study.class).answer(teacher, new AnswerSheet(course, Courses.QUIZ, 1, right));
    }

    void opens(Actor teacher, Id<Course> course, Id<Unit> unit, DeviceMark device) {
        get(Study.class).enrol(teacher, course);
        get(Study.class).open(teacher, course, unit, device);
    }

    List<Flag> about(Actor teacher) {
        return triage().own(teacher, 0, 50).items();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
