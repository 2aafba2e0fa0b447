package org.yunyan.web.study;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.library.RenditionKind;
import org.yunyan.library.Transcoding;
import org.yunyan.library.TranscodingState;
import org.yunyan.shared.Id;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import tools.jackson.databind.JsonNode;

/** Which rendition of a film is taken along: the small one where there is one, and only what a phone can keep. */
@Platform
class AlongTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private MongoDatabase database;

    private Browser teacher;
    private Unit film;
    private Id<Course> course;

    @BeforeEach
    void offerAFilm() {
        Courseware courseware = new Courseware(platform);
        teacher = new Browser(port).signedInAs("teacher");
        film = courseware.film();
        course = courseware.offer("along-" + film.media().value(), "带走的短片", film);
        send("/api/v1/courses/" + course + "/enrolment", "");
    }

    @AfterEach
    void forgetWhatWasMade() {
        transcodings().deleteOne(eq("_id", film.media()));
    }

    @Test
    void withoutASmallOneTheFilmItselfIsTaken() {
        assertThat(media(take())).contains("/api/v1/media/" + film.media()).doesNotContain("renditions");
    }

    @Test
    void theSmallOneIsTakenWhereThereIsOne() throws IOException {
        made(RenditionKind.VIDEO_360, 2048);

        String media = media(take());

        assertThat(media).contains(film.media().value()).contains("/renditions/360p.mp4");
        assertThat(teacher.get(media).statusCode()).isEqualTo(200);
    }

    @Test
    void soundAloneDoesNotTakeThePlaceOfAFilm() throws IOException {
        made(RenditionKind.AUDIO, 2048);

        assertThat(media(take())).doesNotContain("renditions");
    }

    @Test
    void aSmallOneThatNoPhoneCanKeepIsRefusedInsteadOfTheFilm() throws IOException {
        made(RenditionKind.VIDEO_360, AlongRoutes.MOST_BYTES + 1);

        HttpResponse<String> answer = take();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("key").asString()).isEqualTo("refused.study.along");
    }

    /** As if it had been made here, without the program that makes it; what is long is only said to be so. */
    private void made(RenditionKind kind, long bytes) throws IOException {
        Path folder = Path.of(platform.getEnvironment().getProperty("yunyan.data"))
                .resolve("renditions")
                .resolve(film.media().value());
        Files.createDirectories(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(kind.file()).toFile(), "rw")) {
            file.setLength(bytes);
        }
        transcodings()
                .insertOne(new Transcoding(
                        film.media(), TranscodingState.DONE, 100, 1, null, Instant.EPOCH, List.of(kind), 1));
    }

    private MongoCollection<Transcoding> transcodings() {
        return database.getCollection("transcodings", Transcoding.class);
    }

    private static String media(HttpResponse<String> answer) {
        JsonNode taken = json(answer);
        return taken.get("media").asString();
    }

    private HttpResponse<String> take() {
        return send("/api/v1/study/" + film.id() + "/along", "{\"course\":\"" + course + "\"}");
    }

    private HttpResponse<String> send(String address, String body) {
        JsonNode token = json(teacher.get("/api/csrf"));
        return teacher.get(
                address,
                ask -> ask.header("Content-Type", "application/json")
                        .header(
                                token.get("header").asString(),
                                token.get("token").asString())
                        .POST(BodyPublishers.ofString(body)));
    }
}
