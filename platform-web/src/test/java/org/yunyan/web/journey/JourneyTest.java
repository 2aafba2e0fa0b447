package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job from end to end: the platform pushes a course that fits, the teacher studies it, her credits add up and her
 * next pushes change; a trainer's new course reaches her within seconds; the commission's figures have moved.
 */
@ExtendWith(InBrowser.class)
@TestMethodOrder(OrderAnnotation.class)
class JourneyTest {

    private static final String TEACHER = "冉晓岚";
    private static final String ZONE = "东山片区";
    private static final String SCHOOL = "石滩镇中心小学";
    private static final String NEW_COURSE = "除法试商不再猜：估算先行的三步教学";
    /** Told beside what was measured: a busy machine says nothing about the platform. */
    private static final Duration FROM_PUBLISHED_TO_PUSHED = Duration.ofSeconds(5);

    @Test
    @Order(1)
    void a_teacher_chooses_what_was_pushed_studies_it_and_sees_her_credits_and_pushes_change(Town town) {
        try (Visitor officer = town.visitor(Size.DESKTOP, "officer");
                Visitor teacher = town.visitor(Size.DESKTOP, "teacher")) {
            // given the county's figures before, and what is missing and pushed with reasons on her home
            Cockpit cockpit = new Cockpit(officer);
            int completionsBefore = cockpit.completions();
            officer.picture("cockpit-before");
            assertThat(teacher.title()).containsText(TEACHER + "老师，您好");
            assertThat(teacher.heading("继续学习")).isVisible();
            Home home = new Home(teacher);
            BigDecimal before = home.creditsOfTheYear();
            List<String> pushedBefore = home.pushed();
            assertThat(pushedBefore).hasSize(3);
            assertThat(home.reasons())
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
            teacher.picture("home");

            // and a gap of hers that one of them names
            Gaps gaps = new Gaps(teacher);
            Home.Pushed pushed = home.pushedForAGap();
            String course = pushed.title();
            Gaps.Level gapBefore = gaps.of(pushed.skill());
            assertThat(gapBefore.gap()).isPositive();

            // when she opens it, chooses it herself and studies it to its end
            teacher.open("home");
            home.open(pushed);
            assertThat(teacher.title()).hasText(course);
            teacher.picture("course");
            teacher.button("选这门课，开始学").click();
            assertThat(teacher.page().locator("study-reader, study-player, .yy-quiz"))
                    .isVisible();
            new Learner(teacher, AnswerKey.ofTheCounty()).studyAll();

            // then the platform says so, and what came of it
            assertThat(teacher.heading("您已学完《" + course + "》")).isVisible();
            teacher.picture("completed");
            Locator row = creditsRow(teacher, course);
            assertThat(row).containsText("三(六)");
            assertThat(teacher.page().getByText("台账校验通过")).isVisible();
            teacher.picture("credits");
            teacher.open("home");
            assertThat(home.creditsOfTheYear()).isGreaterThan(before);
            assertThat(home.pushed()).doesNotContain(course).isNotEqualTo(pushedBefore);
            teacher.picture("home-after");

            // and her gap has shrunk, and what is pushed now names gaps that are open as they are now
            List<String> named = home.gapsNamed();
            Gaps.Level gapAfter = gaps.of(pushed.skill());
            assertThat(gapAfter.gap()).isLessThan(gapBefore.gap());
            assertThat(named)
                    .isNotEmpty()
                    .allSatisfy(skill -> assertThat(gaps.of(skill).gap()).isPositive());
            System.out.printf(
                    "Completed 《%s》: the gap in %s went from %.1f to %.1f levels; what is pushed now names %s%n",
                    course, pushed.skill(), gapBefore.gap(), gapAfter.gap(), named);
            teacher.open("inbox");
            assertThat(teacher.heading("《" + course + "》已计入")).isVisible();
            teacher.picture("inbox");
            teacher.open("growth").picture("growth");

            // and the commission sees it
            cockpit.awaitCompletions(completionsBefore + 1);
            officer.picture("cockpit-after");
        }
    }

    @Test
    @Order(2)
    void a_trainers_new_course_reaches_the_right_teacher_within_seconds_of_its_publication(Town town) {
        try (Visitor trainer = town.visitor(Size.DESKTOP, "trainer");
                Visitor officer = town.visitor(Size.DESKTOP, "officer");
                Visitor second = town.visitor(Size.DESKTOP, "officer2");
                Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Studio studio = new Studio(trainer);
            studio.write(NEW_COURSE);
            studio.submit();
            officer.open("review");
            officer.link(NEW_COURSE).click();
            officer.picture("review");
            officer.button("内容审核通过").click();
            assertThat(officer.page().getByText("还等另一关")).isVisible();
            second.open("review");
            second.link(NEW_COURSE).click();
            second.picture("review-credit");

            second.button("学分价值审核通过，并发布").click();
            assertThat(second.page().getByText("《" + NEW_COURSE + "》已发布。")).isVisible();
            long published = System.nanoTime();

            teacher.awaitFound("试商", NEW_COURSE);
            Duration found = Duration.ofNanos(System.nanoTime() - published);
            teacher.awaitPushed(NEW_COURSE);
            Duration inTheInbox = Duration.ofNanos(System.nanoTime() - published);
            System.out.printf(
                    "Published: found after %d ms, pushed to the inbox with its reasons after %d ms (to be: %d ms)%n",
                    found.toMillis(), inTheInbox.toMillis(), FROM_PUBLISHED_TO_PUSHED.toMillis());
            teacher.open("catalogue");
            teacher.field("搜索课程").fill("试商");
            assertThat(teacher.link(NEW_COURSE)).isVisible();
            teacher.picture("catalogue-new");
            teacher.await("inbox", teacher.heading("为您推送：《" + NEW_COURSE + "》"));
            teacher.picture("inbox-new");
            trainer.open("inbox");
            assertThat(trainer.heading("您的课程《" + NEW_COURSE + "》已发布")).isVisible();
        }
    }

    @Test
    @Order(3)
    void she_studies_it_on_her_phone(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.picture("home");
            teacher.open("inbox");
            Locator message = teacher.page()
                    .getByRole(AriaRole.ARTICLE)
                    .filter(new Locator.FilterOptions().setHasText(NEW_COURSE));
            message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看这门课"))
                    .click();
            assertThat(teacher.title()).hasText(NEW_COURSE);
            teacher.picture("course");
            teacher.button("选这门课，开始学").click();
            assertThat(teacher.page().locator("study-reader")).isVisible();
            new Learner(teacher, Studio.key()).studyAll();
            assertThat(teacher.heading("您已学完《" + NEW_COURSE + "》")).isVisible();
            teacher.picture("completed");
            assertThat(creditsRow(teacher, NEW_COURSE)).isVisible();
            teacher.picture("credits");
        }
    }

    @Test
    @Order(4)
    void the_commission_goes_from_the_figure_to_the_person_and_the_reason_and_takes_the_rows_away(Town town)
            throws IOException {
        try (Visitor officer = town.visitor(Size.DESKTOP, "officer")) {
            officer.open("cockpit");
            officer.link(ZONE).click();
            assertThat(officer.title()).containsText(ZONE);
            officer.link(SCHOOL).click();
            assertThat(officer.title()).containsText(SCHOOL);
            officer.picture("cockpit-school");
            Locator row =
                    officer.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(TEACHER));
            assertThat(row).containsText("进度落后");

            Download sheet =
                    officer.page().waitForDownload(() -> officer.link("导出 CSV").click());
            List<String> lines = Files.readString(sheet.path(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines.getFirst()).contains("姓名");
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line).contains(TEACHER).contains(SCHOOL));

            row.getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(TEACHER).setExact(true))
                    .click();
            assertThat(officer.title()).hasText(TEACHER + "的学分");
            assertThat(officer.link(NEW_COURSE)).isVisible();
            officer.picture("credits-of-a-teacher");
        }
    }

    @Test
    @Order(5)
    void a_trainer_sees_what_is_missing_and_begins_the_course_that_helps_most(Town town) {
        try (Visitor phone = town.visitor(Size.PHONE, "trainer");
                Visitor trainer = town.visitor(Size.DESKTOP, "trainer")) {
            Locator rows = trainer.page().locator(".yy-table tbody tr");
            trainer.await("demand", rows);
            trainer.picture("demand");
            phone.open("demand").picture("demand");
            trainer.open("demand?part=WANTED");
            assertThat(trainer.heading("复式教学")).isVisible();
            trainer.picture("demand-wanted");
            phone.open("demand?part=WANTED").picture("demand-wanted");

            trainer.open("demand");
            int helped = Integer.parseInt(
                    rows.first().locator("td.yy-number").innerText().replaceAll("\\D", ""));
            assertThat(helped).isGreaterThanOrEqualTo(3);
            rows.first().getByRole(AriaRole.BUTTON).click();
            assertThat(trainer.page().getByText("这门课来自需求看板")).containsText(helped + " 位老师");
            trainer.picture("demand-begun");
            trainer.open("demand");
            assertThat(rows.first()).containsText("正在写");
        }
    }

    @Test
    @Order(6)
    void another_course_of_her_plan_is_one_tap_away_on_her_phone(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.open("plan");
            Locator card = teacher.page().locator(".yy-card").first();
            String course = card.getByRole(AriaRole.HEADING).innerText();

            card.getByText("换一门", new Locator.GetByTextOptions().setExact(true)).click();
            teacher.picture("plan-swapping");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("不要这门，另配一门"))
                    .click();

            assertThat(teacher.page().getByText("撤销我的调整")).isVisible();
            assertThat(teacher.page().locator(".yy-card").filter(new Locator.FilterOptions().setHasText(course)))
                    .hasCount(0);
            teacher.page().getByText("撤销我的调整").click();
            assertThat(teacher.page().locator(".yy-card").filter(new Locator.FilterOptions().setHasText(course)))
                    .hasCount(1);
        }
    }

    /** The row of her ledger; it follows the completion within moments. */
    private static Locator creditsRow(Visitor teacher, String course) {
        teacher.await("credits", teacher.link(course));
        return teacher.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(teacher.link(course)));
    }

    static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return Integer.parseInt(found.group(1).replace(",", ""));
    }
}
