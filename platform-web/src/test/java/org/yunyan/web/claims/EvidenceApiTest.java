package org.yunyan.web.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.Claims;
import org.yunyan.claims.DeskFilter;
import org.yunyan.credits.Ledger;
import org.yunyan.organisers.Admitted;
import org.yunyan.organisers.Organisers;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

/** An organiser's program posts evidence with a token of its own; it gives no credit, and nobody else may post. */
@Platform
class EvidenceApiTest {

    private static final String GOOD = """
            {"key": "%s", "person": "N-teacher", "occasion": "大单元教学专题研修", "from": "2026-03-05", "day": "2026-03-06",
             "hours": %s, "level": "MUNICIPAL", "mode": "CONCENTRATED", "certificate": "%s"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Claims claims;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Village village;

    @Autowired
    private Organisers organisers;

    @Autowired
    private PasswordEncoder secrets;

    @Test
    void whatIsPostedWaitsForTheCountyAndIsThereOnce() throws Exception {
        String token = token(Platform.POSTER, Platform.POSTER_SECRET, "evidence.write");
        int entries = ledger.entries(village.actor("teacher").person(), 2026).size();

        HttpResponse<String> first = post(token, GOOD.formatted("row-1", "16", "C-100"));
        HttpResponse<String> again = post(token, GOOD.formatted("row-1", "16", "C-100"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).get("state").asString()).isEqualTo("IN_REVIEW");
        assertThat(json(first).get("step").asString()).isEqualTo("COUNTY");
        assertThat(json(first).get("organiser").asString()).isEqualTo("渝江师范学院");
        assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));
        assertThat(claims.waiting(village.actor("officer"), new DeskFilter(null, ClaimKind.POSTED), 0, 50)
                        .items())
                .extracting(claim -> claim.id().value())
                .contains(json(first).get("id").asString());
        assertThat(ledger.entries(village.actor("teacher").person(), 2026)).hasSize(entries);
        HttpResponse<String> hers = new Browser(port).signedInAs("teacher").get("/api/v1/me/claims");
        assertThat(hers.body()).contains("大单元教学专题研修");
    }

    @Test
    void anotherContentUnderOneKeyAClaimedCertificateAndAnUnknownPersonAreClearProblems() throws Exception {
        String token = token(Platform.POSTER, Platform.POSTER_SECRET, "evidence.write");
        post(token, GOOD.formatted("row-2", "16", "C-200"));

        assertProblem(post(token, GOOD.formatted("row-2", "8", "C-200")), 409, "refused.claims.keyUsed");
        assertProblem(post(token, GOOD.formatted("row-3", "16", "C—200")), 409, "refused.claims.certificate");
        assertProblem(
                post(token, GOOD.formatted("row-4", "16", "C-4").replace("N-teacher", "N-unknown")),
                422,
                "refused.claims.number");
        assertProblem(post(token, GOOD.formatted("row-5", "-1", "C-5")), 422, "refused.claims.lacks");
    }

    @Test
    void nobodyElseMayPostNeitherAPersonNorAnotherProgramNorWithAnotherScope() throws Exception {
        String machine = token("yunyan-machine", Platform.MACHINE_SECRET, "insight.read");

        assertProblem(post(machine, GOOD.formatted("row-9", "16", "C-9")), 403, "refused.scope");
        assertThat(post(null, GOOD.formatted("row-9", "16", "C-9")).statusCode())
                .isIn(401, 403);
        assertThat(tokens("yunyan-machine", Platform.MACHINE_SECRET, "evidence.write")
                        .statusCode())
                .isEqualTo(400);
        assertThat(tokens(Platform.POSTER, Platform.POSTER_SECRET, "insight.read")
                        .statusCode())
                .isEqualTo(400);
        String poster = token(Platform.POSTER, Platform.POSTER_SECRET, "evidence.write");
        assertThat(new Browser(port)
                        .get("/api/v1/me/claims", request -> request.header("Authorization", "Bearer " + poster))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOrganiserThatAnOperatorLetInPostsUntilItIsShutOut() throws Exception {
        var admin = village.actor("admin");
        Admitted first = organisers.admit(admin, "press", "西部教育出版社", secrets::encode);
        Admitted renewed = organisers.renew(admin, first.organiser().id(), secrets::encode);
        assertThat(tokens("press", first.secret(), "evidence.write").statusCode())
                .isEqualTo(401);
        String token = token("press", renewed.secret(), "evidence.write");

        HttpResponse<String> posted = post(token, GOOD.formatted("press-1", "16", "P-100"));

        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(200);
        assertThat(json(posted).get("organiser").asString()).isEqualTo("西部教育出版社");
        organisers.revoke(admin, first.organiser().id());
        assertProblem(post(token, GOOD.formatted("press-2", "16", "P-200")), 403, "refused.claims.poster");
        assertThat(tokens("press", renewed.secret(), "evidence.write").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theFilesOfAClaimAreForHerAndHerReviewersOnly() throws Exception {
        var teacher = village.actor("teacher");
        Claim draft = claims.draft(teacher, ClaimKind.PAPER);
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        Claim claim = claims.attach(teacher, draft.id(), "图.png", new ByteArrayInputStream(png));
        String file = "/api/v1/claims/" + claim.id() + "/files/"
                + claim.proof().scans().getFirst().id();

        Browser hers = new Browser(port).signedInAs("teacher");
        HttpResponse<String> own = hers.get(file);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(own.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(hers.get(file + "/pages/0").headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(hers.get(file + "/pages/7").statusCode()).isEqualTo(404);
        for (String other : new String[] {"colleague", "school", "admin"}) {
            assertThat(new Browser(port).signedInAs(other).get(file).statusCode())
                    .isEqualTo(404);
        }
        assertThat(new Browser(port).get(file).statusCode()).isEqualTo(401);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("key").asString()).isEqualTo(key);
    }

    private String token(String client, String secret, String scope) {
        return json(tokens(client, secret, scope)).get("access_token").asString();
    }

    private HttpResponse<String> tokens(String client, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Browser(port)
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "scope", scope),
                        request -> request.header("Authorization", "Basic " + basic));
    }

    private HttpResponse<String> post(String token, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/evidence"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
