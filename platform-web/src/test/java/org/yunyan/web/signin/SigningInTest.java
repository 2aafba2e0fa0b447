package org.yunyan.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.location;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

@Platform
class SigningInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Village village;

    @Autowired
    private Accounts accounts;

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInPageAndThenToWhereSheWantedToGo() {
        Browser browser = new Browser(port);

        HttpResponse<String> first = browser.get("/inbox", html -> html.header("Accept", "text/html"));
        HttpResponse<String> signedIn = browser.signIn("teacher", Village.PASSWORD);

        assertThat(location(first)).endsWith("/login");
        assertThat(location(signedIn)).endsWith("/inbox");
    }

    @Test
    void nobodyIsLedToAnotherSiteByAHeaderThatAnybodyCanSend() {
        var arrived = new Browser(port)
                .signIn("teacher", Village.PASSWORD, request -> request.header("X-Forwarded-Host", "evil.example"));

        assertThat(Browser.location(arrived)).isNotEmpty().doesNotContain("evil.example");
    }

    @Test
    void aFormThatAnotherSiteSendsSignsNobodyIn() {
        Browser browser = new Browser(port);
        Map<String, String> form = Map.of("username", "teacher", "password", Village.PASSWORD);

        HttpResponse<String> without = browser.post("/login", form, request -> request);

        assertThat(location(without)).endsWith("/login?stale");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() {
        village.open("changes", "换密", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Browser phone = new Browser(port).signedInAs("changes");
        assertThat(phone.get("/api/v1/me").statusCode()).isEqualTo(200);

        accounts.changePassword(village.actor("changes"), Village.PASSWORD, "another-password");

        assertThat(phone.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(location(phone.get("/inbox", html -> html.header("Accept", "text/html"))))
                .endsWith("/login");
        assertThat(location(phone.signIn("changes", "another-password"))).doesNotContain("/login");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        assertThat(location(new Browser(port).signIn("colleague", "wrong"))).endsWith("/login?error");
        assertThat(location(new Browser(port).signIn("who-is-that", "wrong"))).endsWith("/login?error");
    }

    @Test
    void guessingIsSlowedDownEvenForWhoeverThenKnowsThePassword() {
        village.open("guessed", "被猜", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Browser browser = new Browser(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            browser.signIn("guessed", "wrong-" + attempt);
        }

        assertThat(location(browser.signIn("guessed", Village.PASSWORD))).matches(".*/login\\?wait=\\d+");
    }

    @Test
    void theSessionGetsANewNameWhenSomebodySignsIn() {
        Browser browser = new Browser(port);
        String before = cookie(browser.get("/inbox", html -> html.header("Accept", "text/html")));

        String after = cookie(browser.signIn("teacher", Village.PASSWORD));

        assertThat(after).isNotEqualTo(before).contains("HttpOnly", "SameSite=Lax");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
