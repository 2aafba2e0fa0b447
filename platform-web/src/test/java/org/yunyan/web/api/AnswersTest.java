package org.yunyan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.Courses;
import org.yunyan.anchors.Anchors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.insight.Insight;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.Messages;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.study.Played;
import org.yunyan.study.SegmentReport;
import org.yunyan.web.Browser;
import org.yunyan.web.FreshAnchors;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;

/** What the API really answers, held against its own document: nothing undocumented, nothing missing. */
@Platform
class AnswersTest {

    private static final Id<Course> COURSE = Id.of("api-course");
    private static final String HERE = "/api/v1/courses/api-course";

    @LocalServerPort
    private int port;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private Village village;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Anchors anchors;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Messages messages;

    @Autowired
    private Insight insight;

    @Autowired
    private Clock clock;

    private Browser browser;
    private Documented documented;
    private UnaryOperator<HttpRequest.Builder> teacher;
    private UnaryOperator<HttpRequest.Builder> officer;

    @BeforeEach
    void aCourseThatIsOfferedAndATeacherWithCredits() {
        browser = new Browser(port);
        documented = new Documented(browser.get("/api/openapi.json").body());
        teacher = new Tokens(keys).of("teacher", "me", "catalogue.read");
        officer = new Tokens(keys).of("officer", "me", "catalogue.read", "insight.read");
        Actor trainer = village.actor("trainer");
        catalogue.plant(List.of(CourseVersion.of(
                COURSE,
                1,
                Courses.of(Courses.video(600), Courses.text(2, 300)),
                trainer.person(),
                trainer.name(),
                clock.instant(),
                village.actor("officer").person())));
        shelves.reindex(village.actor("admin"));
        Actor she = village.actor("teacher");
        ledger.award(new Award(
                "api-award",
                she.person(),
                null,
                "县级集中培训",
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                new BigDecimal("12"),
                "paper",
                null,
                clock.instant()));
        ledger.sweep();
        Actor colleague = village.actor("colleague");
        ledger.plant(Map.of(
                colleague.person(),
                List.of(new Award(
                        "anchored-award",
                        colleague.person(),
                        null,
                        "县级集中培训",
                        TrainingLevel.COUNTY,
                        TrainingMode.CONCENTRATED,
                        new BigDecimal("12"),
                        "paper",
                        null,
                        clock.instant().minus(Duration.ofDays(3))))));
        FreshAnchors.make(database, anchors);
        messages.send(
                Message.to(she.person(), "api-message", MessageKind.PUSHED, COURSE.value(), clock.instant(), "一"));
        insight.refresh();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me,/api/v1/me",
        "/api/v1/me/recommendations,/api/v1/me/recommendations",
        "/api/v1/me/credits,/api/v1/me/credits",
        "/api/v1/me/inbox,/api/v1/me/inbox",
        "/api/v1/me/plan,/api/v1/me/plan",
        "/api/v1/me/plan/accepted,/api/v1/me/plan/accepted",
        "/api/v1/search,/api/v1/search?q=%E9%98%85%E8%AF%BB",
        "/api/v1/search/completions,/api/v1/search/completions?q=%E6%95%B4%E6%9C%AC",
        "/api/v1/courses,/api/v1/courses?limit=5",
        "/api/v1/courses/{course}," + HERE,
        "/api/v1/courses/{course}/reviews," + HERE + "/reviews",
        "/api/v1/rules,/api/v1/rules",
        "/api/v1/rules/{rules}/{version},/api/v1/rules/yunyang-2026/1",
        "/api/v1/rules/{rules}/diff,/api/v1/rules/yunyang-2026/diff",
        "/api/health,/api/health",
        "/api/csrf,/api/csrf",
    })
    void whatATeacherGetsIsAsDocumented(String path, String address) {
        asDocumented("get", path, browser.get(address, teacher));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/anchors,/api/v1/anchors?limit=3,anchors",
        "/api/v1/anchors/file,/api/v1/anchors/file,anchors",
        "/api/v1/ledger/{person},/api/v1/ledger/person-colleague,entries",
        "/api/v1/ledger/{person}/proof,/api/v1/ledger/person-colleague/proof,proofs",
        "/api/v1/ledger/{person}/verification,/api/v1/ledger/person-colleague/verification,verification",
    })
    void ledgersAndAnchorsAreAsDocumented(String path, String address, String filled) {
        HttpResponse<String> answer = browser.get(address, officer);

        asDocumented("get", path, answer);
        assertThat(json(answer).get(filled)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/insight/participation,/api/v1/insight/participation?months=3,江北片区",
        "/api/v1/insight/participation,/api/v1/insight/participation?unit=zone,滨江小学",
        "/api/v1/insight/persons,/api/v1/insight/persons?who=ALL,陈思雨",
    })
    void whatAnOfficerGetsIsAsDocumented(String path, String address, String name) {
        JsonNode answer = asDocumented("get", path, browser.get(address, officer));

        assertThat(answer.toString()).contains(name);
    }

    @Test
    void theLedgerHasItsRows() {
        JsonNode credits = json(browser.get("/api/v1/me/credits", teacher));

        assertThat(credits.at("/entries/0/title").asString()).isEqualTo("县级集中培训");
        assertThat(credits.at("/entries/0/counted").isString()).isTrue();
        assertThat(credits.at("/ledger/ok").asBoolean()).isTrue();
    }

    @Test
    void aScriptChoosesACourseStudiesItAndSeesWhatCounted() {
        String course = "{\"course\":\"" + COURSE + "\"}";
        asDocumented("post", "/api/v1/courses/{course}/enrolment", send("POST", HERE + "/enrolment", ""));
        String unit = "/api/v1/study/" + Courses.VIDEO;
        JsonNode session =
                asDocumented("post", "/api/v1/study/{unit}/sessions", send("POST", unit + "/sessions", course));
        JsonNode counted =
                asDocumented("post", "/api/v1/study/{unit}/segments", send("POST", unit + "/segments", """
                        {"course":"%s","session":"%s","sequence":1,"played":[{"from":0,"to":600}],"signature":"%s"}""".formatted(
                                COURSE, session.get("id").asString(), signature(session))));
        asDocumented("get", "/api/v1/courses/{course}/enrolment", browser.get(HERE + "/enrolment", teacher));
        asDocumented("delete", "/api/v1/courses/{course}/enrolment", send("DELETE", HERE + "/enrolment", ""));

        assertThat(counted.get("counted").asInt())
                .as("not faster than real time")
                .isLessThan(600);
        assertThat(counted.get("of").asInt()).isEqualTo(600);
    }

    private static String signature(JsonNode session) {
        var report = new SegmentReport(
                COURSE, Courses.VIDEO, session.get("id").asString(), 1, List.of(new Played(0, 600)), 1.0, 0);
        return report.signed(session.get("key").asString()).signature();
    }

    @Test
    void reasonsAreSaidInTheLanguageOfTheReader() {
        JsonNode advice = json(browser.get(
                "/api/v1/me/recommendations", request -> teacher.apply(request.header("Accept-Language", "en"))));

        assertThat(advice.at("/items/0/reasons/0").asString()).matches("[ -~]*[a-z]{3}.*");
    }

    @Test
    void aSheetIsAFileWithTheSameRows() {
        HttpResponse<String> csv = browser.get("/api/v1/insight/persons.csv?who=ALL", officer);

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(csv.body()).contains("陈思雨", "何冬梅");
    }

    private HttpResponse<String> send(String method, String address, String body) {
        return browser.post(
                address,
                Map.of(),
                request -> teacher.apply(request.setHeader("Content-Type", "application/json"))
                        .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode asDocumented(String method, String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(documented.differences(method, path, json(answer))).as(path).isEmpty();
        return json(answer);
    }
}
