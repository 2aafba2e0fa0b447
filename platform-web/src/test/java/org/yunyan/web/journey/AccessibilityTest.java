package org.yunyan.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every main screen as axe-core sees it (WCAG 2.2 A and AA), on a desktop and on a phone, in light and in dark: nothing that
 * keeps anybody out, which axe calls serious or critical.
 */
@ExtendWith(InBrowser.class)
class AccessibilityTest {

    private static final String NO_SUCH_PAGE = "找不到这个页面";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What axe finds, in words; no foreign frame is on our pages. It is loaded once a page, which takes longer than it runs. */
    private static final String WHAT_KEEPS_SOMEBODY_OUT = """
            async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations']})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => [rule.id + ' (' + rule.help + ')',
                    ...rule.nodes.slice(0, 3).map(node => node.html + '\\n    ' + node.failureSummary)].join('\\n    '))
            """;

    /** Colours are read as they stay, not on their way from one to another, inside Vaadin's components too. */
    private static final String SETTLED_COLOURS = """
            async () => {
                const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const arrive = root => {
                    root.getAnimations()
                        .filter(fading => fading.effect.getComputedTiming().endTime !== Infinity)
                        .forEach(fading => fading.finish());
                    root.querySelectorAll('*').forEach(one => one.shadowRoot && arrive(one.shadowRoot));
                };
                await drawn();
                arrive(document);
                await drawn();
            }
            """;

    private static final String WIDER_THAN_THE_WINDOW =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    /** Who looks at which screens. */
    private enum Reader {
        TEACHER(
                "teacher",
                "home",
                "catalogue",
                "catalogue?q=大单元",
                "catalogue?q=zzzz%20qqqq&subject=PHYSICS",
                "learning",
                "notebook",
                "along",
                "credits",
                "credits/claims",
                "credits/notices",
                "credits/verdicts",
                "credits/flags",
                "credits?asOf=2026-03-01",
                "credits/certificates",
                "growth",
                "growth/diagnostic",
                "growth/diagnostic/know-pedagogy",
                "pretest/assessment-workshop",
                "inbox",
                "inbox/settings",
                "plan",
                "password",
                "discussions/maths-misconceptions",
                "discussion/demo-maths-1",
                "course/maths-misconceptions"),
        TRAINER(
                "trainer",
                "bank",
                "bank/item/fa-match-1",
                "bank/bring",
                "studio/marking/assessment-workshop",
                "studio",
                "studio/library",
                "demand",
                "demand?part=WANTED",
                "discussion/demo-maths-2",
                "studio/maths-misconceptions/figures",
                "studio/maths-misconceptions/figures?tab=HEAT",
                "studio/maths-misconceptions/figures?tab=ITEMS",
                "studio/maths-misconceptions/figures?tab=VOICES",
                "studio/maths-misconceptions/figures?tab=VERSIONS",
                "studio/maths-misconceptions/figures?tab=LEARNERS"),
        SCHOOL(
                "school",
                "registry",
                "registry/claims",
                "registry/applications",
                "registry/notices",
                "registry/verdicts",
                "registry/absences",
                "registry/ledger",
                "cockpit",
                "people",
                "roster"),
        OFFICER(
                "officer",
                "registry",
                "registry/notices",
                "registry/verdicts",
                "registry/absences",
                "cockpit",
                "review",
                "demand",
                "recommending",
                "recommending/ranking",
                "recommending/duplicates",
                "registry/rules",
                "registry/rules/version/yunyang-2026/1",
                "registry/rules/example/example-beijing-2016",
                "registry/triage",
                "registry/triage/thresholds",
                "registry/triage/samples",
                "registry/ledger",
                "registry/certificates",
                "moderation"),
        ADMIN("admin", "registry/certificates", "system", "people", "terms", "deliveries", "organisers");

        private final String login;
        private final List<String> screens;

        Reader(String login, String... screens) {
            this.login = login;
            this.screens = List.of(screens);
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void nobodyIsKeptOutBeforeSigningIn(Size size, Town town) {
        try (Visitor somebody = town.visitor(size)) {
            assertThat(barriers(somebody.open("login"), "login " + size)).isEmpty();
            assertThat(barriers(somebody.open("anchors"), "anchors " + size)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void nobodyIsKeptOutOfTheCheckOfACertificate(Size size, Town town) {
        try (Visitor somebody = town.visitor(size)) {
            somebody.openPlain("check");
            assertThat(somebody.title().innerText()).isEqualTo("证书查验");
            List<String> barriers = barriersOf(somebody.page(), "check " + size);
            somebody.openPlain("check/2345-6789-ABCZ");
            barriers.addAll(barriersOf(somebody.page(), "check of an unknown number " + size));
            assertThat(barriers).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void nobodyIsKeptOutOfAScreen(Reader reader, Town town) {
        List<String> barriers = new ArrayList<>();
        for (Size size : Size.values()) {
            try (Visitor visitor = town.visitor(size, reader.login)) {
                for (String screen : reader.screens) {
                    visitor.follow(screen);
                    assertThat(visitor.title().innerText()).as(screen).isNotEqualTo(NO_SUCH_PAGE);
                    barriers.addAll(barriers(visitor, reader + " " + screen + " " + size));
                }
            }
        }
        assertThat(barriers).isEmpty();
    }

    /** They are reached by their doors, since their addresses name a year and a person. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void nobodyIsKeptOutOfOneNoticeOrOneVerdict(Size size, Town town) {
        List<String> barriers = new ArrayList<>();
        try (Visitor school = town.visitor(size, "school")) {
            for (String one : List.of("registry/notices/notice", "registry/verdicts/verdict")) {
                school.open(one.substring(0, one.lastIndexOf('/')));
                school.page().locator("main a[href*='" + one + "']").first().click();
                school.page().waitForURL(url -> url.contains(one));
                barriers.addAll(barriers(school, "SCHOOL " + one + " " + size));
            }
        }
        assertThat(barriers).isEmpty();
    }

    private static List<String> barriers(Visitor visitor, String where) {
        visitor.settled();
        List<String> barriers = barriersOf(visitor.page(), where);
        if ((Boolean) visitor.page().evaluate(WIDER_THAN_THE_WINDOW)) {
            barriers.add(where + ": has to be pushed sideways to be read (WCAG 1.4.10)");
        }
        return barriers;
    }

    @SuppressWarnings("unchecked")
    static List<String> barriersOf(Page page, String where) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<String> barriers = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(SETTLED_COLOURS);
            // The dark differs from the light in nothing but colours.
            Object rules = scheme == ColorScheme.DARK ? COLOURS : RULES;
            for (String found : (List<String>) page.evaluate(WHAT_KEEPS_SOMEBODY_OUT, rules)) {
                barriers.add(where + " " + scheme + ": " + found);
            }
        }
        return barriers;
    }
}
