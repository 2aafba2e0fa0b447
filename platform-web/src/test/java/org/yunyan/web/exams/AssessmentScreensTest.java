package org.yunyan.web.exams;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.assignments.Assignments;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.Scope;
import org.yunyan.bank.Wording;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.diagnostic.DiagnosticQuestion;
import org.yunyan.diagnostic.Diagnostics;
import org.yunyan.exams.ExamSheet;
import org.yunyan.exams.Exams;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.messages.Messages;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.study.Study;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import org.yunyan.web.bank.AskedField;
import org.yunyan.web.shell.Table;
import org.yunyan.web.study.StudyNavigation;

/** The screens of tests, assignments, the bank and the diagnostic, on the whole platform. */
@Platform
@WithMockUser(username = "teacher", roles = "TEACHER")
class AssessmentScreensTest extends SpringBrowserlessTest {

    private static final Id<Skill> SKILL = Id.of("teach-design");
    private static final Id<Unit> TEST = Id.of("test");
    private static final Id<Unit> TASK = Id.of("task");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Village village;

    @Autowired
    private Bank bank;

    @Autowired
    private Exams exams;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Diagnostics diagnostics;

    @Autowired
    private Messages messages;

    @Autowired
    private Study study;

    private Courseware courseware;

    @BeforeEach
    void fillTheBank() {
        courseware = new Courseware(platform);
        if (bank.available(Draw.of(SKILL, 15), false) < 15) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 15; i++) {
                text.append("## SINGLE | teach-design | %d%n第 %d 题，哪项对？%n- [x] 对的%n- [ ] 错的%n- [ ] 也错%n> 因为对%n"
                        .formatted(1 + i % 5, i));
            }
            assertThat(bank.bring(village.actor("trainer"), text.toString(), true)
                            .flaws())
                    .isEmpty();
        }
    }

    @Test
    void aTestIsTakenAReloadLosesNothingAndTheResultIsShownBySkill() {
        Id<Course> course = courseware.offer(
                "exam-course", "随机测验课", Unit.test(TEST, "测一测", 10, new Exam(List.of(Draw.of(SKILL, 4)), 60, 3, 10)));
        study.enrol(teacher(), course);
        open(course, TEST);
        test(button("开始作答")).click();
        assertThat(find(AskedField.class).all()).hasSize(4);
        ExamSheet sheet = exams.begin(teacher(), course, TEST);
        choose(0, sheet);
        choose(1, sheet);

        UI.getCurrent().navigate("catalogue");
        open(course, TEST);

        assertThat(find(AskedField.class).all().stream().filter(field -> field.answer() != null))
                .hasSize(2);
        choose(2, sheet);
        test(button("交卷")).click();
        assertThat(text(ExamForm.class)).contains("还有 1 题没有作答");
        test(button("交卷")).click();
        assertThat(text(ExamForm.class)).contains("通过了：75%", "按能力看", "教学设计");
    }

    @Test
    void anAssignmentIsHandedInMarkedAndDone() {
        Id<Course> course = courseware.offer(
                "task-course",
                "写方案的课",
                Unit.task(TASK, "写一页方案", 30, "写一页。", new Task(List.of(new Criterion("目标", "清楚", 10)), 0, 60)));
        study.enrol(teacher(), course);
        open(course, TASK);
        test(find(TextArea.class).single()).setValue("我的方案");
        test(button("提交")).click();
        assertThat(text(WorkForm.class)).contains("已提交");

        assertThat(assignments.waiting(village.actor("trainer"), course, 0, 10).items())
                .hasSize(1);
        assignments.mark(
                village.actor("trainer"),
                assignments.work(teacher(), course, TASK).id(),
                List.of(8),
                "写得具体");
        open(course, TASK);
        assertThat(text(WorkForm.class)).contains("通过了：80%", "写得具体");
        assertThat(study.enrolment(teacher(), course).orElseThrow().isCompleted())
                .isTrue();
    }

    @Test
    @WithMockUser(
            username = "trainer",
            roles = {"TEACHER", "TRAINER"})
    void theMarkingDeskShowsWhatWaitsAndGivesTheMark() {
        Id<Course> course = courseware.offer(
                "desk-course",
                "阅卷的课",
                Unit.task(TASK, "写一页方案", 30, "写一页。", new Task(List.of(new Criterion("目标", "清楚", 10)), 0, 60)));
        study.enrol(teacher(), course);
        assignments.write(teacher(), course, TASK, "等您评");
        assignments.submit(teacher(), course, TASK);

        UI.getCurrent().navigate(ExamsNavigation.marking(course));
        assertThat(text(MarkingScreen.class)).contains("等您评", "陈思雨");
        test(find(IntegerField.class).single()).setValue(9);
        test(button("评分")).click();

        assertThat(text(MarkingScreen.class)).contains("没有等待评分的");
        assertThat(assignments.work(teacher(), course, TASK).mark().percent()).isEqualTo(90);
    }

    @Test
    void whatIsTooLongStaysInItsFieldAndSaysSo() {
        Id<Course> course = courseware.offer(
                "long-course",
                "写得很长的课",
                Unit.task(TASK, "写一页方案", 30, "写一页。", new Task(List.of(new Criterion("目标", "清楚", 10)), 0, 60)));
        study.enrol(teacher(), course);
        open(course, TASK);
        TextArea field = find(TextArea.class).single();
        test(field).setValue("短的");

        field.setValue("字".repeat(10_001));
        test(button("提交")).click();

        assertThat(field.getValue()).hasSize(10_001);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("写了 10,001 字，最多 10,000 字");
        assertThat(assignments.work(teacher(), course, TASK).text()).isEqualTo("短的");
        assertThat(assignments.work(teacher(), course, TASK).submitted()).isNull();
    }

    @Test
    @WithMockUser(username = "school", roles = "SCHOOL_ADMIN")
    void theSchoolAcceptsWhatWasAppliedInClassAndTheTeacherIsTold() {
        village.open("applier", "苏小满", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Actor applier = village.actor("applier");
        Id<Course> course = courseware.offer(
                "applied-course",
                "用到课堂的课",
                new CompletionRule(90, Set.of(), null, new Application(20, 6)),
                Unit.task(TASK, "写一页方案", 30, "写一页。", new Task(List.of(new Criterion("目标", "清楚", 10)), 0, 60)));
        study.enrol(applier, course);
        assignments.write(applier, course, TASK, "方案");
        assignments.submit(applier, course, TASK);
        assignments.mark(
                village.actor("trainer"),
                assignments.work(applier, course, TASK).id(),
                List.of(9),
                "");
        assignments.write(applier, course, Assignments.IN_CLASS, "在三年级上了一节");
        assignments.submit(applier, course, Assignments.IN_CLASS);

        UI.getCurrent().navigate("registry");
        assertThat(text(Div.class, "yy-screen")).contains("课堂应用", "1 份等您确认");
        UI.getCurrent().navigate("registry/applications");
        assertThat(text(ApplicationsScreen.class)).contains("苏小满", "《用到课堂的课》· 课堂应用", "在三年级上了一节");
        test(button("确认")).click();

        assertThat(text(ApplicationsScreen.class)).contains("没有等您确认的课堂应用");
        assertThat(study.enrolment(applier, course).orElseThrow().completion().isWaiting())
                .isFalse();
        assertThat(messages.inbox(applier, 0, 10).items())
                .anyMatch(message -> "message.applied.passed".equals(message.titleKey()));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void whoIsNoSchoolOfficeSeesNoCardForIt() {
        UI.getCurrent().navigate("registry");

        assertThat(text(Div.class, "yy-screen")).doesNotContain("等您确认");
    }

    @Test
    @WithMockUser(
            username = "trainer",
            roles = {"TEACHER", "TRAINER"})
    void theBankListsEveryKindOpensForWritingAndNamesFlawsByLine() {
        UI.getCurrent().navigate("bank");
        assertThat(text(Div.class, "yy-screen")).contains("题库");
        for (ItemKind kind : ItemKind.values()) {
            var draft = bank.draft(
                    village.actor("trainer"),
                    new Wording(kind, "题干" + kind, null, null, null, null, null, ""),
                    Scope.of(SKILL));
            UI.getCurrent().navigate("bank/item/" + draft.id());
            assertThat(find(TextArea.class).withValue("题干" + kind).all())
                    .as(kind.name())
                    .hasSize(1);
        }
        UI.getCurrent().navigate("bank/bring");
        test(find(TextArea.class).single()).setValue("## SINGLE | teach-design | 9\n问\n");
        test(button("导入")).click();
        assertThat(find(Table.class).single().getElement().getTextRecursively()).contains("难度是 1 到 5");
        test(find(TextArea.class).single()).setValue(find(Pre.class).single().getText());
        test(button("导入")).click();
        assertThat(text(Div.class, "yy-screen"))
                .as("the example is taken as it stands")
                .contains("收了 8 道题");
        assertThat(bank.list(village.actor("trainer"), ItemFilter.ACTIVE, 0, 1).total())
                .isPositive();
    }

    @Test
    void aDiagnosisAsksOneQuestionAtATimeAndEndsInARangeThatSheAccepts() {
        UI.getCurrent().navigate("growth/diagnostic/" + SKILL);
        test(button("开始")).click();
        assertThat(find(AskedField.class).all()).hasSize(1);
        DiagnosticQuestion now = diagnostics.begin(teacher(), SKILL);
        while (!now.isOver()) {
            int right = now.asked().options().indexOf("对的");
            now = diagnostics.answer(teacher(), SKILL, now.number(), new Answer.Chosen(Set.of(right)));
        }

        UI.getCurrent().navigate("growth");
        UI.getCurrent().navigate("growth/diagnostic/" + SKILL);
        assertThat(find(Button.class).withText("记入我的成长").all()).hasSize(1);
        test(button("记入我的成长")).click();

        assertThat(diagnostics.result(teacher(), SKILL).accepted()).isNotNull();
        assertThat(find(Button.class).withText("记入我的成长").all()).isEmpty();
    }

    private Actor teacher() {
        return village.actor("teacher");
    }

    private void open(Id<Course> course, Id<Unit> unit) {
        UI.getCurrent().navigate(StudyNavigation.unit(course, unit));
    }

    @SuppressWarnings("unchecked") // each question of this test has one choice
    private void choose(int index, ExamSheet sheet) {
        RadioButtonGroup<Integer> field =
                (RadioButtonGroup<Integer>) find(RadioButtonGroup.class).all().get(index);
        field.setValue(sheet.questions().get(index).options().indexOf("对的"));
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String text(Class<? extends Component> type) {
        return find(type).single().getElement().getTextRecursively();
    }

    private String text(Class<? extends Component> type, String className) {
        return find(type).withClassName(className).single().getElement().getTextRecursively();
    }
}
