package org.yunyan.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.notebook.Notebook;
import org.yunyan.shared.Id;
import org.yunyan.study.Played;
import org.yunyan.study.SegmentReport;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;

@Platform
class StudyApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Notebook notebook;

    @Autowired
    private Village village;

    private Courseware courseware;

    private Browser teacher;
    private Unit film;
    private Id<Course> course;

    @BeforeEach
    void offerAFilm() {
        courseware = new Courseware(platform);
        teacher = new Browser(port).signedInAs("teacher");
        film = courseware.film();
        course = courseware.offer("film-" + film.media().value(), "一部短片", film, Courseware.text("## 一\n读"));
    }

    @Test
    void aFilmComesInThePartsThatThePlayerAsksFor() {
        HttpResponse<String> part = teacher.get(address(film.media()), range("bytes=0-99"));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(part, "Content-Range")).startsWith("bytes 0-99/");
        assertThat(header(part, "Content-Length")).isEqualTo("100");
        assertThat(header(part, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(part, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theWholeFilmComesWhenNoPartIsAskedFor() {
        HttpResponse<String> whole = teacher.get(address(film.media()));

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(header(whole, "Content-Length"))).isGreaterThan(10_000);
        assertThat(header(whole, "Cache-Control")).contains("private", "immutable");
    }

    @Test
    void aPartBehindTheEndIsRefused() {
        assertThat(teacher.get(address(film.media()), range("bytes=99999999-")).statusCode())
                .isEqualTo(416);
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        String tag = header(teacher.get(address(film.media()), range("bytes=0-0")), "ETag");

        assertThat(teacher.get(address(film.media()), ask -> ask.header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void captionsAreTextInUtf8() {
        HttpResponse<String> captions = teacher.get(address(film.captions()));

        assertThat(header(captions, "Content-Type")).isEqualTo("text/vtt;charset=UTF-8");
        assertThat(captions.body()).startsWith("WEBVTT");
    }

    @Test
    void nobodyGetsAFileWithoutSigningIn() {
        assertThat(new Browser(port).get(address(film.media())).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageOfSlidesIsAPictureForThoseWhoMayHaveTheSlides() {
        Id<Course> deck = courseware.offer("page-course", "课件", courseware.slides());
        Id<Media> slides =
                catalogue.current(deck).content().units().getFirst().playing().slides();
        String page = "/api/v1/media/" + slides + "/pages/1";

        HttpResponse<String> picture = teacher.get(page + "?course=" + deck);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(teacher.get("/api/v1/media/" + slides + "/pages/2?course=" + deck)
                        .statusCode())
                .isEqualTo(404);
        assertThat(teacher.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTakenAlongBringsItsFilesAndASessionOfItsOwn() {
        enrol();

        JsonNode taken = json(post("along", "{\"course\":\"" + course + "\"}"));

        assertThat(taken.at("/session/key").asString()).isNotBlank();
        assertThat(taken.get("files")).hasSize(2);
        taken.get("files")
                .forEach(file ->
                        assertThat(teacher.get(file.asString()).statusCode()).isEqualTo(200));
        assertThat(taken.at("/words/counted").asString()).contains("{0}", "{1}");
    }

    @Test
    void herNotesAreATextToTakeAwayAndNobodyElses() {
        enrol();
        notebook.jot(village.actor("teacher"), course, film.id(), 31, "先讲为什么");

        HttpResponse<String> file = teacher.get("/api/v1/notebook/file");
        assertThat(file.body()).contains("# 我的笔记", "**0:31** 先讲为什么");
        assertThat(json(teacher.get("/api/v1/notebook")).at("/items/0/at").asInt())
                .isEqualTo(31);
        assertThat(new Browser(port)
                        .signedInAs("colleague")
                        .get("/api/v1/notebook/file")
                        .body())
                .doesNotContain("先讲为什么");
    }

    @Test
    void aFileOfNoCourseIsItsOwnersAlone() {
        Media draft = courseware.upload("recap.mp4");
        String alone = "/api/v1/media/" + draft.id();
        Browser trainer = new Browser(port).signedInAs("trainer");

        assertThat(trainer.get(alone, range("bytes=0-9")).statusCode()).isEqualTo(206);
        assertThat(teacher.get(alone).statusCode()).isEqualTo(404);
        assertThat(teacher.get(alone + "?course=" + course).statusCode()).isEqualTo(404);
        assertThat(teacher.get(alone + "?course=nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void countsNoMoreThanTheTimeThatHasPassedAndAnswersAResendTheSame() {
        enrol();
        JsonNode session = open();
        String everything = segments(session, 1, 0, 109);

        JsonNode counted = json(post("segments", everything));
        JsonNode again = json(post("segments", everything));

        assertThat(counted.get("held").asString()).isEqualTo("study.held.time");
        assertThat(counted.get("of").asInt()).isEqualTo(109);
        assertThat(counted.get("unitDone").asBoolean()).isFalse();
        assertThat(again).isEqualTo(counted);
    }

    @Test
    void whatWasCountedIsSeenInTheProgress() {
        enrol();
        post("segments", segments(open(), 1, 0, 109));

        JsonNode progress = json(teacher.get("/api/v1/courses/" + course + "/enrolment"));

        assertThat(progress.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(progress.at("/units/0/unit").asString()).isEqualTo("film");
        assertThat(progress.at("/units/0/of").asInt()).isEqualTo(109);
        assertThat(progress.at("/units/0/position").asInt()).isEqualTo(109);
    }

    @Test
    void aReportWithoutTheSignatureOfItsSessionIsRefusedInWords() {
        enrol();
        JsonNode session = open();
        SegmentReport report = report(session.get("id").asString(), 1, 0, 20);
        SegmentReport signed = report.signed(session.get("key").asString());

        for (String forged : List.of(
                written(report),
                written(report.signed("a key of her own")),
                written(signed).replace("\"to\":20.0", "\"to\":21.0"),
                written(signed).replace("\"sequence\":1", "\"sequence\":2"),
                segments(session, 1, 0, 20).replace(session.get("id").asString(), "invented"))) {
            HttpResponse<String> answer = post("segments", forged);
            assertThat(answer.statusCode()).as(forged).isEqualTo(422);
            assertThat(json(answer).get("key").asString()).isEqualTo("refused.study.signature");
        }
    }

    @Test
    void theKeyOfSomebodyElsesSessionIsOfNoUse() {
        enrol();
        String stolen = segments(open(), 1, 0, 20);

        HttpResponse<String> answer = post(new Browser(port).signedInAs("colleague"), "segments", stolen);

        assertThat(json(answer).get("key").asString()).isEqualTo("refused.study.signature");
    }

    @Test
    void aReportWithoutItsPartsIsRefusedInWords() {
        enrol();

        HttpResponse<String> answer = post("segments", "{\"course\":\"" + course + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("key").asString()).isEqualTo("refused.malformed");
    }

    @Test
    void aReportFromAnotherSiteIsRefused() {
        HttpResponse<String> answer = teacher.get(
                "/api/v1/study/film/segments",
                ask -> ask.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(written(report("s", 1, 0, 9)))));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private String address(Id<Media> media) {
        return MediaRoutes.address(media, course);
    }

    private void enrol() {
        send(teacher, "/api/v1/courses/" + course + "/enrolment", "");
    }

    private JsonNode open() {
        return json(post("sessions", "{\"course\":\"" + course + "\"}"));
    }

    private HttpResponse<String> post(String what, String body) {
        return post(teacher, what, body);
    }

    private static HttpResponse<String> post(Browser who, String what, String body) {
        return send(who, "/api/v1/study/film/" + what, body);
    }

    private static HttpResponse<String> send(Browser who, String path, String body) {
        JsonNode token = json(who.get("/api/csrf"));
        return who.get(
                path,
                ask -> ask.header("Content-Type", "application/json")
                        .header(
                                token.get("header").asString(),
                                token.get("token").asString())
                        .POST(BodyPublishers.ofString(body)));
    }

    private String segments(JsonNode session, int sequence, int from, int to) {
        SegmentReport report = report(session.get("id").asString(), sequence, from, to);
        return written(report.signed(session.get("key").asString()));
    }

    private SegmentReport report(String session, int sequence, int from, int to) {
        return new SegmentReport(course, film.id(), session, sequence, List.of(new Played(from, to)), 1, to);
    }

    private static String written(SegmentReport report) {
        Played played = report.played().getFirst();
        return "{\"course\":\"%s\",\"session\":\"%s\",\"sequence\":%d,\"played\":[{\"from\":%s,\"to\":%s}],\"rate\":1,\"position\":%d,\"signature\":\"%s\"}"
                .formatted(
                        report.course(),
                        report.session(),
                        report.sequence(),
                        played.from(),
                        played.to(),
                        report.position(),
                        report.signature());
    }

    private static UnaryOperator<HttpRequest.Builder> range(String range) {
        return ask -> ask.header("Range", range);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
