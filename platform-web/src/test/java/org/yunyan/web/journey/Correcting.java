package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody who takes credits back, or signs that they be. */
final class Correcting {

    private final Visitor visitor;
    private final Page page;

    Correcting(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** From the person's ledger to the proposal. */
    void propose(String name, String title, String reason) {
        visitor.open("people?q=" + name);
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^学分$")))
                .first()
                .click();
        assertThat(visitor.title()).containsText(name);
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
        row.getByText("凭证").click();
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("提出更正"))
                .click();
        visitor.field("更正的理由").fill(reason);
        visitor.button("提出更正，等待第二人签字").click();
        assertThat(page.getByText("已提出。由另一位县教委管理人员签字后生效")).isVisible();
    }

    /** The second signature. */
    void sign(String title) {
        visitor.open("registry/ledger");
        Locator card = page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(title));
        Locator sign =
                card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("签字，收回 .+ 学分")));
        sign.click();
        assertThat(sign).hasCount(0);
    }
}
