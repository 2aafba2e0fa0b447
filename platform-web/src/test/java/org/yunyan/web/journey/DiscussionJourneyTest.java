package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a phone and with the keyboard alone: a teacher asks below a unit, its trainer answers, the answer is accepted and whoever
 * follows hears of it; what does not belong there is reported and hidden.
 */
@ExtendWith(InBrowser.class)
@TestMethodOrder(OrderAnnotation.class)
class DiscussionJourneyTest {

    private static final String QUESTION = "错题卡每周用几次合适？";
    private static final String ANSWER = "一周一次，每次只分析一道题。";
    private static final String UNIT = "study/maths-misconceptions/reading-errors";
    private static final int FAR = 400;

    @Test
    @Order(1)
    void a_teacher_asks_below_the_unit_that_she_studies(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.open(UNIT);
            press(teacher, teacher.button("提一个问题"), "Enter");
            type(teacher, teacher.field("问题"), QUESTION);
            type(teacher, teacher.field("补充说明（可不填）"), "五年级，一周五节数学课。");
            press(teacher, teacher.button("发布提问"), "Enter");
            assertThat(teacher.title()).hasText(QUESTION);
            teacher.picture("discussion-asked");
        }
    }

    @Test
    @Order(2)
    void her_trainer_finds_it_at_her_desk_and_answers(Town town) {
        try (Visitor trainer = town.visitor(Size.PHONE, "trainer")) {
            trainer.open("studio");
            press(trainer, trainer.link(QUESTION), "Enter");
            assertThat(trainer.title()).hasText(QUESTION);
            type(trainer, trainer.field("您的回复"), ANSWER);
            press(trainer, trainer.button("发布回复"), "Enter");
            assertThat(trainer.page().getByText(ANSWER)).isVisible();
        }
    }

    @Test
    @Order(3)
    void she_hears_of_it_and_accepts_and_whoever_follows_hears_of_that(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Locator told = told(teacher, "您关注的讨论“" + QUESTION + "”有 1 条新回复");
            teacher.await("inbox", told);
            press(
                    teacher,
                    told.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看讨论")),
                    "Enter");
            assertThat(teacher.title()).hasText(QUESTION);
            press(teacher, teacher.button("采纳为答案"), "Enter");
            assertThat(teacher.heading("采纳的回答")).isVisible();
            teacher.picture("discussion-accepted");
        }
    }

    @Test
    @Order(4)
    void what_does_not_belong_there_is_reported(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.open("discussion/demo-maths-2");
            press(teacher, post(teacher, "加微信").getByRole(AriaRole.BUTTON, named("举报")), "Enter");
            Locator advertising =
                    teacher.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("攻击、辱骂"));
            tabTo(teacher, advertising);
            teacher.page().keyboard().press("ArrowDown");
            press(teacher, teacher.button("提交举报"), "Enter");
            assertThat(teacher.page().getByText("您的名字不会告诉作者")).isVisible();
        }
    }

    @Test
    @Order(5)
    void the_county_hides_it_with_a_reason_that_everybody_reads(Town town) {
        try (Visitor officer = town.visitor(Size.PHONE, "officer")) {
            officer.open("moderation");
            officer.picture("moderation");
            press(
                    officer,
                    officer.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("退位减法连续退位"))
                            .first(),
                    "Enter");
            press(
                    officer,
                    post(officer, "加微信").getByRole(AriaRole.BUTTON, named("隐藏")).first(),
                    "Enter");
            type(officer, officer.field("理由"), "课程里不卖资料");
            officer.page().keyboard().press("Tab");
            officer.page().keyboard().press("Enter");
            assertThat(officer.page().getByText("已隐藏：课程里不卖资料")).isVisible();
        }
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.open("discussion/demo-maths-2");
            assertThat(teacher.page().getByText("加微信")).hasCount(0);
            assertThat(teacher.page().getByText("已隐藏：课程里不卖资料")).isVisible();
        }
    }

    private static Locator told(Visitor visitor, String words) {
        return visitor.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator post(Visitor visitor, String words) {
        return visitor.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void press(Visitor visitor, Locator target, String key) {
        tabTo(visitor, target);
        visitor.page().keyboard().press(key);
        visitor.settled();
    }

    private static void type(Visitor visitor, Locator field, String words) {
        tabTo(visitor, field);
        visitor.page().keyboard().insertText(words);
    }

    /** Goes on with the tabulator until this has the focus. */
    private static void tabTo(Visitor visitor, Locator target) {
        assertThat(target).isVisible();
        for (int step = 0; step < FAR; step++) {
            if ((boolean) target.evaluate("one => { let at = document.activeElement;"
                    + " while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
                    + " return at === one || one.contains(at); }")) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by the keyboard: " + target);
    }
}
