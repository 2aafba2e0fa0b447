package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who studies as one should: reads every section, plays the film to its end, answers what she has understood. */
final class Learner {

    private static final double A_GLANCE = 500;
    private static final Page.WaitForFunctionOptions UNTIL_IT_ENDS =
            new Page.WaitForFunctionOptions().setTimeout(180_000);
    private static final LocatorAssertions.ContainsTextOptions A_PAGE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    private static final String UNREAD = "study-reader section[data-read='false']";

    private final Visitor visitor;
    private final Page page;
    private final AnswerKey key;

    Learner(Visitor visitor, AnswerKey key) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.key = key;
    }

    /** Studies unit after unit until there is none left, with a picture of the first of each kind. */
    void studyAll() {
        boolean more = true;
        while (more) {
            studyUnit();
            Locator next = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下一单元"));
            more = next.isVisible();
            if (more) {
                String before = visitor.title().innerText();
                next.click();
                assertThat(visitor.title()).not().hasText(before);
                visitor.settled();
            }
        }
    }

    private void studyUnit() {
        if (page.locator("study-reader").isVisible()) {
            visitor.picture("study-document");
            read();
        } else if (page.locator("study-player").isVisible()) {
            watch();
        } else if (page.locator("study-slides").isVisible()) {
            visitor.picture("study-slides");
            turn();
        } else {
            visitor.picture("study-quiz");
            answer();
        }
    }

    /** Keeps the first section that is not read yet before her eyes until there is none. */
    void read() {
        Locator unread = page.locator(UNREAD);
        for (int glance = 0; unread.count() > 0; glance++) {
            if (glance > 200) {
                throw new AssertionError(
                        "Not counted as read: " + unread.first().innerText());
            }
            page.evaluate("there => document.querySelector(there)?.scrollIntoView({block: 'center'})", UNREAD);
            page.waitForTimeout(A_GLANCE);
        }
        recall();
        assertThat(here()).containsText("已完成");
    }

    /** Looks at each page until it is counted. */
    void turn() {
        Locator counted = page.locator("study-slides .yy-counted-words");
        Matcher pages = Pattern.compile("/ (\\d+) 页").matcher(counted.innerText());
        assertTrue(pages.find());
        int last = Integer.parseInt(pages.group(1));
        for (int number = 1; number <= last; number++) {
            assertThat(counted).containsText("系统已计 " + number + " /", A_PAGE);
            if (number < last) {
                page.keyboard().press("ArrowRight");
            }
        }
        recall();
        assertThat(here()).containsText("已完成");
    }

    /** Answers whatever is asked below, right or not. */
    void recall() {
        Locator questions = page.locator(".yy-recall-question fieldset");
        while (questions.count() > 0) {
            int before = questions.count();
            questions.first().locator("input").first().check();
            questions.first().getByRole(AriaRole.BUTTON).click();
            assertThat(questions).hasCount(before - 1);
        }
    }

    /** Twice as fast as it was spoken, which is the fastest that counts. */
    void watch() {
        visitor.button("2×").click();
        assertThat(visitor.button("2×")).hasAttribute("aria-pressed", "true");
        page.locator("video, audio").first().click();
        assertThat(page.locator(".yy-counted-words")).not().containsText("系统已计 0:00");
        visitor.picture("study-video");
        page.waitForFunction("() => document.querySelector('video, audio').ended", null, UNTIL_IT_ENDS);
        recall();
        assertThat(here()).containsText("已完成");
    }

    /** Chooses what is right in each question and hands in. */
    void answer() {
        List<Locator> questions =
                page.locator("vaadin-radio-group, vaadin-checkbox-group").all();
        for (Locator question : questions) {
            String prompt = question.locator("xpath=./*[@slot='label']")
                    .innerText()
                    .strip()
                    .replaceFirst("^\\d+\\. ", "");
            Set<String> right = key.rightOptions(prompt);
            for (Locator option : question.locator("vaadin-radio-button label, vaadin-checkbox label")
                    .all()) {
                if (right != null && right.contains(option.innerText().strip().replaceFirst("^[A-Z]\\. ", ""))) {
                    option.click();
                }
            }
        }
        visitor.button("交卷").click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("通过了")))
                .isVisible();
    }

    /** The unit that she is at, in the outline. */
    private Locator here() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("课程大纲"))
                .locator("[aria-current=step]");
    }
}
