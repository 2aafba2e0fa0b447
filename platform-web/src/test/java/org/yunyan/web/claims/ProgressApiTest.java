package org.yunyan.web.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yunyan.web.Browser.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.Courses;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

/** Content of another maker reports how far a teacher has come; only its program may, and only where she studies herself. */
@Platform
class ProgressApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Study study;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Village village;

    private Actor teacher;
    private String number;
    private CourseVersion version;

    @BeforeEach
    void sheStudiesACourse() {
        String login = "outside-" + Id.fresh();
        village.open(login, "谢远航", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        teacher = village.actor(login);
        number = "N-" + login;
        version = Courses.published("outside-" + Id.fresh(), Courses.video(2));
        catalogue.plant(List.of(version));
        study.enrol(teacher, version.course());
    }

    @Test
    void whatHerContentReportsCountsInTheSessionThatSheHasOpenedAndIsAudited() throws Exception {
        Session session = study.open(teacher, version.course(), Courses.VIDEO);

        String token = token();
        await().until(() -> json(report(token, number, session.id(), 2, 100))
                .get("unitDone")
                .asBoolean());
        HttpResponse<String> again = report(token, number, session.id(), 2, 100);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json(again).get("total").asInt()).isEqualTo(2);
        assertThat(json(again).get("counted").asInt()).isZero();
        assertThat(accounts.audits(village.actor("admin"), 0, 200).items())
                .filteredOn(audit -> audit.action().equals("outside.study"))
                .filteredOn(audit -> audit.on().contains(version.course().value()))
                .extracting(Audit::name)
                .containsExactly(Platform.POSTER);
    }

    @Test
    void moreThanTheTimeThatPassedAndASessionThatIsNotHersCountNothing() throws Exception {
        Session session = study.open(teacher, version.course(), Courses.VIDEO);

        assertThat(json(report(token(), number, "invented", 2, 100)).get("held").asString())
                .isEqualTo("study.held.session");
        assertThat(report(token(), "N-colleague", session.id(), 2, 100).statusCode())
                .isIn(404, 409);
        assertProblem(report(token(), "N-unknown", session.id(), 2, 100), 422, "refused.claims.number");
        assertProblem(report(token(), number, session.id(), 2, 101), 422, "refused.study.report");
        assertThat(study.enrolment(teacher, version.course()).orElseThrow().isCompleted())
                .isFalse();
    }

    @Test
    void neitherAPersonNorAnotherProgramReports() throws Exception {
        Session session = study.open(teacher, version.course(), Courses.VIDEO);
        String machine = token("yunyan-machine", Platform.MACHINE_SECRET, "insight.read");

        assertProblem(report(machine, number, session.id(), 2, 100), 403, "refused.scope");
        assertThat(new Browser(port)
                        .signedInAs("teacher")
                        .post("/api/v1/evidence/progress", Map.of(), request -> request)
                        .statusCode())
                .isEqualTo(403);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("key").asString()).isEqualTo(key);
    }

    private String token() {
        return token(Platform.POSTER, Platform.POSTER_SECRET, "evidence.write");
    }

    private String token(String client, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return json(new Browser(port)
                        .post(
                                "/oauth2/token",
                                Map.of("grant_type", "client_credentials", "scope", scope),
                                request -> request.header("Authorization", "Basic " + basic)))
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> report(String token, String person, String session, int seconds, int percent)
            throws IOException, InterruptedException {
        String body = """
                {"person": "%s", "course": "%s", "unit": "%s", "session": "%s", "seconds": %d, "percent": %d}""".formatted(person, version.course(), Courses.VIDEO, session, seconds, percent);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/evidence/progress"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
