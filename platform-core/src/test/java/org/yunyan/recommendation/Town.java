package org.yunyan.recommendation;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;

/** All rooms on a real store and a real index, with one school, a framework of two skills and the rules of 2026. */
public final class Town implements AutoCloseable {

    public static final Id<Skill> DESIGN = Id.of("teach-design");
    public static final Id<Skill> CARE = Id.of("care-class");

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation ZONE =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());
    private static final Organisation SCHOOL =
            ZONE.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));

    public final SetClock clock = SetClock.at("2026-11-24T01:00:00Z");
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    public Town(MongoDatabase database) {
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
        rooms.refresh();
        get(People.class).register(List.of(COUNTY, ZONE, SCHOOL));
        get(Ledger.class).install(Rules.of2026());
        get(Skills.class)
                .define(List.of(
                        new Skill(DESIGN, SkillArea.TEACHING, "教学设计", "Lesson design", "test"),
                        new Skill(CARE, SkillArea.CARE, "班级管理", "Class management", "test")));
        get(Skills.class).defineTargets(List.of(target(DESIGN), target(CARE)));
    }

    public <T> T get(Class<T> facade) {
        return rooms.getBean(facade);
    }

    public Recommendations recommendations() {
        return get(Recommendations.class);
    }

    public Shelves shelves() {
        return get(Shelves.class);
    }

    /** As the program does every few seconds. */
    public void sweep() {
        shelves().sweep();
        recommendations().sweep();
    }

    public void happens(Object event) {
        rooms.publishEvent(event);
    }

    public Actor teacher(String name, Stage stage, Subject main, Role... roles) {
        var post = new Post(stage, main, List.of(), Set.of(), Title.NONE, false);
        get(People.class)
                .enter(List.of(new Person(
                        Id.of(name), name, name, SCHOOL.id(), SCHOOL.path(), post, LocalDate.of(2010, 9, 1), true)));
        List<Grant> grants = new ArrayList<>(List.of(new Grant(Role.TEACHER, SCHOOL.id())));
        for (Role role : roles) {
            grants.add(new Grant(role, role == Role.OFFICER ? COUNTY.id() : SCHOOL.id()));
        }
        return new Actor(Id.of(name), Id.of(name), name, grants);
    }

    /** A course that has been there for long, in the index too. */
    public Id<Course> offered(String id, String title, Subject subject, Stage stage, SkillAim... aims) {
        return offered(id, content(title, subject, stage, aims));
    }

    public Id<Course> offered(String id, Content content) {
        get(Catalogue.class)
                .plant(List.of(CourseVersion.of(
                        Id.of(id), 1, content, Id.of("tan"), "谭老师", clock.instant(), Id.of("reviewer"))));
        return Id.of(id);
    }

    public static Content content(String title, Subject subject, Stage stage, SkillAim... aims) {
        return new Content(
                title,
                "",
                title + "，写给一线教师。",
                List.of("能用在自己的课上"),
                subject,
                Set.of(stage),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(aims),
                new BigDecimal("10"),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 5, "## 读\n" + title)),
                false,
                CompletionRule.STANDARD);
    }

    public List<String> suggestedTo(Actor teacher) {
        return recommendations().forTeacher(teacher, 10).suggested().stream()
                .map(one -> one.course().course().value())
                .toList();
    }

    public List<Message> inbox(Actor teacher) {
        return get(Messages.class).inbox(teacher, 0, 50).items();
    }

    private static TargetRule target(Id<Skill> skill) {
        return new TargetRule(Id.of("all-" + skill), skill, Set.of(), Set.of(), Set.of(), null, 3, 1, "教师专业标准2012");
    }

    @Override
    public void close() {
        rooms.close();
    }
}
