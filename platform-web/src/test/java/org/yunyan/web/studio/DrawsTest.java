package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Content;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.web.ScreenTest;

/** How an author says which questions of the bank are drawn. */
class DrawsTest extends ScreenTest {

    private static final Skill SKILL =
            new Skill(Id.of("draws-test-skill"), SkillArea.TEACHING, "提问设计", "Asking", "test");

    @Autowired
    private Bank bank;

    @Autowired
    private Skills skills;

    private final List<List<Draw>> written = new ArrayList<>();
    private Actor author;

    @BeforeEach
    void theBankHasThreeQuestionsAndAnEssay() {
        if (skills.framework().stream().noneMatch(SKILL::equals)) {
            skills.define(List.of(SKILL));
        }
        author = enter("draws", "罗建国", Role.TEACHER, Role.TRAINER);
        signIn("draws");
        navigate(StudioScreen.class);
        bank.plant(author, """
                ## SINGLE | draws-test-skill | 2 | GENERAL | PRIMARY | draws-one
                追问要等多久？
                - [x] 三秒
                - [ ] 不等
                ## SINGLE | draws-test-skill | 4 | GENERAL | PRIMARY | draws-two
                先问谁？
                - [x] 先全班
                - [ ] 先一个
                ## TRUE_FALSE | draws-test-skill | 2 | GENERAL | PRIMARY | draws-three
                追问可以不等。
                - [ ] 对
                - [x] 错
                ## ESSAY | draws-test-skill | 3 | GENERAL | PRIMARY | draws-essay
                写一段追问。
                * 10 条理：清楚
                """);
    }

    @Test
    void questionsAreFoundByWordsAndDifficultyAndNamedOneByOne() {
        shows(DrawUse.TEST, Draw.of(SKILL.id(), 2));
        way(DrawRow.Way.NAMED);
        about();

        find(TextField.class).withCaption("题干里有").single().setValue("追问");
        assertThat(takers()).hasSize(3);
        difficulty(2);
        assertThat(takers()).hasSize(2);
        takers().forEach(take -> test(take).click());

        assertThat(now()).isEqualTo(Draw.named(List.of(Id.of("draws-one"), Id.of("draws-three"))));
        assertThat(text()).contains("指定的 2 道题", "题库里有 2 / 2 道");
        assertThat(takers()).allMatch(take -> "true".equals(take.getElement().getAttribute("aria-pressed")));

        find(IntegerField.class).single().setValue(1);
        assertThat(now().count()).isEqualTo(1);
        test(button("去掉“追问要等多久？”")).click();
        assertThat(now().items()).containsExactly(Id.of("draws-three"));
        assertThat(now().count()).isEqualTo(1);
    }

    @Test
    void aPreTestOffersNoEssayAndSaysWhereTooFewAreLeft() {
        shows(DrawUse.TEST_OUT, Draw.of(SKILL.id(), 4));
        assertThat(text()).contains("能当场评分的只有 3 道，要 4 道");

        way(DrawRow.Way.NAMED);
        about();

        assertThat(takers()).hasSize(3);
        assertThat(text()).contains("要人评分，前测不用");
    }

    @Test
    void aPointOfAUnitHasOneDraw() {
        shows(DrawUse.RECALL, Draw.named(List.of(Id.of("draws-one"))));

        assertThat(text()).contains("追问要等多久？").doesNotContain("加一组抽题", "去掉第");
        way(DrawRow.Way.SKILL);
        about();
        assertThat(now()).isEqualTo(Draw.of(SKILL.id(), 1));
    }

    private void shows(DrawUse use, Draw draw) {
        Draft draft = Draft.of(Content.titled("抽题", Subject.CHINESE));
        Writing writing = new Writing(draft, Id.of("draws-course"), author, skills.framework(), () -> {});
        UI.getCurrent().add(new DrawRows(bank, writing, use, List.of(draw), written::add));
    }

    @SuppressWarnings("unchecked") // there is one
    private void way(DrawRow.Way way) {
        find(RadioButtonGroup.class).single().setValue(way);
    }

    @SuppressWarnings("unchecked") // of skills
    private void about() {
        find(ComboBox.class).withCaption("能力").single().setValue(SKILL);
    }

    @SuppressWarnings("unchecked") // of numbers
    private void difficulty(int level) {
        find(Select.class).withCaption("难度").single().setValue(level);
    }

    private List<Button> takers() {
        return find(Button.class).all().stream()
                .filter(button -> button.getElement().hasAttribute("aria-pressed"))
                .toList();
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(one -> label.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private Draw now() {
        return written.getLast().getFirst();
    }

    private String text() {
        return find(DrawRows.class).single().getElement().getTextRecursively();
    }
}
