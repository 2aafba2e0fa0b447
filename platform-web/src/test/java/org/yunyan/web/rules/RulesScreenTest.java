package org.yunyan.web.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.rules.DraftState;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.seeds.RuleExamples;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.ScreenTest;
import org.yunyan.whatif.WhatIfRuns;

/** Rules to read for everybody; to change, try and sign for officers of the county. */
class RulesScreenTest extends ScreenTest {

    @Autowired
    private RuleBook book;

    @Autowired
    private RuleDrafts drafts;

    @Autowired
    private WhatIfRuns runs;

    @Autowired
    private Clock clock;

    private Actor cheng;
    private Actor yao;
    private RuleSet now;

    @BeforeEach
    void twoOfficersAndATeacher() {
        cheng = enter("rules-cheng", "程若宁", Role.OFFICER);
        yao = enter("rules-yao", "姚素桦", Role.OFFICER);
        enter("rules-teacher", "冉老师", Role.TEACHER);
        now = book.inForce(LocalDate.now(clock)).orElseThrow();
        signIn("rules-cheng");
    }

    @Test
    void everyFigureStandsWithItsClauseAndDefaultsAreMarked() {
        signIn("rules-teacher");
        UI.getCurrent().navigate(RulesNavigation.version(now.id(), now.version()));

        assertThat(shown()).contains("周期要求", "120", "条款 三(六)", "默认值", "县级及以上集中研修", "不得转正定级", "同一场次");
        UI.getCurrent().navigate(RulesNavigation.RULES);
        assertThat(shown()).contains("现行周期", "随平台提供", "外地示例").doesNotContain("起草下一版");
    }

    @Test
    void examplesOfOtherPlacesSayWhatIsAssumed() {
        UI.getCurrent()
                .navigate(RulesNavigation.example(RuleExamples.all().getFirst().id()));

        assertThat(shown()).contains("36 学分", "默认值", "公共必修", "用这些数字起草");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLostByComingBack() {
        RuleDraft draft = drafts.begin(cheng, now.id());
        open(draft);

        test(field("最低学分")).setValue("一百二十");
        assertThat(field("最低学分").isInvalid()).isTrue();
        assertThat(field("最低学分").getErrorMessage()).contains("看不懂“一百二十”");
        assertThat(shown()).contains("还有 1 处需要改正");

        open(draft);
        assertThat(field("最低学分").getValue()).isEqualTo("一百二十");
        test(field("最低学分")).setValue("110");
        assertThat(field("最低学分").isInvalid()).isFalse();
        assertThat(shown()).contains("周期要求：最低学分", "120", "110");
        assertThat(drafts.draft(cheng, draft.id()).text().get("cycle.minimum")).isEqualTo("110");
    }

    @Test
    void aRowIsAddedAndAskedForWhatItLacks() {
        RuleDraft draft = drafts.begin(cheng, now.id());
        open(draft);

        click("增加一行：上限");

        assertThat(shown()).contains("上限第 " + (now.caps().size() + 1) + " 行：代号", "请填写");
    }

    @Test
    void oneOfficerProposesAnotherTriesItSeesWhatItDoesAndSigns() throws InterruptedException {
        RuleDraft draft = drafts.beginNextCycle(cheng);
        LocalDate first = LocalDate.parse(draft.text().get("from"));
        open(draft);
        find(DatePicker.class).single().setValue(first);
        find(TextArea.class).withCaption("理由").single().setValue("新周期沿用现行数字");
        click("签字并提交另一位管理员");
        assertThat(shown()).contains("等待另一位管理员签署", "自己提交的不能自己签署");

        signIn("rules-yao");
        UI.getCurrent().navigate("registry");
        assertThat(shown()).contains("学分规则", "1 版规则等您签字");
        open(draft);
        assertThat(button("签署并使其生效").isEnabled()).isFalse();
        assertThat(shown()).contains("请先试算，再签署");
        click("开始试算");
        while (runs.running()) {
            Thread.sleep(20);
        }
        open(draft);
        assertThat(shown()).contains("位教师中");
        click("签署并使其生效");

        assertThat(drafts.draft(yao, draft.id()).state()).isEqualTo(DraftState.INSTALLED);
        assertThat(book.inForce(first).map(RuleSet::id)).contains(draft.set());
        UI.getCurrent().navigate(RulesNavigation.RULES);
        assertThat(shown()).contains("程若宁提出，姚素桦签署");
    }

    @Test
    void aDraftIsNothingForTeachers() {
        RuleDraft draft = drafts.begin(cheng, now.id());
        Actor teacher = enter("rules-teacher", "冉老师", Role.TEACHER);

        signIn("rules-teacher");
        assertThatThrownBy(() -> {
                    open(draft);
                    find(Button.class).withText("开始试算").single();
                })
                .isNotNull();
        assertThatThrownBy(() -> drafts.draft(teacher, draft.id())).isInstanceOf(Refused.Forbidden.class);
    }

    private void open(RuleDraft draft) {
        UI.getCurrent().navigate(RulesNavigation.draft(Id.of(draft.id().value())));
    }

    private TextField field(String caption) {
        return find(TextField.class).withCaption(caption).all().getFirst();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words)
                        || words.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words + " in " + shown()));
    }

    private void click(String words) {
        test(button(words)).click();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
