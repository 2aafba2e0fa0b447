package org.yunyan.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.Messages;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** No training twice (三(一)): the commission sees what is doubled, and the reviewer sees it before she approves one more. */
@ExtendWith(StoreExtension.class)
class DuplicatesTest {

    private static final String TEXT =
            "先读懂课程标准对本学段的要求，再从学生已有的经验出发确定大概念。单元目标要写成学生能做的事，" + "评价任务放在学习活动之前设计。每一课时只解决一个关键问题，课时之间用一条问题链连起来。";
    private static final String TITLE = "大单元教学设计：从课时拼接到整体设计";

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation SCHOOL =
            COUNTY.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));

    private final SetClock clock = SetClock.at("2026-09-07T01:00:00Z");
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final Duplicates duplicates;
    private final Catalogue catalogue;
    private final Actor tan;
    private final Actor li;
    private final Actor officer;

    DuplicatesTest(MongoDatabase database) {
        database.drop();
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yunyan.data", "target/test-data")));
        rooms.registerBean(MongoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Index.class, LuceneIndex::inMemory);
        rooms.registerBean(Embeddings.class, Embeddings::none);
        rooms.scan("org.yunyan");
        rooms.refresh();
        rooms.getBean(People.class).register(List.of(COUNTY, SCHOOL));
        rooms.getBean(Ledger.class).install(Rules.of2026());
        duplicates = rooms.getBean(Duplicates.class);
        catalogue = rooms.getBean(Catalogue.class);
        tan = person("tan", Role.TRAINER);
        li = person("li", Role.TRAINER);
        officer = person("wu", Role.OFFICER);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void whatTwoTrainersHavePublishedTwiceIsOneGroupWithBothOfThem() {
        published(tan, TITLE, TEXT);
        published(li, "大单元教学设计——从课时拼接到整体设计", TEXT);
        published(li, "班主任工作：从开学第一周到家校同心", "处理学生冲突先让双方各自冷静，再分别听他们讲。");

        look();

        assertThat(duplicates.looked(officer)).isEqualTo(3);
        assertThat(duplicates.groups(officer)).singleElement().satisfies(group -> {
            assertThat(group.members())
                    .extracting(Duplicated.Member::trainerName)
                    .containsExactlyInAnyOrder("tan", "li");
            assertThat(group.members()).allMatch(member -> member.school().equals("盛堡小学"));
            assertThat(group.percent()).isGreaterThanOrEqualTo(85);
            assertThat(group.hours()).isEqualByComparingTo("8");
        });
    }

    @Test
    void aDoubleIsSeenBeforeItIsApproved() {
        published(tan, TITLE, TEXT);
        Course draft = submitted(li, "大单元教学设计——从课时拼接到整体设计", TEXT);
        Course other = submitted(li, "学生心理急救", "看见、接住、连上：先稳住情绪，再联系家长和心理教师。");

        assertThat(duplicates.waiting(officer))
                .singleElement()
                .satisfies(group -> assertThat(group.members())
                        .extracting(Duplicated.Member::waiting)
                        .containsExactly(true, false));
        assertThat(duplicates.near(officer, draft).members()).hasSize(2);
        assertThat(duplicates.near(officer, other).members()).hasSize(1);
    }

    @Test
    void notADuplicateIsRememberedAndAuditedUntilAnotherCourseJoins() {
        published(tan, TITLE, TEXT);
        published(li, TITLE, TEXT);
        look();

        duplicates.notDuplicates(officer, duplicates.groups(officer).getFirst().key());
        look();
        assertThat(duplicates.groups(officer)).isEmpty();
        assertThat(audited()).contains("duplicate.dismiss");

        published(person("mo", Role.TRAINER), TITLE, TEXT);
        look();
        assertThat(duplicates.groups(officer))
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(3));
    }

    @Test
    void theTrainersAreAskedToMergeOnceEachTime() {
        published(tan, TITLE, TEXT);
        published(li, TITLE, TEXT);
        look();

        duplicates.askToMerge(officer, duplicates.groups(officer).getFirst().key());

        assertThat(inbox(tan))
                .filteredOn(kind -> kind == MessageKind.DUPLICATED)
                .hasSize(1);
        assertThat(inbox(li)).filteredOn(kind -> kind == MessageKind.DUPLICATED).hasSize(1);
        assertThat(duplicates.groups(officer).getFirst().asked()).isEqualTo(clock.instant());
        assertThat(audited()).contains("duplicates.merge");
        assertThatThrownBy(() -> duplicates.askToMerge(officer, "no,such")).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void anArchivedCourseLeavesItsGroup() {
        Id<Course> one = published(tan, TITLE, TEXT);
        published(li, TITLE, TEXT);
        look();

        catalogue.archive(officer, one);

        assertThat(duplicates.groups(officer)).isEmpty();
        look();
        assertThat(duplicates.looked(officer)).isEqualTo(1);
    }

    @Test
    void onlyTheCommissionSeesAndDecides() {
        Actor school = new Actor(Id.of("s"), Id.of("s"), "s", List.of(new Grant(Role.OFFICER, SCHOOL.id())));
        for (Actor actor : List.of(tan, school)) {
            assertThatThrownBy(() -> duplicates.groups(actor)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> duplicates.waiting(actor)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> duplicates.notDuplicates(actor, "a,b")).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> duplicates.askToMerge(actor, "a,b")).isInstanceOf(Refused.Forbidden.class);
        }
    }

    /** As the sweep does it a while after something has changed. */
    private void look() {
        clock.pass(Duration.ofMinutes(2));
        duplicates.sweep();
    }

    private List<MessageKind> inbox(Actor actor) {
        return rooms.getBean(Messages.class).inbox(actor, 0, 50).items().stream()
                .map(message -> message.kind())
                .toList();
    }

    private List<String> audited() {
        Actor admin = new Actor(Id.of("a"), Id.of("a"), "a", List.of(new Grant(Role.ADMIN, COUNTY.id())));
        return rooms.getBean(Accounts.class).audits(admin, 0, 50).items().stream()
                .map(audit -> audit.action())
                .toList();
    }

    private Actor person(String name, Role role) {
        Organisation unit = role == Role.OFFICER ? COUNTY : SCHOOL;
        rooms.getBean(People.class)
                .enter(List.of(new Person(
                        Id.of(name), name, name, unit.id(), unit.path(), null, LocalDate.of(2010, 9, 1), true)));
        return new Actor(Id.of(name), Id.of(name), name, List.of(new Grant(role, unit.id())));
    }

    private Id<Course> published(Actor trainer, String title, String text) {
        Course draft = submitted(trainer, title, text);
        Gatekeepers.pass(rooms.getBean(Gates.class), officer, draft.id());
        return draft.id();
    }

    private Course submitted(Actor trainer, String title, String text) {
        Content content = new Content(
                title,
                "",
                title + "，写给一线教师。",
                List.of("能用在自己的课上"),
                Subject.GENERAL,
                Set.of(Stage.PRIMARY),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(Id.of("teach-design"), 2)),
                new BigDecimal("4"),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 20, "## 读\n" + text)),
                false,
                CompletionRule.STANDARD);
        Course draft = catalogue.draft(trainer, content);
        return catalogue.submit(trainer, draft.id(), draft.version());
    }
}
