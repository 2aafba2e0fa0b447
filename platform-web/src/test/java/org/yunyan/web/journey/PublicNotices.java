package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.mongodb.client.MongoClient;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/** The public notices of the schools, and days that pass. */
final class PublicNotices {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final Town town;

    PublicNotices(Town town) {
        this.town = town;
    }

    /** The school's office shows what has come since the last notice. */
    void open(Visitor school) {
        school.open("registry/notices");
        school.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("公示 \\d+ 年度学分")))
                .click();
        assertThat(school.page().getByText("公示中").first()).isVisible();
    }

    /** The zone decides what the demo county has left open. */
    void decideDoubts(Visitor supervisor) {
        supervisor.open("registry/notices");
        Locator reject = supervisor.button("异议不成立");
        for (int doubts = reject.count(); doubts > 0; doubts = reject.count()) {
            supervisor.field("答复或决定的理由").first().fill("已与教务处核对，另行补报。");
            reject.first().click();
            supervisor.settled();
            assertThat(reject).hasCount(doubts - 1);
        }
    }

    /** Nobody can wait for days: the platform stops, finds on its next start that the closing day has passed, and goes on. */
    void endOpenOnes() {
        town.platform().close();
        try (EmbeddedStore store = EmbeddedStore.open(town.platform().data().resolve("store"));
                MongoClient client = Databases.client(store.uri())) {
            client.getDatabase("yunyan")
                    .getCollection("notices")
                    .updateMany(eq("state", "OPEN"), combine(set("from", LONG_AGO), set("closing", LONG_AGO)));
        }
        town.platform().start();
    }
}
