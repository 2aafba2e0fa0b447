package org.yunyan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;
import static org.yunyan.web.Browser.location;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;

@Platform
class TokensTest {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";
    private static final String CALLBACK = "http://127.0.0.1:49152/callback";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    void aScriptGetsATokenForThePersonWhoSignsInAndProvesThatItAsked() throws Exception {
        String code = code("openid profile me");

        HttpResponse<String> tokens = exchange(code, VERIFIER);

        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        String token = json(tokens).get("access_token").asString();
        HttpResponse<String> me = asking("/api/v1/me", token);
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(json(me).get("name").asString()).isEqualTo("陈思雨");
        assertThat(json(asking("/userinfo", token)).get("preferred_username").asString())
                .isEqualTo("teacher");
    }

    @Test
    void aCodeIsWorthNothingToWhoeverDidNotAskForIt() throws Exception {
        String code = code("me");

        HttpResponse<String> tokens = exchange(code, "some-other-verifier-that-is-long-enough-0123456789-0123456789");

        assertThat(tokens.statusCode()).isEqualTo(400);
        assertThat(json(tokens).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsSentToTheAskersOwnMachineOnly() throws Exception {
        browser.signedInAs("teacher");

        HttpResponse<String> answer = browser.get(authorize("me", "http://attacker.example/callback"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(location(answer)).isEmpty();
    }

    @Test
    void aTokenReachesAsFarAsItsScopeAndNoFarther() throws Exception {
        String token = json(exchange(code("openid catalogue.read"), VERIFIER))
                .get("access_token")
                .asString();

        HttpResponse<String> me = asking("/api/v1/me", token);

        assertThat(me.statusCode()).isEqualTo(403);
        assertThat(json(me).get("key").asString()).isEqualTo("refused.scope");
    }

    @Test
    void whatSaysWhoSheIsOpensNothing() throws Exception {
        String id = json(exchange(code("openid me catalogue.read"), VERIFIER))
                .get("id_token")
                .asString();

        assertThat(asking("/api/v1/me", id).statusCode()).isIn(401, 403);
        assertThat(asking("/api/v1/courses", id).statusCode()).isIn(401, 403);
    }

    @Test
    void aMachineReadsTheFiguresItsScopeAllowsAndIsNobodysRecord() {
        String token = json(machine(Platform.MACHINE_SECRET, "insight.read"))
                .get("access_token")
                .asString();

        assertThat(asking("/api/v1/insight/participation", token).statusCode()).isEqualTo(200);
        assertThat(asking("/api/v1/me", token).statusCode()).isEqualTo(403);
    }

    @Test
    void aMachineWithAWrongSecretGetsNoToken() {
        assertThat(machine("guessed", "insight.read").statusCode()).isEqualTo(401);
    }

    @Test
    void aMachineCannotAskForAPersonsScope() {
        HttpResponse<String> answer = machine(Platform.MACHINE_SECRET, "me");

        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void aForgedTokenIsRefused() {
        HttpResponse<String> answer = asking("/api/v1/me", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    /** As a person lives it: the script opens the browser, she signs in, the browser goes back to the script with a code. */
    private String code(String scope) throws Exception {
        HttpResponse<String> asked =
                browser.get(authorize(scope, CALLBACK), html -> html.header("Accept", "text/html"));
        assertThat(location(asked)).endsWith("/login");
        HttpResponse<String> signedIn = browser.signIn("teacher", org.yunyan.web.Village.PASSWORD);
        assertThat(location(signedIn)).contains("/oauth2/authorize");
        String back = location(browser.get(location(signedIn)));
        assertThat(back).startsWith(CALLBACK);
        return UriComponentsBuilder.fromUri(URI.create(back))
                .build()
                .getQueryParams()
                .getFirst("code");
    }

    private static String authorize(String scope, String callback) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?response_type=code&client_id=yunyan-script&state=s&code_challenge_method=S256"
                + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)
                + "&redirect_uri=" + URLEncoder.encode(callback, StandardCharsets.UTF_8)
                + "&code_challenge=" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "client_id", "yunyan-script",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", verifier);
        return new Browser(port).post("/oauth2/token", form, request -> request);
    }

    private HttpResponse<String> machine(String secret, String scope) {
        String basic =
                Base64.getEncoder().encodeToString(("yunyan-machine:" + secret).getBytes(StandardCharsets.UTF_8));
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", scope);
        return new Browser(port)
                .post("/oauth2/token", form, request -> request.header("Authorization", "Basic " + basic));
    }

    private HttpResponse<String> asking(String path, String token) {
        return new Browser(port).get(path, request -> request.header("Authorization", "Bearer " + token));
    }
}
