package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Studying on a phone with nothing but keys: a film with a question in between, slides, a text, without a line, in two pages. */
@ExtendWith(InBrowser.class)
@TestMethodOrder(OrderAnnotation.class)
class PlayerJourneyTest {

    private static final String COURSE = "lab-safety";
    private static final String FILM = "study/" + COURSE + "/recap";
    private static final String SLIDES = "study/" + COURSE + "/deck";
    private static final String TEXT = "study/" + COURSE + "/emergency";
    private static final int LOOKS = 240;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Order(1)
    void aFilmIsPlayedSearchedNotedAndRecalledByKeys(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Page page = teacher.page();
            enrol(teacher);
            teacher.open(FILM);
            page.waitForFunction("() => document.querySelector('video').readyState > 0");

            press(page, " ", ">", ">", ">");
            assertThat(teacher.button("2×")).hasAttribute("aria-pressed", "true");
            Locator question = page.locator(".yy-recall-question fieldset");
            assertThat(question).isVisible();
            assertThat(question.locator("legend")).containsText("最先想的是哪一步");
            assertThat((Boolean) page.evaluate("() => document.querySelector('video').paused"))
                    .as("nothing stops for a question")
                    .isFalse();
            teacher.picture("player-recall");

            question.locator("input").first().focus();
            press(page, "Space");
            question.getByRole(AriaRole.BUTTON).focus();
            press(page, "Enter");
            Locator outcome = page.locator(".yy-recall-outcome");
            assertThat(outcome).isFocused();
            assertThat(outcome).containsText("解析");

            page.locator("main#content").focus();
            press(page, "b");
            assertThat(page.getByText("已在")).isVisible();
            press(page, "n");
            Locator note = page.locator(".yy-jottings-writing textarea");
            assertThat(note).isFocused();
            page.keyboard().type("先冲水，再找人");
            teacher.button("保存笔记").focus();
            press(page, "Enter");
            assertThat(page.locator(".yy-jottings-list")).containsText("先冲水，再找人");

            page.locator(".yy-transcript summary").focus();
            press(page, "Enter");
            page.locator(".yy-transcript-search").focus();
            page.keyboard().type("湿布");
            assertThat(page.locator(".yy-transcript-found")).hasText("找到 1 句");
            press(page, "Enter");
            page.waitForFunction("() => document.querySelector('video').currentTime >= 86");
            teacher.picture("player-transcript");
            teacher.open("notebook");
            assertThat(page.locator(".yy-jottings")).containsText("先冲水，再找人");
            teacher.picture("notebook");
        }
    }

    @Test
    @Order(2)
    void slidesAndTextGoOnWhereSheStopped(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Page page = teacher.page();
            enrol(teacher);
            teacher.open(SLIDES);
            Locator where = page.locator(".yy-slides-where");
            assertThat(where).containsText("第 1 / 9 页");
            assertThat(page.locator(".yy-counted-words")).containsText("系统已计 1 / 9 页");
            press(page, "ArrowRight");
            assertThat(where).containsText("第 2 / 9 页");
            assertThat(page.locator(".yy-counted-words")).containsText("系统已计 2 / 9 页");
            teacher.picture("player-slides");
            teacher.open("learning");
            teacher.open(SLIDES);
            assertThat(where).containsText("第 2 / 9 页");

            teacher.open(TEXT);
            assertThat(page.locator("study-reader section").first()).isVisible();
            press(page, "PageDown", "PageDown", "PageDown");
            assertThat(page.locator("study-reader section[data-read=true]").first())
                    .isVisible();
        }
    }

    @Test
    @Order(3)
    void whatWasTakenAlongIsStudiedWithoutALineAndNothingIsLost(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Page page = teacher.page();
            enrol(teacher);
            teacher.open(SLIDES);
            page.waitForTimeout(1_000);
            int before = counted(teacher);
            teacher.button("带走，离线也能学").focus();
            press(page, "Enter");
            assertThat(page.getByText("已存到这个浏览器")).isVisible();
            teacher.picture("player-taken");

            page.context().setOffline(true);
            teacher.openPlain(SLIDES);
            assertThat(page.getByText("现在没有网络")).isVisible();
            Locator where = page.locator(".yy-slides-where");
            assertThat(where).containsText("/ 9 页");
            press(page, "End");
            assertThat(where).containsText("第 9 / 9 页");
            assertThat(page.locator(".yy-counted-kept")).hasText("已保存，网络恢复后自动上报");
            awaitKept(page, KEPT_ONE);
            teacher.openPlain(SLIDES);
            assertThat(where).containsText("/ 9 页");
            press(page, "End", "ArrowLeft");
            assertThat(where).containsText("第 8 / 9 页");
            assertThat(page.locator(".yy-counted-kept")).hasText("已保存，网络恢复后自动上报");
            awaitKept(page, KEPT_TWO);

            page.context().setOffline(false);
            awaitKept(page, KEPT_NONE);
            assertThat(counted(teacher)).isGreaterThanOrEqualTo(before + 2);
        }
    }

    @Test
    @Order(4)
    void theFirstOfTwoPagesGivesWayPolitelyAndCanTakeOver(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "school")) {
            Page first = teacher.page();
            enrol(teacher);
            teacher.open(FILM);
            first.waitForFunction("() => document.querySelector('video').readyState > 0");
            press(first, " ");
            assertThat(first.locator(".yy-counted-words")).not().containsText("系统已计 0:00");
            Page second = first.context().newPage();
            second.navigate(first.url());
            second.waitForFunction("() => document.querySelector('video')?.readyState > 0");
            for (int step = 0; step < 10; step++) {
                press(second, "ArrowRight");
            }
            press(second, " ");

            Locator elsewhere = first.locator(".yy-elsewhere");
            assertThat(elsewhere).containsText("同一段时间只算一次");
            assertThat((Boolean) first.evaluate("() => document.querySelector('video').paused"))
                    .isTrue();
            first.bringToFront();
            teacher.picture("player-elsewhere");
            teacher.button("在这里继续").focus();
            press(first, "Enter");
            first.waitForFunction("() => !document.querySelector('video').paused");
            assertThat(elsewhere).hasCount(0);
        }
    }

    @Test
    @Order(5)
    void aFilmStopsAtAQuestionWhereItIsAskedToAndOneKeyPlaysOn(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "supervisor")) {
            Page page = teacher.page();
            enrol(teacher);
            teacher.open(FILM);
            page.waitForFunction("() => document.querySelector('video').readyState > 0");
            page.evaluate("() => document.querySelector('study-player').points.forEach(point => (point[2] = 1))");

            press(page, " ", ">", ">", ">");
            page.waitForFunction(
                    "() => document.querySelector('video').currentTime > 1 && document.querySelector('video').paused");
            assertThat(page.locator(".yy-recall h2")).isFocused();
            assertThat(page.locator(".yy-recall-question fieldset")).isVisible();
            teacher.picture("player-paused");
            double at = ((Number) page.evaluate("() => document.querySelector('video').currentTime")).doubleValue();

            press(page, " ");
            page.waitForFunction("() => !document.querySelector('video').paused");
            assertThat(((Number) page.evaluate("() => document.querySelector('video').currentTime")).doubleValue())
                    .as("nothing is skipped or played twice")
                    .isBetween(at, at + 10);
        }
    }

    /** How many pages that were looked at lie in the database of the browser, of all that lies there. */
    private static final String REPORTS = """
            () => new Promise(done => {
                const asked = indexedDB.open('yunyan-study');
                asked.onsuccess = () => {
                    const all = asked.result.transaction('reports').objectStore('reports').getAll();
                    all.onsuccess = () => {
                        asked.result.close();
                        done(all.result%s);
                    };
                };
            })
            """;

    private static final String PAGES = ".filter(report => report.kind === 'sections').length >= ";
    private static final String KEPT_ONE = REPORTS.formatted(PAGES + 1);
    private static final String KEPT_TWO = REPORTS.formatted(PAGES + 2);
    private static final String KEPT_NONE = REPORTS.formatted(".length === 0");

    /** A promise is no answer to a waiting browser, so it is asked again and again. */
    private static void awaitKept(Page page, String kept) {
        for (int look = 0; look < LOOKS && !(Boolean) page.evaluate(kept); look++) {
            page.waitForTimeout(500);
        }
        assertThat((Boolean) page.evaluate(kept)).as(kept).isTrue();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void enrol(Visitor teacher) {
        teacher.open("course/" + COURSE);
        Locator choose = teacher.button("选这门课，开始学");
        if (choose.isVisible()) {
            choose.focus();
            teacher.page().keyboard().press("Enter");
            assertThat(teacher.page().locator("study-reader")).isVisible();
        }
    }

    /** Pages of the slides that the server has counted. */
    private static int counted(Visitor teacher) {
        JsonNode units = JSON.readTree(teacher.page()
                        .request()
                        .get(teacher.address("api/v1/courses/" + COURSE + "/enrolment"))
                        .text())
                .get("units");
        for (JsonNode unit : units) {
            if (unit.get("unit").asString().equals("deck")) {
                return unit.get("counted").asInt();
            }
        }
        return 0;
    }
}
