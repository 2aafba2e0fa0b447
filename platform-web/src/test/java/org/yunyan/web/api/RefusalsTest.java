package org.yunyan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.insight.Insight;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;

/** How the API says no: always a problem in the reader's language, and never a row of what was refused. */
@Platform
class RefusalsTest {

    private static final String BODY = "/api/v1/study/some-unit/segments";

    @LocalServerPort
    private int port;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private Insight insight;

    private Browser browser;
    private Tokens tokens;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
        tokens = new Tokens(keys);
        insight.refresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participation?unit=other-school",
                "participation?unit=zone",
                "participation",
                "persons?unit=other-school&who=ALL",
                "persons?unit=zone&who=ALL",
                "persons.csv?unit=other-school&who=ALL",
                "persons.csv?unit=county&who=ALL",
                "persons.xlsx?unit=other-school&who=ALL",
            })
    void aSchoolOfficeGetsNothingOfAForeignSchool(String what) {
        HttpResponse<String> answer = browser.get("/api/v1/insight/" + what, tokens.of("school", "insight.read"));

        problem(answer, 403, "refused.unit");
        assertThat(answer.body()).doesNotContain("高坪小学", "何冬梅", "N-colleague");
    }

    @Test
    void theSameOfficeGetsItsOwnSchool() {
        HttpResponse<String> answer =
                browser.get("/api/v1/insight/persons?unit=school&who=ALL", tokens.of("school", "insight.read"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("陈思雨").doesNotContain("何冬梅");
    }

    @Test
    void aTeacherGetsNobodysFiguresWhateverHerTokenSays() {
        problem(
                browser.get("/api/v1/insight/persons?unit=school&who=ALL", tokens.of("teacher", "insight.read")),
                403,
                "refused.unit");
    }

    @Test
    void aTokenOfSomebodyWhoIsGoneOpensNothing() {
        problem(browser.get("/api/v1/me", tokens.of("long-gone", "me")), 403, "refused.signedOut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"text\"", "{\"sequence\":\"many\"}", "{\"played\":7}"})
    void aBodyThatCannotBeReadIsSaidToBeSo(String body) {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        problem(answer, answer.statusCode(), "refused.malformed");
        assertThat(answer.body()).doesNotContain("Exception", "jackson");
    }

    @Test
    void brokenJsonIsABadRequest() {
        problem(post("{\"course\":"), 400, "refused.malformed");
    }

    @Test
    void noBodyAtAllIsSaidToBeSo() {
        problem(post(""), 422, "refused.malformed");
    }

    @Test
    void aBodyThatIsTooLongIsNotTroubleOfOurs() {
        problem(post("{\"course\":\"" + "x".repeat(1_200_000) + "\"}"), 413, "refused.malformed");
    }

    @Test
    void anotherFormThanJsonIsNotTaken() {
        HttpResponse<String> answer = browser.post(
                BODY,
                Map.of("course", "c"),
                request -> tokens.of("teacher", "me").apply(request));

        problem(answer, 415, "refused.malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me/inbox?limit=0,limit",
        "/api/v1/me/inbox?limit=201,limit",
        "/api/v1/me/inbox?offset=-1,offset",
        "/api/v1/me/inbox?offset=many,offset",
        "/api/v1/me/credits?year=1,year",
    })
    void aValueOutsideItsBoundsIsNamed(String address, String what) {
        HttpResponse<String> answer = browser.get(address, tokens.of("teacher", "me"));

        problem(answer, 422, "refused.malformed");
        assertThat(json(answer).get("detail").asString()).contains(what);
    }

    @Test
    void whatIsNotThereIsMissing() {
        problem(
                browser.get("/api/v1/courses/no-such-course", tokens.of("teacher", "catalogue.read")),
                404,
                "refused.course.missing");
    }

    @Test
    void theReasonIsInTheLanguageOfTheReader() {
        UnaryOperator<HttpRequest.Builder> office = tokens.of("school", "insight.read");
        String address = "/api/v1/insight/persons?unit=other-school";

        assertThat(json(browser.get(address, office)).get("detail").asString()).isEqualTo("这个单位不在您负责的范围内。");
        assertThat(json(browser.get(address, request -> office.apply(request.header("Accept-Language", "zh-TW"))))
                        .get("detail")
                        .asString())
                .isEqualTo("這個單位不在您負責的範圍內。");
        assertThat(json(browser.get(address, request -> office.apply(request.header("Accept-Language", "en"))))
                        .get("detail")
                        .asString())
                .startsWith("This unit");
    }

    private HttpResponse<String> post(String body) {
        return browser.post(
                BODY,
                Map.of(),
                request -> tokens.of("teacher", "me")
                        .apply(request.setHeader("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))));
    }

    private void problem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("key").asString()).isEqualTo(key);
        assertThat(new Documented(browser.get("/api/openapi.json").body()).differencesOfProblem(json(answer)))
                .isEmpty();
    }
}
