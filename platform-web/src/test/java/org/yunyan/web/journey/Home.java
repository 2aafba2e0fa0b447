package org.yunyan.web.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A teacher's home, as she reads it. */
final class Home {

    /** Either way of saying it names the skill. */
    private static final Pattern CLOSES_GAP = Pattern.compile("(?:补短板：(.+?)（[^（]+ → |下一步：(.+?)达到“)");

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

    /** The skills by whose gaps something is pushed to her. */
    List<String> gapsNamed() {
        return reasons().stream()
                .flatMap(reason -> CLOSES_GAP.matcher(reason).results())
                .map(Home::skill)
                .distinct()
                .toList();
    }

    /** The first course that can be studied here and is pushed because of a gap. */
    Pushed pushedForAGap() {
        Locator card = cards().filter(new Locator.FilterOptions().setHasNotText("仅目录"))
                .filter(new Locator.FilterOptions().setHasText(CLOSES_GAP))
                .first();
        Matcher gap =
                CLOSES_GAP.matcher(card.locator(".yy-card-reasons").first().innerText());
        if (!gap.find()) {
            throw new AssertionError("No gap is named: " + card.innerText());
        }
        return new Pushed(card.getByRole(AriaRole.HEADING).innerText(), skill(gap.toMatchResult()));
    }

    private static String skill(MatchResult named) {
        return named.group(1) == null ? named.group(2) : named.group(1);
    }

    /** Opens what is pushed. */
    void open(Pushed pushed) {
        cards().filter(new Locator.FilterOptions().setHasText(pushed.title()))
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    /** @param skill whose gap it closes */
    record Pushed(String title, String skill) {}

    private Locator cards() {
        return teacher.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(teacher.heading("为您推送")))
                .getByRole(AriaRole.ARTICLE);
    }
}
