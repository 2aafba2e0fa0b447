package org.yunyan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Renditions made by the real ffmpeg where it is installed; where it is not, those tests say so and are left out. */
@ExtendWith(StoreExtension.class)
class TranscodingTest {

    /** The beginning of an MP4 and nothing after it. */
    private static final byte[] BROKEN = {
        0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '1'
    };

    @TempDir
    Path data;

    private final Optional<Ffmpeg> installed = Ffmpeg.in(System.getenv("PATH"));

    private MongoDatabase database;
    private Campus campus;
    private Actor trainer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        this.database = database;
        campus = new Campus(database, data);
        trainer = campus.actor("luo", Role.TRAINER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void a_film_is_made_small_cut_into_pieces_and_can_be_heard_alone() throws IOException {
        Library library = libraryWithFfmpeg();
        Media film = upload("课.mp4", film(true));

        assertThat(library.transcode(trainer, film.id()).state()).isEqualTo(TranscodingState.WAITING);
        assertThat(library.renditions(film.id())).isEmpty();
        assertThat(library.workOnce()).isTrue();

        assertThat(library.transcodings(List.of(film.id())).get(film.id()).state())
                .isEqualTo(TranscodingState.DONE);
        assertThat(library.renditions(film.id()))
                .extracting(Rendition::kind)
                .containsExactly(RenditionKind.VIDEO_360, RenditionKind.AUDIO, RenditionKind.HLS, RenditionKind.POSTER);
        for (Rendition rendition : library.renditions(film.id())) {
            assertThat(library.file(film.id(), rendition.name())).isNotEmptyFile();
        }
        List<String> pieces = Files.readAllLines(library.file(film.id(), "hls/index.m3u8")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(library.file(film.id(), "hls/" + pieces.getFirst())).isNotEmptyFile();
        assertThat(library.workOnce()).isFalse();
    }

    @Test
    void a_film_without_sound_has_no_sound_alone() throws IOException {
        Library library = libraryWithFfmpeg();
        Media film = upload("无声.mp4", film(false));
        library.transcode(trainer, film.id());

        library.workOnce();

        assertThat(library.renditions(film.id()))
                .extracting(Rendition::kind)
                .containsExactly(RenditionKind.VIDEO_360, RenditionKind.HLS, RenditionKind.POSTER);
    }

    @Test
    void nothing_else_is_handed_out_below_a_films_name() throws IOException {
        Library library = libraryWithFfmpeg();
        Media film = upload("课.mp4", film(true));
        library.transcode(trainer, film.id());
        library.workOnce();

        for (String name : List.of("../360p.mp4", "hls/../../x", "hls/0001.ts/..", "index.m3u8", "")) {
            assertThatThrownBy(() -> library.file(film.id(), name)).isInstanceOf(Refused.Missing.class);
        }
    }

    @Test
    void what_cannot_be_used_is_tried_three_times_with_pauses_and_then_says_why() throws IOException {
        Library library = libraryWithFfmpeg();
        Media broken = upload("坏.mp4", BROKEN);
        library.transcode(trainer, broken.id());

        for (int tried = 1; tried <= Transcoding.MOST_TRIES; tried++) {
            assertThat(library.workOnce()).isTrue();
            assertThat(library.workOnce())
                    .as("no second try before the pause is over")
                    .isFalse();
            campus.passes(Duration.ofMinutes(2));
        }

        Transcoding failed = library.transcodings(List.of(broken.id())).get(broken.id());
        assertThat(failed.state()).isEqualTo(TranscodingState.FAILED);
        assertThat(failed.problem()).isNotBlank();
        assertThat(library.workOnce()).isFalse();
        assertThat(library.transcode(trainer, broken.id()).tries()).isZero();
    }

    @Test
    void what_is_called_off_is_not_made() throws IOException {
        Library library = libraryWithFfmpeg();
        Media film = upload("课.mp4", film(true));
        library.transcode(trainer, film.id());

        assertThat(library.cancel(trainer, film.id()).state()).isEqualTo(TranscodingState.CANCELLED);

        assertThat(library.workOnce()).isFalse();
        assertThat(library.renditions(film.id())).isEmpty();
    }

    @Test
    void the_work_of_a_node_that_died_is_taken_up_by_another() throws IOException {
        Library library = libraryWithFfmpeg();
        Media film = upload("课.mp4", film(true));
        TranscodingStore store = new TranscodingStore(database);
        Transcoding asked = library.transcode(trainer, film.id());
        store.replace(asked, asked.running(40, campus.now()));

        assertThat(library.workOnce()).as("while it may still be alive").isFalse();
        campus.passes(Transcoding.LEASE.plusSeconds(1));
        assertThat(library.workOnce()).isTrue();

        assertThat(library.renditions(film.id())).isNotEmpty();
    }

    @Test
    void without_ffmpeg_it_says_clearly_that_it_is_not_installed() {
        Library library = library(Ffmpeg.in(data.toString()));
        Media film = upload("课.mp4", BROKEN);

        assertThat(library.canTranscode()).isFalse();
        assertThatThrownBy(() -> library.transcode(trainer, film.id()))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.library.noFfmpeg");
        assertThat(library.workOnce()).isFalse();
    }

    @Test
    void nobody_asks_for_renditions_of_somebody_elses_file_nor_of_a_text() {
        Library library = library(Optional.empty());
        Media film = upload("课.mp4", BROKEN);
        Media captions = upload("字幕.vtt", "WEBVTT\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> library.transcode(campus.actor("zhou", Role.TRAINER), film.id()))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> library.transcode(trainer, captions.id())).isInstanceOf(Refused.Invalid.class);
    }

    private Library libraryWithFfmpeg() {
        assumeTrue(installed.isPresent(), "ffmpeg is not on the PATH, so nothing is transcoded here");
        return library(installed);
    }

    private Library library(Optional<Ffmpeg> ffmpeg) {
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                return campus.now();
            }
        };
        return new Library(
                new TranscodingStore(database),
                new Workshop(data.resolve("renditions")),
                campus.catalogue(),
                ffmpeg,
                clock);
    }

    private Media upload(String name, byte[] content) {
        return campus.catalogue().upload(trainer, name, new ByteArrayInputStream(content));
    }

    /** Ten seconds of a test picture, with a tone or without. */
    private byte[] film(boolean sound) throws IOException {
        Path file = data.resolve("made-" + Id.fresh() + ".mp4");
        List<String> command = new java.util.ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i"));
        command.add("testsrc=duration=10:size=320x240:rate=10");
        if (sound) {
            command.addAll(List.of("-f", "lavfi", "-i", "sine=duration=10"));
        }
        command.addAll(List.of("-pix_fmt", "yuv420p", "-preset", "ultrafast", file.toString()));
        Process making = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = making.getInputStream()) {
            String words = new String(said.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(making.waitFor()).as(words).isZero();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return Files.readAllBytes(file);
    }
}
