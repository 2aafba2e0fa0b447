package org.yunyan.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;

@Platform
class CatalogueApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Village village;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Clock clock;

    private Courseware courseware;

    private Browser teacher;
    private Id<Course> course;

    @BeforeEach
    void offerACourse() {
        courseware = new Courseware(platform);
        teacher = new Browser(port).signedInAs("teacher");
        course = courseware.offer("shelf-course", "复式班分层作业设计", Courseware.text("## 一\n读"), Courseware.quiz(2));
    }

    @Test
    void searchFindsCountsAndSaysWhatItDoesForHerCredits() {
        JsonNode found = json(teacher.get("/api/v1/search?grade=3&q=" + encoded("复式班分层作业")));

        assertThat(found.at("/results/0/course/id").asString()).isEqualTo("shelf-course");
        assertThat(found.at("/results/0/effect/credits").asString()).isEqualTo("1");
        assertThat(found.at("/facets/stage/PRIMARY").asInt()).isPositive();
        assertThat(found.get("total").asInt()).isPositive();
    }

    @Test
    void searchNarrowsByWhatIsTicked() {
        JsonNode found = json(teacher.get("/api/v1/search?grade=9&q=" + encoded("复式班分层作业")));

        assertThat(found.get("results").values())
                .noneMatch(hit -> hit.at("/course/id").asString().equals("shelf-course"));
    }

    @Test
    void aCourseIsToldWithoutItsAnswers() {
        HttpResponse<String> answer = teacher.get("/api/v1/courses/shelf-course");

        assertThat(json(answer).at("/course/title").asString()).isEqualTo("复式班分层作业设计");
        assertThat(json(answer).at("/units/1/kind").asString()).isEqualTo("QUIZ");
        assertThat(answer.body()).doesNotContain("correct", "因为它对");
    }

    @Test
    void whatWasSuggestedAndIsOpenedByTheApiCountsAsOpened() {
        String suggested = json(teacher.get("/api/v1/me/recommendations?limit=1"))
                .at("/items/0/course")
                .asString();

        assertThat(teacher.get("/api/v1/courses/" + suggested).statusCode()).isEqualTo(200);

        assertThat(json(teacher.get("/api/v1/me/shown")).values())
                .filteredOn(line -> line.get("course").asString().equals(suggested))
                .anyMatch(line -> !line.get("opened").isNull());
    }

    @Test
    void whatAProgramFindsForHerIsKeptWithItsPlaceOnTheSecondPageToo() {
        teacher.get("/api/v1/search?page=2");

        assertThat(json(teacher.get("/api/v1/me/shown?limit=200")).values())
                .filteredOn(line -> line.get("place").asString().equals("CATALOGUE"))
                .allMatch(line -> line.get("position").asInt() > 0);
        JsonNode found = json(teacher.get("/api/v1/search?limit=1&q=" + encoded("复式班分层作业设计")));
        String first = found.at("/results/0/course/id").asString();
        assertThat(json(teacher.get("/api/v1/me/shown?limit=200")).values())
                .filteredOn(line -> line.get("place").asString().equals("SEARCH"))
                .anyMatch(line -> line.get("course").asString().equals(first)
                        && line.get("position").asInt() == 1
                        && line.get("matches").toString().contains("TITLE"));
    }

    @Test
    void aCourseThatDoesNotExistIsAProblem() {
        HttpResponse<String> answer = teacher.get("/api/v1/courses/nonsense");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("key").asString()).isEqualTo("refused.course.missing");
    }

    @Test
    void coursesComeInPartsThatFollowEachOther() {
        courseware.offer("api-course-2", "第二门", Courseware.quiz(1));

        JsonNode first = json(teacher.get("/api/v1/courses?limit=1"));
        JsonNode second = json(
                teacher.get("/api/v1/courses?limit=1&after=" + first.get("next").asString()));

        assertThat(first.get("courses").size()).isEqualTo(1);
        assertThat(second.at("/courses/0/id").asString())
                .isGreaterThan(first.at("/courses/0/id").asString());
    }

    @Test
    void enrollingAndLeavingAnswerWithTheProgress() {
        JsonNode enrolled = json(change(HttpRequest.Builder::POST, "shelf-course"));
        JsonNode left = json(change((ask, none) -> ask.method("DELETE", none), "shelf-course"));

        assertThat(enrolled.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(enrolled.at("/units/1/of").asInt()).isEqualTo(3);
        assertThat(left.get("state").asString()).isEqualTo("LEFT");
    }

    @Test
    void whatPeopleMeetForIsChosenByTakingASeat() {
        Id<Course> camp = courseware.meet("api-camp", "面对面的研修", Courseware.text("## 一\n读"));
        LocalDate day = CountyTime.today(clock).plusDays(20);
        cohorts.begin(village.actor("trainer"), camp, new CohortPlan("第一期", day, day.plusDays(1), 30, "进修学院三楼"));

        HttpResponse<String> refused = change(HttpRequest.Builder::POST, "api-camp");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("key").asString()).isEqualTo("refused.cohort.seat.to_take");
        assertThat(json(refused).get("detail").asString()).contains("占上名额就算选了课");

        JsonNode run = json(teacher.get("/api/v1/courses/api-camp/cohorts")).get(0);
        assertThat(run.get("venue").asString()).isEqualTo("进修学院三楼");
        assertThat(run.get("free").asInt()).isEqualTo(30);
        String seat = "/api/v1/cohorts/" + run.get("id").asString() + "/seat";
        assertThat(json(act(HttpRequest.Builder::POST, seat)).get("seated").asBoolean())
                .isTrue();
        assertThat(json(teacher.get("/api/v1/courses/api-camp/enrolment"))
                        .get("state")
                        .asString())
                .isEqualTo("ACTIVE");

        JsonNode left = json(act((ask, none) -> ask.method("DELETE", none), seat));
        assertThat(left.get("seated").asBoolean()).isFalse();
        assertThat(json(teacher.get("/api/v1/courses/api-camp/enrolment"))
                        .get("state")
                        .asString())
                .isEqualTo("LEFT");
    }

    @Test
    void aPointerCannotBeChosen() {
        courseware.list("api-pointer", "别处的目录");

        HttpResponse<String> answer = change(HttpRequest.Builder::POST, "api-pointer");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("key").asString()).isEqualTo("refused.study.listing");
    }

    @Test
    void searchSaysWhereInTheCourseItWasFoundAndOpensThere() {
        courseware.offer("placed-course", "阅读课", Courseware.text("## 朗读\n读三遍。\n## 批注\n在页边写下疑问的符号。"));
        JsonNode found = json(teacher.get("/api/v1/search?q=" + encoded("页边批注的符号")));

        assertThat(found.at("/results/0/course/id").asString()).isEqualTo("placed-course");
        assertThat(found.at("/results/0/excerpt").asString()).isEqualTo("在页边写下疑问的符号。");
        JsonNode place = found.at("/results/0/place");
        assertThat(place.get("unit").asString()).isEqualTo("text");
        assertThat(place.get("number").asInt()).isEqualTo(1);
        assertThat(place.get("heading").asString()).isEqualTo("批注");
        assertThat(place.get("section").asInt()).isEqualTo(1);
        assertThat(place.get("second").isNull()).isTrue();
        assertThat(place.get("address").asString()).isEqualTo("/study/placed-course/text?section=1");
    }

    @Test
    void whoNeverEnrolledHasNoProgress() {
        Browser colleague = new Browser(port).signedInAs("colleague");

        assertThat(colleague.get("/api/v1/courses/" + course + "/enrolment").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> change(Method method, String id) {
        return act(method, "/api/v1/courses/" + id + "/enrolment");
    }

    private HttpResponse<String> act(Method method, String path) {
        JsonNode token = json(teacher.get("/api/csrf"));
        UnaryOperator<HttpRequest.Builder> with = ask -> method.of(
                ask.header(token.get("header").asString(), token.get("token").asString()), BodyPublishers.noBody());
        return teacher.get(path, with);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder ask, HttpRequest.BodyPublisher body);
    }
}
