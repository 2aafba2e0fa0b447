package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher on her phone, with the keyboard alone: she finds out where she stands, tests herself, and hands in a work. */
@ExtendWith(InBrowser.class)
class AssessmentJourneyTest {

    private static final String SKILL = "学科教学知识（教材教法）";
    private static final String COURSE = "assessment-workshop";
    private static final int MOST_QUESTIONS = 12;

    @Test
    void a_diagnosis_ends_in_a_range_and_is_among_her_proofs_only_once_she_accepts_it(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Gaps gaps = new Gaps(teacher);
            assertThat(gaps.proofs(SKILL)).noneMatch(proof -> proof.startsWith("诊断"));
            teacher.open("growth/diagnostic");
            press(teacher.link(SKILL));
            press(teacher.button("开始"));
            Locator pass = teacher.button("不会，下一题");
            Locator found = teacher.page().locator(".diagnosis-found");
            for (int i = 0; i < MOST_QUESTIONS && !found.isVisible(); i++) {
                assertThat(pass).isVisible();
                Locator first = teacher.page()
                        .locator("vaadin-radio-button input, vaadin-checkbox input")
                        .first();
                if (first.isVisible()) {
                    first.focus();
                    teacher.page().keyboard().press("Space");
                    press(teacher.button("下一题"));
                } else {
                    press(pass);
                }
                teacher.settled();
            }
            assertThat(found).containsText("级之间");
            teacher.picture("diagnosis-range");
            assertThat(gaps.proofs(SKILL)).noneMatch(proof -> proof.startsWith("诊断"));

            teacher.open("growth/diagnostic/know-pedagogy");
            press(teacher.button("记入我的成长"));
            assertThat(teacher.page().getByText("已记入成长")).isVisible();
            assertThat(gaps.proofs(SKILL)).anyMatch(proof -> proof.startsWith("诊断"));
        }
    }

    @Test
    void a_reload_in_the_middle_of_a_test_loses_nothing_and_a_work_is_marked(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher");
                Visitor trainer = town.visitor(Size.DESKTOP, "trainer")) {
            Page page = teacher.page();
            teacher.open("pretest/" + COURSE);
            press(teacher.button("开始作答"));
            assertThat(page.locator(".exam-question")).hasCount(12);
            press(teacher.button("交卷"));
            press(teacher.button("交卷"));
            assertThat(page.locator(".yy-quiz-outcome")).containsText("这次");

            teacher.open("course/" + COURSE);
            assertThat(page.getByText("以后可以再测")).isVisible();
            press(teacher.button("选这门课，开始学"));
            assertThat(page.locator("study-reader")).isVisible();
            teacher.open("study/" + COURSE + "/test");
            press(teacher.button("开始作答"));
            assertThat(page.locator(".exam-question")).hasCount(8);
            page.locator("vaadin-radio-button input").first().focus();
            page.keyboard().press("Space");
            assertThat(page.getByText("已保存 1 / 8 题")).isVisible();
            teacher.picture("exam");

            page.reload();
            teacher.settled();
            assertThat(page.getByText("已保存 1 / 8 题")).isVisible();
            assertThat(page.locator("vaadin-radio-button[checked]")).hasCount(1);
            assertThat(page.getByRole(AriaRole.TIMER)).containsText("剩余");

            teacher.open("study/" + COURSE + "/task");
            teacher.field("我的作业").focus();
            page.keyboard().type("目标：我能解释为什么这样估。");
            assertThat(page.getByText("已保存")).isVisible();
            press(teacher.button("提交"));
            assertThat(page.locator(".work-standing")).containsText("已提交");
            teacher.picture("work");

            trainer.open("studio/marking/" + COURSE);
            assertThat(trainer.page().getByText("我能解释为什么这样估")).isVisible();
            for (Locator points :
                    trainer.page().locator("vaadin-integer-field input").all()) {
                points.fill("8");
                points.press("Tab");
            }
            trainer.picture("marking");
            press(trainer.button("评分"));
            teacher.open("study/" + COURSE + "/task");
            assertThat(page.locator(".work-standing")).containsText("通过了：80%");
        }
    }

    private static void press(Locator door) {
        assertThat(door).isVisible();
        door.focus();
        door.press("Enter");
    }
}
