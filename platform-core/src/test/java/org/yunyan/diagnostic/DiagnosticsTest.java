package org.yunyan.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.Scope;
import org.yunyan.bank.Wording;
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
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;

@ExtendWith(StoreExtension.class)
class DiagnosticsTest {

    private static final Id<Skill> READING = Id.of("reading");

    private final SetClock clock = SetClock.at("2026-03-02T08:00:00Z");
    private final Actor li = new Actor(Id.of("li"), Id.of("li"), "李老师", List.of());
    private final Actor tan =
            new Actor(Id.of("tan"), Id.of("tan"), "谭老师", List.of(new Grant(Role.TRAINER, Id.of("county"))));
    private Rooms rooms;
    private Bank bank;
    private Diagnostics diagnostics;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, "people", "identity", "skills", "bank", "diagnostic");
        bank = rooms.get(Bank.class);
        diagnostics = rooms.get(Diagnostics.class);
        Organisation county = Organisation.county(Id.of("county"), "云阳县");
        Organisation zone = county.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());
        Organisation school =
                zone.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));
        rooms.get(People.class).register(List.of(county, zone, school));
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        rooms.get(People.class)
                .enter(List.of(new Person(
                        li.person(), "li", "李老师", school.id(), school.path(), post, LocalDate.of(2010, 9, 1), true)));
        Skills skills = rooms.get(Skills.class);
        skills.define(List.of(new Skill(READING, SkillArea.TEACHING, "阅读教学", "Reading", "t")));
        skills.defineTargets(
                List.of(new TargetRule(Id.of("r"), READING, Set.of(), Set.of(), Set.of(), null, 3, 1.0, "t")));
    }

    @AfterEach
    void closeTheRooms() {
        rooms.close();
    }

    @Test
    void whoKnowsEverythingHasAHighRangeAndOnceAcceptedASmallerGap() {
        questions(Subject.CHINESE, 4);
        double before = gap();

        DiagnosticResult result = answersAll(true);

        assertThat(result.asked()).isBetween(4, 12);
        assertThat(result.lowest()).isLessThan(result.level());
        assertThat(result.highest()).isGreaterThanOrEqualTo(result.level());
        assertThat(result.level()).isGreaterThan(3);
        assertThat(gap()).as("nothing is decided for her").isEqualTo(before);

        diagnostics.accept(li, READING);
        double after = gap();
        diagnostics.accept(li, READING);

        assertThat(after).isLessThan(before - 1);
        assertThat(gap()).isEqualTo(after);
        assertThat(diagnostics.result(li, READING).accepted()).isEqualTo(clock.instant());
    }

    @Test
    void whoKnowsNothingHasALowRange() {
        questions(Subject.CHINESE, 4);

        assertThat(answersAll(false).highest()).isLessThan(1.5);
    }

    @Test
    void noQuestionIsAskedTwiceAndANumberSentAgainChangesNothing() {
        questions(Subject.CHINESE, 4);
        Set<Id<Item>> asked = new HashSet<>();
        DiagnosticQuestion now = diagnostics.begin(li, READING);
        while (!now.isOver()) {
            assertThat(asked.add(now.asked().item())).isTrue();
            DiagnosticQuestion next = diagnostics.answer(li, READING, now.number(), null);
            assertThat(diagnostics.answer(li, READING, now.number(), right(now.asked())))
                    .isEqualTo(next);
            now = next;
        }
        assertThat(diagnostics.result(li, READING).asked()).isEqualTo(asked.size());
    }

    @Test
    void itGoesOnWhereItWasLeft() {
        questions(Subject.CHINESE, 4);
        diagnostics.begin(li, READING);
        DiagnosticQuestion second = diagnostics.answer(li, READING, 1, null);

        clock.pass(Duration.ofDays(2));

        assertThat(diagnostics.begin(li, READING)).isEqualTo(second);
        assertThatThrownBy(() -> diagnostics.result(li, READING)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void itIsRepeatedAfterThirtyDaysAndThenAsksOtherQuestions() {
        questions(Subject.CHINESE, 6);
        Set<Id<Item>> first = new HashSet<>();
        DiagnosticQuestion now = diagnostics.begin(li, READING);
        while (!now.isOver()) {
            first.add(now.asked().item());
            now = diagnostics.answer(li, READING, now.number(), right(now.asked()));
        }
        assertThatThrownBy(() -> diagnostics.begin(li, READING))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.diagnostic.again");

        clock.pass(Diagnostics.AGAIN);

        assertThat(first).doesNotContain(diagnostics.begin(li, READING).asked().item());
    }

    @Test
    void onlyWhatSuitsHerStageAndSubjectIsOffered() {
        questions(Subject.MATHS, 4);
        assertThat(diagnostics.offers(li)).isEmpty();
        assertThat(diagnostics.offer(li, READING)).isEmpty();
        assertThatThrownBy(() -> diagnostics.begin(li, READING)).isInstanceOf(Refused.Conflict.class);

        questions(Subject.CHINESE, 4);
        assertThat(diagnostics.offers(li)).singleElement().satisfies(offer -> {
            assertThat(offer.questions()).isEqualTo(20);
            assertThat(offer.gap().gap()).isEqualTo(3);
            assertThat(offer.begun()).isFalse();
            assertThat(diagnostics.offer(li, READING)).contains(offer);
        });
    }

    @Test
    void theAnswersAreCountedForTheQuestions() {
        questions(Subject.CHINESE, 4);
        int asked = answersAll(true).asked();

        int answered = bank.list(tan, ItemFilter.ACTIVE, 0, 100).items().stream()
                .mapToInt(item -> bank.statistics(tan, item.id()).answered())
                .sum();

        assertThat(answered).isEqualTo(asked);
    }

    private DiagnosticResult answersAll(boolean right) {
        DiagnosticQuestion now = diagnostics.begin(li, READING);
        while (!now.isOver()) {
            now = diagnostics.answer(li, READING, now.number(), right ? right(now.asked()) : null);
        }
        return diagnostics.result(li, READING);
    }

    private double gap() {
        return rooms.get(Skills.class).gaps(rooms.get(People.class).person(li.person())).stream()
                .mapToDouble(SkillGap::gap)
                .sum();
    }

    /** The right option is called so, wherever it is shown. */
    private static Answer right(Asked asked) {
        return new Answer.Chosen(Set.of(asked.options().indexOf("对的")));
    }

    private void questions(Subject subject, int ofEach) {
        for (int difficulty = 1; difficulty <= 5; difficulty++) {
            for (int i = 0; i < ofEach; i++) {
                Wording wording = Wording.choice(
                        ItemKind.SINGLE, subject + "第" + i + "题", List.of("对的", "错的", "也错", "还错"), Set.of(0), "");
                Item draft = bank.draft(tan, wording, new Scope(READING, difficulty, Set.of(Stage.PRIMARY), subject));
                bank.activate(tan, draft.id(), draft.revision());
            }
        }
    }
}
