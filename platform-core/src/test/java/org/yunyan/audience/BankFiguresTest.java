package org.yunyan.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.Judged;
import org.yunyan.bank.Sheet;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;

/** What the bank knows about the questions that a course draws, as its trainer sees it. */
@ExtendWith(StoreExtension.class)
class BankFiguresTest {

    private static final Id<Item> CENTRE = Id.of("centre");
    private static final Id<Item> TITLE = Id.of("title");
    private static final Id<Unit> FIRST = Id.of("first-test");
    private static final Id<Unit> SECOND = Id.of("second-test");

    @TempDir
    Path data;

    private Campus campus;
    private Bank bank;
    private Actor trainer;
    private BankFigures figures;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        campus.skills().define(List.of(new Skill(Courses.READING, SkillArea.TEACHING, "阅读教学", "Reading", "三(二)")));
        bank = campus.bank();
        trainer = campus.actor("tan", Role.TRAINER);
        bank.plant(trainer, """
                ## SINGLE | reading | 2 | GENERAL | PRIMARY | centre
                哪一句是中心句？
                - [x] 第一句
                - [ ] 最后一句
                > 全段都在说它。

                ## SINGLE | reading | 4 | GENERAL | PRIMARY | title
                哪个题目最合适？
                - [x] 雨后
                - [ ] 我的一天
                > 写的是雨后的事。
                """);
        figures = new BankFigures(bank);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void eachQuestionIsToldOnceUnderTheUnitThatAsksItFirst() {
        Unit first = test(FIRST, Draw.named(List.of(TITLE)));
        Unit second = test(SECOND, Draw.of(Courses.READING, 2));

        List<QuestionFigures> told = figures.of(trainer, Courses.of(first, second));

        assertThat(told).extracting(QuestionFigures::prompt).containsExactlyInAnyOrder("哪个题目最合适？", "哪一句是中心句？");
        assertThat(told)
                .filteredOn(one -> one.prompt().equals("哪个题目最合适？"))
                .extracting(QuestionFigures::unit)
                .containsExactly(FIRST);
        assertThat(told)
                .filteredOn(one -> one.prompt().equals("哪一句是中心句？"))
                .extracting(QuestionFigures::unit)
                .containsExactly(SECOND);
    }

    @Test
    void aUnitWithoutAnythingFromTheBankTellsNothing() {
        assertThat(figures.of(trainer, Courses.of(Courses.text(2, 100), Courses.quiz(2))))
                .isEmpty();
    }

    @Test
    void fewerThanFiveAnswersAreNotTold() {
        answered(3, 1);

        assertThat(centre().answered()).isZero();
        assertThat(centre().options()).isEmpty();
    }

    @Test
    void fromFiveAnswersOnTheShareThatWasRightAndWhatWasChosenIsTold() {
        answered(4, 1);

        QuestionFigures told = centre();

        assertThat(told.answered()).isEqualTo(5);
        assertThat(told.easiness()).isEqualTo(80);
        assertThat(told.options())
                .containsExactly(
                        new QuestionFigures.Option("第一句", true, 80), new QuestionFigures.Option("最后一句", false, 20));
    }

    private QuestionFigures centre() {
        return figures.of(trainer, Courses.of(test(FIRST, Draw.named(List.of(CENTRE)))))
                .getFirst();
    }

    private static Unit test(Id<Unit> id, Draw draw) {
        return Unit.test(id, "测一测", 10, new Exam(List.of(draw), 60, 3, 0));
    }

    /** So many sittings in which the question was right, and so many in which it was wrong. */
    private void answered(int right, int wrong) {
        for (int i = 0; i < right + wrong; i++) {
            Sheet sheet = bank.draw(List.of(Draw.named(List.of(CENTRE))), i);
            Answer.Chosen solution =
                    (Answer.Chosen) bank.judge(sheet, List.of()).getFirst().solution();
            int other = 1 - solution.options().iterator().next();
            List<Answer> answers = List.of(i < right ? solution : new Answer.Chosen(Set.of(other)));
            List<Double> shares =
                    bank.judge(sheet, answers).stream().map(Judged::share).toList();
            bank.count("sitting-" + i, sheet, answers, shares);
        }
    }
}
