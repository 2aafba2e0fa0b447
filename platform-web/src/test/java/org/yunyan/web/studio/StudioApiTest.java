package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yunyan.web.Browser.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.library.Library;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The last words of a page that goes, and renditions as a player fetches them. */
@Platform
class StudioApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Library library;

    @Autowired
    private Village village;

    private Browser trainer;
    private Course course;

    @BeforeEach
    void aTrainerWrites() {
        trainer = new Browser(port).signedInAs("trainer");
        course = catalogue.draft(
                village.actor("trainer"),
                Content.titled("写到一半", Subject.CHINESE)
                        .withUnits(List.of(Unit.document(Id.of("text"), "第一讲", 5, "第一段\n\n第二段"))));
    }

    @Test
    void the_last_words_are_stored_where_nothing_has_changed_since() {
        assertThat(send(trainer, "summary", "还没写完", "").get("stored").asInt()).isEqualTo(1);
        assertThat(send(trainer, "unit/text/block/1", "第二段又写", "第二段")
                        .get("stored")
                        .asInt())
                .isEqualTo(1);

        Content draft = catalogue.course(village.actor("trainer"), course.id()).draft();
        assertThat(draft.summary()).isEqualTo("还没写完");
        assertThat(draft.units().getFirst().markdown()).isEqualTo("第一段\n\n第二段又写");
    }

    @Test
    void they_overwrite_nothing_that_is_newer() {
        assertThat(send(trainer, "title", "我的标题", "更早的标题").get("stored").asInt())
                .isZero();

        assertThat(catalogue
                        .course(village.actor("trainer"), course.id())
                        .draft()
                        .title())
                .isEqualTo("写到一半");
    }

    @Test
    void nobody_else_writes_into_her_course() {
        Browser officer = new Browser(port).signedInAs("officer");
        Browser teacher = new Browser(port).signedInAs("teacher");

        assertThat(post(officer, "summary", "别人写的", "").statusCode()).isEqualTo(403);
        assertThat(post(teacher, "summary", "别人写的", "").statusCode()).isEqualTo(404);
        assertThat(catalogue
                        .course(village.actor("trainer"), course.id())
                        .draft()
                        .summary())
                .isEmpty();
    }

    @Test
    void renditions_are_streamed_to_whoever_may_have_the_film_with_the_course_in_each_piece() throws Exception {
        assumeTrue(library.canTranscode(), "ffmpeg is not on the PATH, so nothing is transcoded here");
        Courseware courseware = new Courseware(platform);
        Media film = courseware.upload("recap.mp4");
        Id<Course> offered =
                courseware.offer("weak-" + film.id(), "弱网", Unit.video(Id.of("film"), "片", film.id(), 109));
        String address = "/api/v1/media/" + film.id() + "/renditions/";
        String with = "?course=" + offered;
        Browser teacher = new Browser(port).signedInAs("teacher");
        assertThat(teacher.get(address + "360p.mp4" + with).statusCode()).isEqualTo(404);

        library.transcode(village.actor("trainer"), film.id());
        Instant until = Instant.now().plus(PATIENCE);
        while (library.renditions(film.id()).isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(200);
        }

        HttpResponse<String> part = teacher.get(address + "360p.mp4" + with, ask -> ask.header("Range", "bytes=0-99"));
        assertThat(part.statusCode()).isEqualTo(206);
        HttpResponse<String> playlist = teacher.get(address + "hls/index.m3u8" + with);
        String piece = playlist.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
        assertThat(piece).endsWith(with);
        assertThat(teacher.get(address + "hls/" + piece).statusCode()).isEqualTo(200);
        assertThat(teacher.get(address + "360p.mp4").statusCode()).isEqualTo(404);
        assertThat(teacher.get(address + "..%2f..%2fyunyan.db" + with).statusCode())
                .isIn(400, 404);
    }

    private JsonNode send(Browser browser, String field, String value, String base) {
        HttpResponse<String> answer = post(browser, field, value, base);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> post(Browser browser, String field, String value, String base) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("typed")
                .addObject()
                .put("field", field)
                .put("value", value)
                .put("base", base.hashCode())
                .put("at", 0);
        JsonNode token = json(browser.get("/api/csrf"));
        return browser.get(
                "/api/v1/studio/courses/" + course.id() + "/typed",
                ask -> ask.header("Content-Type", "application/json")
                        .header(
                                token.get("header").asString(),
                                token.get("token").asString())
                        .POST(BodyPublishers.ofString(body.toString())));
    }
}
