package org.yunyan.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;

@ExtendWith(StoreExtension.class)
class BankTest {

    private static final Id<Skill> READING = Id.of("reading");
    private static final Id<Skill> CARE = Id.of("care");

    private final Actor tan = actor("tan", Role.TRAINER);
    private final Actor mei = actor("mei", Role.TRAINER);
    private Rooms rooms;
    private Bank bank;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, SetClock.at("2026-03-02T08:00:00Z"), "people", "identity", "skills", "bank");
        rooms.get(Skills.class)
                .define(List.of(
                        new Skill(READING, SkillArea.TEACHING, "阅读教学", "Reading", "t"),
                        new Skill(CARE, SkillArea.CARE, "班级管理", "Care", "t")));
        bank = rooms.get(Bank.class);
    }

    @AfterEach
    void closeTheRooms() {
        rooms.close();
    }

    @Test
    void whatWasAskedOnceNeverChanges() {
        Item first = active("哪一句是中心句？", 2);
        Sheet sheet = bank.draw(List.of(Draw.of(READING, 1)), 7);
        List<Asked> shown = bank.ask(sheet);

        Item second = bank.save(tan, first.id(), first.revision(), single("哪一句最能概括全文？"), first.scope());

        assertThat(second.version()).isEqualTo(2);
        assertThat(bank.ask(sheet)).isEqualTo(shown);
        assertThat(bank.draw(List.of(Draw.of(READING, 1)), 7).items()).containsExactly(new Drawn(first.id(), 2));
    }

    @Test
    void aDraftIsChangedInPlaceAndNeverDrawn() {
        Item draft = bank.draft(tan, single("草稿"), Scope.of(READING));
        Item changed = bank.save(tan, draft.id(), draft.revision(), single("改过的草稿"), Scope.of(READING));

        assertThat(changed.version()).isZero();
        assertThat(bank.draw(List.of(Draw.of(READING, 5)), 1).items()).isEmpty();
    }

    @Test
    void aRetiredQuestionIsNotDrawnAndComesBackAsItWas() {
        Item item = active("退役的题", 2);
        Item retired = bank.retire(tan, item.id(), item.revision());

        assertThat(bank.draw(List.of(Draw.named(List.of(item.id()))), 1).items())
                .isEmpty();
        assertThat(bank.activate(tan, item.id(), retired.revision()).version()).isEqualTo(1);
    }

    @Test
    void everyTrainerReadsAndOnlyTheAuthorWrites() {
        Item item = active("共享的题", 3);

        assertThat(bank.item(mei, item.id()).wording()).isEqualTo(item.wording());
        assertThatThrownBy(() -> bank.save(mei, item.id(), item.revision(), single("抢改"), item.scope()))
                .isInstanceOf(Refused.Forbidden.class);
        Actor teacher = actor("li", Role.TEACHER);
        assertThatThrownBy(() -> bank.item(teacher, item.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> bank.list(teacher, ItemFilter.ACTIVE, 0, 10)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aSaveFromAnOldStateIsRefused() {
        Item draft = bank.draft(tan, single("一"), Scope.of(READING));
        bank.save(tan, draft.id(), draft.revision(), single("二"), Scope.of(READING));

        assertThatThrownBy(() -> bank.save(tan, draft.id(), draft.revision(), single("三"), Scope.of(READING)))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anIncompleteQuestionIsNotAsked() {
        Wording two = Wording.choice(ItemKind.SINGLE, "哪个对？", List.of("甲", "乙"), Set.of(0, 1), "");
        Item draft = bank.draft(tan, two, Scope.of(READING));

        assertThatThrownBy(() -> bank.activate(tan, draft.id(), draft.revision()))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        no -> assertThat(no.arguments()).containsExactly(List.of("bank.lack.single")));
        assertThatThrownBy(() -> bank.draft(tan, two, Scope.of(Id.of("nothing"))))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void theWordsOfARubricHaveBounds() {
        Wording title = Wording.essay("谈一谈", List.of(new Criterion("题".repeat(501), "", 10)), "");
        Wording description = Wording.essay("谈一谈", List.of(new Criterion("内容", "述".repeat(501), 10)), "");

        for (Wording endless : List.of(title, description)) {
            assertThatThrownBy(() -> bank.draft(tan, endless, Scope.of(READING)))
                    .hasMessageContaining("refused.bank.tooLong");
        }
    }

    @Test
    void aDrawKeepsToSkillAndDifficultyAndNeverAsksTwice() {
        for (int difficulty = 1; difficulty <= 5; difficulty++) {
            for (int i = 0; i < 4; i++) {
                active("第" + i + "题，难度" + difficulty, difficulty);
            }
        }
        List<Draw> draws =
                List.of(new Draw(List.of(), READING, 2, 3, 3), new Draw(List.of(), READING, 3, 5, 6), Draw.of(CARE, 2));

        for (long seed = 0; seed < 50; seed++) {
            Sheet sheet = bank.draw(draws, seed);
            assertThat(sheet.items()).hasSize(9).doesNotHaveDuplicates();
            List<Integer> difficulties =
                    bank.ask(sheet).stream().map(Asked::difficulty).toList();
            assertThat(difficulties.subList(0, 3)).allMatch(level -> level >= 2 && level <= 3);
            assertThat(difficulties.subList(3, 9)).allMatch(level -> level >= 3);
            assertThat(bank.draw(draws, seed)).isEqualTo(sheet);
        }
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> Set.copyOf(bank.draw(draws, seed).items())))
                .satisfies(sheets -> assertThat(new HashSet<>(sheets)).hasSizeGreaterThan(20));
        assertThat(bank.available(Draw.of(CARE, 2), false)).isZero();
        assertThat(bank.available(Draw.of(READING, 99), false)).isEqualTo(20);
    }

    @Test
    void whatIsJudgedAtOnceIsNeverAnEssay() {
        for (int i = 0; i < 3; i++) {
            active("第" + i + "题", 2);
        }
        List<Id<Item>> named = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Wording essay = Wording.essay("写一写" + i, List.of(new Criterion("条理", "", 10)), "");
            Item draft = bank.draft(tan, essay, Scope.of(READING));
            named.add(bank.activate(tan, draft.id(), draft.revision()).id());
        }
        List<Draw> draws = List.of(Draw.of(READING, 5), Draw.named(named));

        for (long seed = 0; seed < 20; seed++) {
            assertThat(bank.ask(bank.drawJudgedAtOnce(draws, seed)))
                    .hasSize(3)
                    .noneMatch(asked -> asked.kind().isMarked());
        }
        assertThat(bank.ask(bank.draw(draws, 1)))
                .hasSizeGreaterThan(3)
                .anyMatch(asked -> asked.kind().isMarked());
        assertThat(bank.available(draws.getFirst(), true)).isEqualTo(3);
        assertThat(bank.available(draws.getLast(), true)).isZero();
        assertThat(bank.available(draws.getLast(), false)).isEqualTo(9);
    }

    @Test
    void whatADrawMayAskIsFoundHoweverManyOthersWereChangedSince() {
        Item hard = active("难题", 5);
        for (int i = 0; i < 3; i++) {
            active("第" + i + "题", 1);
        }
        Draw draw = new Draw(List.of(), READING, 5, 5, 1);

        assertThat(bank.drawable(tan, draw, 2)).extracting(Item::id).containsExactly(hard.id());
        assertThat(bank.items(tan, List.of(Id.of("nobody"), hard.id())))
                .extracting(Item::id)
                .containsExactly(hard.id());
    }

    @Test
    void aTextThatIsTooLongIsRefusedAsAWhole() {
        assertThatThrownBy(() -> bank.bring(tan, "字".repeat(500_001), true))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.bank.text");
        assertThat(bank.bring(tan, "没有题头\n".repeat(10_000), true).flaws()).hasSize(100);
    }

    @Test
    void anAnswerThatIsTooLongSaysSo() {
        Item draft = bank.draft(
                tan,
                new Wording(
                        ItemKind.SHORT_ANSWER,
                        "哪个词？",
                        null,
                        null,
                        null,
                        List.of(new Wording.Blank(List.of("词"))),
                        null,
                        ""),
                Scope.of(READING));
        bank.activate(tan, draft.id(), draft.revision());
        Sheet sheet = new Sheet(1, List.of(new Drawn(draft.id(), 1)));

        assertThatThrownBy(() -> bank.requireFitting(sheet, 0, new Answer.Written(List.of("词".repeat(501)))))
                .hasMessageContaining("refused.bank.answerLength");
        bank.requireFitting(sheet, 0, new Answer.Written(List.of("词".repeat(500))));
    }

    @Test
    void aQuestionIsShownWithoutWhatIsRight() {
        Item item = active("哪一句是中心句？", 2);

        String shown = bank.ask(new Sheet(3, List.of(new Drawn(item.id(), 1)))).toString();

        assertThat(shown).contains("哪一句是中心句", "甲").doesNotContain("right", "因为甲");
    }

    @Test
    void theListIsFilteredByEveryColumn() {
        active("读懂一首诗", 2);
        bank.draft(mei, single("草稿里的诗"), new Scope(CARE, 4, Set.of(), Subject.GENERAL));

        assertThat(prompts(ItemFilter.ACTIVE)).containsExactly("读懂一首诗");
        assertThat(prompts(new ItemFilter(true, null, null, null, null, null))).containsExactly("读懂一首诗");
        assertThat(prompts(new ItemFilter(false, CARE, null, null, null, null))).containsExactly("草稿里的诗");
        assertThat(prompts(new ItemFilter(false, null, ItemKind.SINGLE, null, 4, null)))
                .containsExactly("草稿里的诗");
        assertThat(prompts(new ItemFilter(false, null, null, null, null, "诗"))).hasSize(2);
        assertThat(prompts(new ItemFilter(false, null, null, null, null, ".*"))).isEmpty();
    }

    @Test
    void whatIsBroughtOutCanBeBroughtIn() {
        Brought brought = bank.bring(tan, Texts.ALL_KINDS, true);
        assertThat(brought.flaws()).isEmpty();
        assertThat(brought.items()).extracting(item -> item.wording().kind()).containsExactly(ItemKind.values());

        String text = bank.text(tan, ItemFilter.ACTIVE);
        Brought again = bank.bring(tan, text, true);

        assertThat(again.flaws()).isEmpty();
        assertThat(bank.list(tan, ItemFilter.ACTIVE, 0, Page.MOST).items())
                .as("nothing was changed, so there is no new version")
                .hasSize(ItemKind.values().length)
                .allMatch(item -> item.version() == 1);
    }

    @Test
    void aTextWithFlawsIsRefusedLineByLineAndNothingIsKept() {
        String text = """
                ## SINGLE | reading | 2
                哪个对？
                - [x] 甲
                - [ ] 乙
                多出来的一行
                ## GUESS | reading | 2
                ## SINGLE | nothing | 2
                问
                ## MULTIPLE | reading | 9
                ## FILL_IN | reading | 3
                没有空
                = 词
                """;

        Brought brought = bank.bring(tan, text, true);

        assertThat(brought.items()).isEmpty();
        assertThat(brought.flaws())
                .extracting(Brought.Flaw::line, Brought.Flaw::messageKey)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(5, "bank.flaw.line"),
                        org.assertj.core.groups.Tuple.tuple(6, "bank.flaw.kind"),
                        org.assertj.core.groups.Tuple.tuple(7, "bank.flaw.skill"),
                        org.assertj.core.groups.Tuple.tuple(9, "bank.flaw.difficulty"),
                        org.assertj.core.groups.Tuple.tuple(10, "bank.lack.fillIn"));
        assertThat(bank.list(tan, ItemFilter.ACTIVE, 0, 10).total()).isZero();
    }

    @Test
    void aSittingIsCountedOnceHoweverOftenItIsTold() {
        Item item = active("统计的题", 2);
        Sheet sheet = new Sheet(1, List.of(new Drawn(item.id(), 1)));
        Answer right = bank.judge(sheet, 0, null).solution();

        bank.count("a", sheet, List.of(right), List.of(1.0));
        bank.count("a", sheet, List.of(right), List.of(1.0));
        bank.count("b", sheet, unanswered(), List.of(0.0));

        ItemStatistics statistics = bank.statistics(tan, item.id());
        assertThat(statistics.answered()).isEqualTo(2);
        assertThat(statistics.easiness()).isEqualTo(0.5);
        assertThat(statistics.chosen()).containsExactly(1, 0, 0);
        assertThat(statistics.discrimination()).isNull();
        Item other = active("没人答过的题", 2);
        assertThat(bank.statistics(tan, List.of(bank.item(tan, item.id()), other)))
                .containsEntry(item.id(), statistics)
                .containsEntry(other.id(), bank.statistics(tan, other.id()));
    }

    private static List<Answer> unanswered() {
        List<Answer> none = new ArrayList<>();
        none.add(null);
        return none;
    }

    private List<String> prompts(ItemFilter filter) {
        return bank.list(tan, filter, 0, 10).items().stream().map(Item::prompt).toList();
    }

    private Item active(String prompt, int difficulty) {
        Item draft =
                bank.draft(tan, single(prompt), new Scope(READING, difficulty, Set.of(Stage.PRIMARY), Subject.CHINESE));
        return bank.activate(tan, draft.id(), draft.revision());
    }

    private static Wording single(String prompt) {
        return Wording.choice(ItemKind.SINGLE, prompt, List.of("甲", "乙", "丙"), Set.of(0), "因为甲");
    }

    private static Actor actor(String name, Role role) {
        return new Actor(Id.of(name), Id.of(name), name, List.of(new Grant(role, Id.of("county"))));
    }
}
