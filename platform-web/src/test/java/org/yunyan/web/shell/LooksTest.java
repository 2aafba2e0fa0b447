package org.yunyan.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Preferences;
import org.yunyan.identity.Role;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

@Platform
class LooksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Village village;

    @Autowired
    private Accounts accounts;

    @Test
    void theFirstPageIsInTheLanguageOfTheBrowser() {
        assertThat(signIn("en-GB,en;q=0.9")).contains("<html lang=\"en\"");
        assertThat(signIn("zh-HK,zh;q=0.9")).contains("<html lang=\"zh-TW\"");
        assertThat(signIn("zh-CN,zh;q=0.9")).contains("<html lang=\"zh-CN\"");
        assertThat(signIn("fr-FR")).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void whatSomebodyPrefersDressesHerPagesFromTheFirstByteOn() {
        village.open("grandma", "老教师", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        accounts.prefer(village.actor("grandma"), new Preferences("zh-TW", true, "dark"));

        String page = page(new Browser(port).signedInAs("grandma"));

        assertThat(page).contains("lang=\"zh-TW\"", "data-elder=\"true\"", "theme=\"dark\"");
    }

    @Test
    void whatWasChosenBeforeSigningInBecomesHersAndLeavesTheDevice() {
        village.open("newcomer", "新教师", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Browser browser = new Browser(port).signedInAs("newcomer");

        HttpResponse<String> page = browser.get(
                "/", html -> html.header("Accept", "text/html").header("Cookie", "yunyan-look=en:true:light"));

        assertThat(page.body()).contains("lang=\"en\"", "data-elder=\"true\"");
        assertThat(page.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("yunyan-look=;"));
        assertThat(accounts.account("newcomer").orElseThrow().preferences())
                .isEqualTo(new Preferences("en", true, "light"));
    }

    @Test
    void aCookieThatSomebodyEditedIsIgnored() {
        HttpResponse<String> page = new Browser(port)
                .get(
                        "/login",
                        html -> html.header("Accept", "text/html").header("Cookie", "yunyan-look=xx:maybe:pink"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"zh-CN\"");
    }

    private String signIn(String languages) {
        return new Browser(port)
                .get("/login", html -> html.header("Accept", "text/html").header("Accept-Language", languages))
                .body();
    }

    private static String page(Browser browser) {
        return browser.get("/", html -> html.header("Accept", "text/html")).body();
    }
}
