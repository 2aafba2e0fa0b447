package org.yunyan.demand;

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
import org.yunyan.Gatekeepers;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Gates;
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
import org.yunyan.messages.MessageKind;
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
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;

/** All rooms up to the demand and the inbox, with two zones of one school each, and one skill that everybody needs at level 3. */
final class Market implements AutoCloseable {

    static final Id<Skill> DESIGN = Id.of("teach-design");
    static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    static final Organisation EAST = COUNTY.child(Id.of("east"), OrganisationKind.ZONE, "东片区", false, List.of());
    static final Organisation WEST = COUNTY.child(Id.of("west"), OrganisationKind.ZONE, "西片区", false, List.of());
    private static final Organisation EAST_SCHOOL =
            EAST.child(Id.of("east-school"), OrganisationKind.SCHOOL, "东小", true, List.of(Stage.PRIMARY));
    private static final Organisation WEST_SCHOOL =
            WEST.child(Id.of("west-school"), OrganisationKind.SCHOOL, "西小", true, List.of(Stage.PRIMARY));

    final SetClock clock = SetClock.at("2026-11-24T01:00:00Z");
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    Market(MongoDatabase database) {
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
                "demand",
                "corrections",
                "notices",
                "verdicts",
                "messages")) {
            rooms.scan("org.yunyan." + room);
        }
        rooms.refresh();
        get(People.class).register(List.of(COUNTY, EAST, WEST, EAST_SCHOOL, WEST_SCHOOL));
        get(Ledger.class).install(Rules.of2026());
        get(Skills.class).define(List.of(new Skill(DESIGN, SkillArea.TEACHING, "教学设计", "Lesson design", "test")));
        get(Skills.class)
                .defineTargets(List.of(
                        new TargetRule(Id.of("all"), DESIGN, Set.of(), Set.of(), Set.of(), null, 3, 1, "教师专业标准2012")));
    }

    <T> T get(Class<T> facade) {
        return rooms.getBean(facade);
    }

    Demand demand() {
        return get(Demand.class);
    }

    Actor east(String name) {
        return teacher(name, EAST_SCHOOL, Subject.CHINESE);
    }

    Actor west(String name) {
        return teacher(name, WEST_SCHOOL, Subject.CHINESE);
    }

    Actor trainer(String name) {
        return teacher(name, EAST_SCHOOL, Subject.MUSIC, new Grant(Role.TRAINER, COUNTY.id()));
    }

    Actor officer() {
        return teacher("officer", WEST_SCHOOL, Subject.ART, new Grant(Role.OFFICER, COUNTY.id()));
    }

    Actor with(Role role, Organisation on) {
        return teacher("as-" + role, EAST_SCHOOL, Subject.PE, new Grant(role, on.id()));
    }

    private Actor teacher(String name, Organisation school, Subject main, Grant... more) {
        var post = new Post(Stage.PRIMARY, main, List.of(), Set.of(), Title.NONE, false);
        get(People.class)
                .enter(List.of(new Person(
                        Id.of(name), name, name, school.id(), school.path(), post, LocalDate.of(2010, 9, 1), true)));
        List<Grant> grants = new ArrayList<>(List.of(new Grant(Role.TEACHER, school.id())));
        grants.addAll(List.of(more));
        return new Actor(Id.of(name), Id.of(name), name, grants);
    }

    /** A course that leads to this level of lesson design. */
    static Content course(String title, Subject subject, int level) {
        return new Content(
                title,
                "",
                title + "，写给一线教师。",
                List.of("能用在自己的课上"),
                subject,
                Set.of(Stage.PRIMARY),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(DESIGN, level)),
                new BigDecimal("10"),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 5, "## 读\n" + title)),
                false,
                CompletionRule.STANDARD);
    }

    /** Written, handed in and published by the officer. */
    Id<Course> published(Actor trainer, Content content) {
        return published(trainer, get(Catalogue.class).draft(trainer, content));
    }

    Id<Course> published(Actor trainer, Course draft) {
        Course submitted = get(Catalogue.class).submit(trainer, draft.id(), draft.version());
        Gatekeepers.pass(get(Gates.class), officer(), submitted.id());
        demand().sweep();
        return draft.id();
    }

    List<GapRow> gaps() {
        demand().sweep();
        return demand().gaps(officer(), Narrowing.NONE, 0, 50).items();
    }

    List<Wanted> wanted() {
        demand().sweep();
        return demand().wanted(officer(), Narrowing.NONE);
    }

    List<Message> answers(Actor teacher) {
        return get(Messages.class).inbox(teacher, 0, 50).items().stream()
                .filter(message -> message.kind() == MessageKind.ANSWERED)
                .toList();
    }

    void happens(Object event) {
        rooms.publishEvent(event);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
