package org.yunyan.planning;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.messages.Message;
import org.yunyan.messages.Messages;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** All rooms on a real store and a real index: a school, two skills, the rules of 2026, and offers as a test wants them. */
final class PlanningWorld implements AutoCloseable {

    static final Id<Skill> DESIGN = Id.of("teach-design");

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation ZONE =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());
    private static final Organisation SCHOOL =
            ZONE.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));

    /** A Monday in the first year of the cycle. */
    final SetClock clock = SetClock.at("2026-09-07T01:00:00Z");

    final List<PlannedCourseDue> due = new ArrayList<>();

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final Set<Object> failing = new HashSet<>();
    private int daysAgo;

    PlanningWorld(MongoDatabase database) {
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yunyan.data", "target/test-data")));
        rooms.registerBean(MongoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Index.class, LuceneIndex::inMemory);
        rooms.registerBean(Embeddings.class, Embeddings::none);
        for (String room : List.of(
                "people",
                "identity",
                "contact",
                "skills",
                "catalogue",
                "study",
                "rules",
                "credits",
                "cohorts",
                "planning",
                "exposure",
                "terms",
                "shelves",
                "recommendation",
                "corrections",
                "notices",
                "verdicts",
                "messages")) {
            rooms.scan("org.yunyan." + room);
        }
        rooms.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof PlannedCourseDue one) {
                due.add(one);
                if (failing.remove(one.course())) {
                    throw new IllegalStateException("the program dies here");
                }
            }
        });
        rooms.refresh();
        get(People.class).register(List.of(COUNTY, ZONE, SCHOOL));
        install(Rules.of2026());
        get(Skills.class).define(List.of(new Skill(DESIGN, SkillArea.TEACHING, "教学设计", "Lesson design", "test")));
        get(Skills.class)
                .defineTargets(List.of(new TargetRule(
                        Id.of("all-design"), DESIGN, Set.of(), Set.of(), Set.of(), null, 3, 1, "教师专业标准2012")));
    }

    <T> T get(Class<T> facade) {
        return rooms.getBean(facade);
    }

    Plans plans() {
        return get(Plans.class);
    }

    void install(RuleSet rules) {
        get(Ledger.class).install(rules);
    }

    void happens(Object event) {
        rooms.publishEvent(event);
    }

    /** Lets the program die while it tells that this course is due. */
    void diesWhenTelling(Id<Course> course) {
        failing.add(course);
    }

    Actor teacher(String name) {
        return person(name, Role.TEACHER);
    }

    Actor person(String name, Role role) {
        var post = new Post(Stage.PRIMARY, Subject.MATHS, List.of(), Set.of(), Title.NONE, false);
        get(People.class)
                .enter(List.of(new Person(
                        Id.of(name), name, name, SCHOOL.id(), SCHOOL.path(), post, LocalDate.of(2010, 9, 1), true)));
        return new Actor(Id.of(name), Id.of(name), name, List.of(new Grant(role, SCHOOL.id())));
    }

    /** Something that can be studied; call {@link #shelve} after the last one. */
    Id<Course> offered(String id, String hours, TrainingLevel level, TrainingMode mode, SkillAim... aims) {
        return offered(id, "课程" + id, "tan", hours, level, mode, aims);
    }

    Id<Course> offered(
            String id,
            String title,
            String trainer,
            String hours,
            TrainingLevel level,
            TrainingMode mode,
            SkillAim... aims) {
        Content content = new Content(
                title,
                "",
                title,
                List.of("能用在自己的课上"),
                Subject.MATHS,
                Set.of(Stage.PRIMARY),
                Set.of(),
                level,
                mode,
                List.of(aims),
                new BigDecimal(hours),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 5, "## 读\n" + title)),
                false,
                CompletionRule.STANDARD);
        get(Catalogue.class)
                .plant(List.of(CourseVersion.of(
                        Id.of(id), 1, content, Id.of(trainer), trainer, clock.instant(), Id.of("reviewer"))));
        return Id.of(id);
    }

    /** A cohort of the course, opened by its trainer. */
    Cohort cohort(Id<Course> course, String name, String starts, String ends, int seats) {
        Id<Person> trainer = get(Catalogue.class).current(course).trainer();
        Actor author = new Actor(
                Id.of(trainer.value()), trainer, trainer.value(), List.of(new Grant(Role.TRAINER, COUNTY.id())));
        return get(Cohorts.class)
                .begin(author, course, new CohortPlan(name, LocalDate.parse(starts), LocalDate.parse(ends), seats));
    }

    /** Its trainer calls it off. */
    void callsOff(Cohort cohort) {
        get(Cohorts.class)
                .cancel(
                        new Actor(
                                Id.of(cohort.trainer().value()),
                                cohort.trainer(),
                                "",
                                List.of(new Grant(Role.TRAINER, COUNTY.id()))),
                        cohort.id());
    }

    void shelve() {
        get(Shelves.class).prepare();
    }

    /** Credits from elsewhere: so many hours at this level and in this mode, each on a day of its own. */
    void earned(Actor teacher, String key, String hours, TrainingLevel level, TrainingMode mode) {
        get(Ledger.class)
                .award(new Award(
                        key,
                        teacher.person(),
                        null,
                        key,
                        level,
                        mode,
                        new BigDecimal(hours),
                        key,
                        null,
                        clock.instant().minus(Duration.ofDays(++daysAgo))));
    }

    /** She has finished the course, as the study room tells it. */
    void finishes(Actor teacher, Id<Course> course) {
        CourseVersion version = get(Catalogue.class).current(course);
        Enrolment done = Enrolment.studied(
                teacher.person(),
                version,
                clock.instant(),
                clock.instant(),
                version.content().units().size(),
                100);
        get(Study.class).plant(List.of(done));
        happens(new org.yunyan.study.CourseCompleted(
                teacher.person(),
                course,
                1,
                version.content().title(),
                version.content().hours(),
                version.content().level(),
                version.content().mode(),
                version.content().subject(),
                clock.instant()));
    }

    List<Message> inbox(Actor teacher) {
        return get(Messages.class).inbox(teacher, 0, 50).items();
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    Instant now() {
        return clock.instant();
    }

    static boolean completed(Enrolment enrolment) {
        return enrolment.state() == EnrolmentState.COMPLETED;
    }

    @Override
    public void close() {
        rooms.close();
    }
}
