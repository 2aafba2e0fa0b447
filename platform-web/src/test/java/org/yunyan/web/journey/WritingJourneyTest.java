package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.shared.CountyTime;
import org.yunyan.web.blocks.Blocks;

/**
 * A trainer's evening: what she types survives a closed page, her course is made of blocks and of a Word file, passes two
 * gates with remarks beside its blocks, waits for its day, and is run with a waiting list.
 */
@ExtendWith(InBrowser.class)
@TestMethodOrder(OrderAnnotation.class)
class WritingJourneyTest {

    private static final String COURSE = "复式班的语文课怎么排";

    @Test
    @Order(1)
    void what_was_typed_in_the_last_moment_before_the_page_closed_is_there_when_she_comes_back(Town town) {
        try (Visitor trainer = town.visitor(Size.PHONE, "trainer")) {
            String address = newCourse(trainer);
            type(trainer.page(), trainer.field("简介"), "合上电脑之前正写到这");

            Page again = closedAndOpened(trainer.page(), address);

            assertThat(field(again, "简介")).hasValue("合上电脑之前正写到这");
            again.reload();
            assertThat(field(again, "简介")).hasValue("合上电脑之前正写到这");

            button(again, "添加文档单元").click();
            type(again, field(again, "单元标题"), "第一讲");
            saved(again);
            again.context().setOffline(true);
            type(again, field(again, "正文"), "一块里写到一半");
            again.close();
            Page third = trainer.page().context().newPage();
            third.context().setOffline(false);
            third.navigate(address);
            assertThat(third.getByText("已找回您上次离开时没来得及保存的文字")).isVisible();
            third.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("第一讲"))
                    .click();
            assertThat(field(third, "正文")).hasValue("一块里写到一半");
        }
    }

    @Test
    @Order(2)
    void where_somebody_wrote_meanwhile_both_texts_are_kept_and_shown(Town town) {
        try (Visitor here = town.visitor(Size.DESKTOP, "trainer");
                Visitor elsewhere = town.visitor(Size.DESKTOP, "trainer")) {
            String address = newCourse(here);
            here.page().context().setOffline(true);
            type(here.page(), here.field("简介"), "火车上写的");
            here.page().close();
            elsewhere.page().navigate(address);
            elsewhere.field("简介").fill("办公室里写的");
            elsewhere.field("简介").blur();
            saved(elsewhere.page());

            Page again = here.page().context().newPage();
            again.context().setOffline(false);
            again.navigate(address);

            assertThat(field(again, "简介")).hasValue("办公室里写的");
            Locator aside = again.locator(".studio-aside");
            assertThat(aside).containsText("您上次离开时写的文字");
            assertThat(aside.getByRole(AriaRole.TEXTBOX)).hasValue("火车上写的");
            aside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("用这份"))
                    .click();
            assertThat(field(again, "简介")).hasValue("火车上写的");
            assertThat(aside).isHidden();
        }
    }

    @Test
    @Order(3)
    void a_course_of_blocks_and_a_word_file_is_sent_back_with_a_remark_beside_a_block(Town town) throws Exception {
        List<String> barriers = new ArrayList<>();
        try (Visitor trainer = town.visitor(Size.DESKTOP, "trainer");
                Visitor officer = town.visitor(Size.DESKTOP, "officer")) {
            Studio studio = new Studio(trainer);
            studio.write(COURSE);
            blocks(trainer.page());
            button(trainer.page(), "导入与复用").click();
            trainer.page().locator("#field-import input[type=file]").setInputFiles(lesson());
            assertThat(trainer.page().getByText("导入了 3 个单元")).isVisible();
            assertThat(trainer.page().getByText("合并的单元格拆开了")).isVisible();
            trainer.picture("studio-imported");
            barriers.addAll(AccessibilityTest.barriersOf(trainer.page(), "studio import"));
            List<String> reports = new ArrayList<>();
            trainer.page().onRequest(request -> {
                if (request.url().contains("/api/v1/study/")) {
                    reports.add(request.url());
                }
            });
            button(trainer.page(), "按学员的样子预览").click();
            assertThat(trainer.page().getByText("这就是老师手机上的播放器")).isVisible();
            trainer.page().locator(".studio-phone-outline").getByText("为什么读整本书").click();
            assertThat(trainer.page().locator("study-reader").getByText("选书的尺子"))
                    .isVisible();
            trainer.page().locator(".studio-phone").evaluate("phone => phone.scrollTo(0, phone.scrollHeight)");
            trainer.picture("studio-preview-player");
            studio.submit();
            assertThat(reports).isEmpty();

            // a remark beside a block sends it back
            officer.open("review");
            officer.link(COURSE).click();
            button(officer.page(), "对“先选书 再读”写意见").click();
            officer.field("意见").fill("书单在哪里？");
            officer.button("发送").click();
            assertThat(officer.page().getByText("这一关还有 1 条意见没有解决")).isVisible();
            officer.picture("review-remark");
            barriers.addAll(AccessibilityTest.barriersOf(officer.page(), "review with remarks"));
            officer.button("退回修改").click();
            assertThat(officer.page().getByText("已退回，意见已送到作者")).isVisible();
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    @Order(4)
    void it_passes_two_gates_waits_for_its_day_and_is_published_on_her_word(Town town) {
        try (Visitor trainer = town.visitor(Size.PHONE, "trainer");
                Visitor officer = town.visitor(Size.DESKTOP, "officer");
                Visitor second = town.visitor(Size.PHONE, "officer2")) {
            trainer.open("studio");
            trainer.link(COURSE).click();
            button(trainer.page(), "审核意见").click();
            assertThat(trainer.page().getByText("书单在哪里？").last()).isVisible();
            button(trainer.page(), "回复").click();
            trainer.field("回复").fill("补在第二单元");
            trainer.button("发送").click();
            assertThat(trainer.page().getByText("补在第二单元")).isVisible();
            trainer.picture("studio-remarks");
            button(trainer.page(), "已齐备，可以送审").click();
            choose(
                    trainer.page().locator(".studio-due vaadin-date-time-picker"),
                    CountyTime.today(Clock.systemUTC()).plusDays(2) + "T10:00");
            button(trainer.page(), "设定").click();
            assertThat(trainer.page().getByText("通过两关后，在")).isVisible();
            new Studio(trainer).submit();

            officer.open("review");
            officer.link(COURSE).click();
            button(officer.page(), "标为已解决").click();
            button(officer.page(), "内容审核通过").click();
            assertThat(officer.page().getByText("还等另一关")).isVisible();
            second.open("review");
            second.link(COURSE).click();
            second.picture("review-credit");
            button(second.page(), "学分价值审核通过，并发布").click();
            assertThat(second.page().getByText("两关都已通过，将在")).isVisible();

            trainer.page().reload();
            assertThat(trainer.page().getByText("待定时发布")).isVisible();
            button(trainer.page(), "现在就发布").click();
            second.awaitFound("复式班", COURSE);
        }
    }

    @Test
    @Order(5)
    void a_cohort_has_seats_and_whoever_waits_moves_up(Town town) {
        try (Visitor trainer = town.visitor(Size.DESKTOP, "trainer");
                Visitor teacher = town.visitor(Size.PHONE, "teacher");
                Visitor colleague = town.visitor(Size.DESKTOP, "school")) {
            trainer.open("studio");
            trainer.link(COURSE).click();
            assertThat(trainer.title()).hasText(COURSE);
            String id = trainer.page().url().replaceAll(".*/studio/", "");
            button(trainer.page(), "班期").click();
            LocalDate today = CountyTime.today(Clock.systemUTC());
            Locator days = trainer.page().locator("vaadin-date-picker");
            choose(days.first(), today.plusDays(3).toString());
            choose(days.nth(1), today.plusDays(30).toString());
            trainer.page()
                    .getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("名额"))
                    .fill("1");
            button(trainer.page(), "开班").click();
            assertThat(trainer.page().getByText("0 / 1 人")).isVisible();
            trainer.picture("studio-cohorts");

            teacher.open("course/" + id);
            teacher.button("报名第 1 期").click();
            assertThat(teacher.page().getByText("您已报上名")).isVisible();
            teacher.picture("course-cohort");
            colleague.open("course/" + id);
            colleague.button("排队等第 1 期").click();
            assertThat(colleague.page().getByText("您排在第 1 位")).isVisible();
            teacher.button("退出第 1 期").click();
            assertThat(teacher.page().getByText("您已报上名")).isHidden();

            colleague.await("inbox", colleague.page().getByText("有名额了：您已从候补转入"));
            colleague.open("course/" + id);
            assertThat(colleague.page().getByText("您已报上名")).isVisible();
        }
    }

    /** As from the calendar, whose days are too small for a test's finger. */
    private static void choose(Locator field, String value) {
        field.evaluate(
                "(field, value) => { field.value = value; field.dispatchEvent(new CustomEvent('change', {bubbles: true})); }",
                value);
    }

    private static void blocks(Page page) {
        page.getByLabel("课程大纲")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("三步试商"))
                .click();
        int before = 6;
        assertThat(page.locator(".studio-block")).hasCount(before);
        button(page, "添加提示块").click();
        assertThat(page.locator(".studio-block")).hasCount(before + 1);
        page.locator(".studio-block").last().locator("textarea").fill("先估再算");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".studio-block").nth(before - 1).locator("textarea"))
                .hasValue("先估再算");
        button(page, "撤销上一步").click();
        assertThat(page.locator(".studio-block").nth(before).locator("textarea"))
                .hasValue("先估再算");
        saved(page);
    }

    private static String newCourse(Visitor trainer) {
        trainer.open("studio");
        trainer.button("新建课程").click();
        assertThat(trainer.field("课程标题")).isVisible();
        trainer.settled();
        return trainer.page().url();
    }

    /** Letter by letter, as people type; nothing waits for what comes after. */
    private static void type(Page page, Locator field, String words) {
        field.click();
        page.keyboard().type(words);
    }

    private static Page closedAndOpened(Page page, String address) {
        var browser = page.context();
        page.close();
        Page again = browser.newPage();
        again.navigate(address);
        return again;
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void saved(Page page) {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("已保存")))
                .isVisible();
    }

    private static Path lesson() throws URISyntaxException {
        return Path.of(Blocks.class.getResource("lesson.docx").toURI());
    }
}
