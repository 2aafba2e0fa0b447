package org.yunyan.web.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A teacher's home, as she reads it. */
final class Home {

    private static final Pattern NUMBER = Pattern.compile("([\\d.]+)\\s*/");

    private final Visitor teacher;

    Home(Visitor teacher) {
        this.teacher = teacher;
    }

    /** What the ring of the year shows. */
    BigDecimal creditsOfTheYear() {
        String ring = teacher.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("年度"))
                .first()
                .innerText();
        Matcher number = NUMBER.matcher(ring);
        if (!number.find()) {
            throw new AssertionError("No number in the ring: " + ring);
        }
        return new BigDecimal(number.group(1));
    }

    List<String> pushed() {
        return cards().getByRole(AriaRole.HEADING).allInnerTexts();
    }

    List<String> reasons() {
        return cards().locator(".yy-card-reasons").allInnerTexts();
    }

    /** Opens the first course that can be studied here, and says which. */
    String openPushed() {
        Locator card =
                cards().filter(new Locator.FilterOptions().setHasNotText("仅目录")).first();
        String title = card.getByRole(AriaRole.HEADING).innerText();
        card.getByRole(AriaRole.LINK).first().click();
        return title;
    }

    private Locator cards() {
        return teacher.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(teacher.heading("为您推送")))
                .getByRole(AriaRole.ARTICLE);
    }
}
