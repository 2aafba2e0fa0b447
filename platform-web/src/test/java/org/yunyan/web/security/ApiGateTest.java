package org.yunyan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.FilterChainProxy;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;

@Platform
class ApiGateTest {

    private static final UnaryOperator<HttpRequest.Builder> IN_ENGLISH =
            request -> request.header("Accept-Language", "en-GB,en;q=0.9");

    @LocalServerPort
    private int port;

    private Browser browser;

    @Autowired
    private FilterChainProxy doors;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    void everybodySeesWhetherThePlatformIsReadyAndOnWhichEngines() {
        HttpResponse<String> health = browser.get("/api/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).get("status").asString()).isEqualTo("ready");
        assertThat(json(health).at("/parts/store/engine").asString()).isEqualTo("embedded");
        assertThat(json(health).at("/parts/index/status").asString()).isEqualTo("up");
    }

    @Test
    void nobodyIsToldToSignInInTheLanguageSheReads() {
        HttpResponse<String> chinese = browser.get("/api/v1/me");
        HttpResponse<String> english = browser.get("/api/v1/me", IN_ENGLISH);

        assertThat(chinese.statusCode()).isEqualTo(401);
        assertThat(chinese.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(chinese.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(json(chinese).get("title").asString()).isEqualTo("还没有登录");
        assertThat(json(english).get("title").asString()).isEqualTo("Not signed in");
    }

    @Test
    void theBrowsersSessionOpensTheApiAsWell() {
        browser.signedInAs("officer");

        HttpResponse<String> me = browser.get("/api/v1/me");

        assertThat(json(me).get("name").asString()).isEqualTo("谭晓梅");
        assertThat(json(me).at("/roles/0/role").asString()).isEqualTo("OFFICER");
        assertThat(json(me).at("/roles/0/on").asString()).isEqualTo("county");
    }

    @Test
    void aChangeFromABrowserNeedsTheTokenOfItsOwnPage() {
        browser.signedInAs("teacher");
        UnaryOperator<HttpRequest.Builder> plain = request -> request;

        HttpResponse<String> without = browser.post("/api/v1/nothing", Map.of(), plain);
        var token = json(browser.get("/api/csrf"));
        HttpResponse<String> with = browser.post(
                "/api/v1/nothing",
                Map.of(),
                request -> request.header(
                        token.get("header").asString(), token.get("token").asString()));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(json(without).get("key").asString()).isEqualTo("refused.csrfToken");
        assertThat(with.statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatDoesNotExistIsAProblemLikeAnyOther() {
        browser.signedInAs("teacher");

        HttpResponse<String> answer = browser.get("/api/v1/nothing", IN_ENGLISH);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("detail").asString()).isEqualTo("There is no such address in the API.");
    }

    @Test
    void everyRequestOfTheApiPassesTheOneThatCounts() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/me");

        assertThat(doors.getFilters(request.getRequestURI())).hasAtLeastOneElementOfType(ApiPace.class);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatThePageMayDo() {
        var headers = browser.get("/login", html -> html.header("Accept", "text/html"))
                .headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }
}
