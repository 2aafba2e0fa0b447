package org.yunyan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class UploadTest {

    private static final String PNG = "89504e470d0a1a0a0000000d49484452";

    @TempDir
    Path data;

    private Campus campus;
    private Actor trainer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        campus = new Campus(database, data);
        trainer = campus.actor("tan", Role.TRAINER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void nobodyShowsInHerCourseWhatSomebodyElseUploaded() throws IOException {
        Media hers = upload("图.png", HexFormat.of().parseHex(PNG));
        Actor other = campus.actor("li", Role.TRAINER);
        Content inText =
                Courses.of(Unit.document(Id.of("u"), "看图", 5, "## 看\n![图](/api/v1/media/" + hers.id() + "?course=x)"));
        Content played = Courses.of(Unit.video(Id.of("u"), "看课", hers.id(), 60));
        Course empty = campus.catalogue().draft(other, Courses.of(Unit.document(Id.of("u"), "读", 5, "## 读\n书")));

        for (Content foreign : List.of(inText, played)) {
            assertThatThrownBy(() -> campus.catalogue().draft(other, foreign)).isInstanceOf(Refused.Missing.class);
            assertThatThrownBy(() -> campus.catalogue().save(other, empty.id(), empty.version(), foreign))
                    .isInstanceOf(Refused.Missing.class);
            assertThat(campus.catalogue().draft(trainer, foreign).draft()).isEqualTo(foreign);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "课.mp4,  video/mp4,  00000018667479706d703432000002006d70343269736f6d",
        "课.mp4,  video/mp4,  000000186674797069736f6d0000020069736f6d6d703431",
        "课.webm, video/webm, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d",
        "听.mp3,  audio/mpeg, 4944330300000000000000000000fffb9064",
        "听.m4a,  audio/mp4,  00000018667479704d344120000002004d34412069736f6d",
        "听.wav,  audio/wav,  524946462400000057415645666d742010000000",
        "听.ogg,  audio/ogg,  4f676753000200000000000000000000000000000000000000000000011e01766f72626973",
        "文.pdf,  application/pdf, 255044462d312e340a25",
        "图.png,  image/png,  89504e470d0a1a0a0000000d49484452",
        "图.JPG,  image/jpeg, ffd8ffe000104a46494600010100",
        "图.webp, image/webp, 524946462400000057454250565038",
        "图.gif,  image/gif,  474946383961",
        "字.vtt,  text/vtt,   5745425654540a0a30303a30302e303030"
    })
    void whatLessonsAreMadeOfIsTakenInAndRecognised(String name, String type, String hex) throws IOException {
        Media media = upload(name, HexFormat.of().parseHex(hex));

        StoredMedia stored = campus.catalogue().media(media.id());
        assertThat(media.type()).isEqualTo(type);
        assertThat(stored.media()).isEqualTo(media);
        assertThat(Files.readAllBytes(stored.file())).isEqualTo(HexFormat.of().parseHex(hex));
    }

    @Test
    void anOfficeDocumentIsRecognisedByWhatItsContainerHolds() throws IOException {
        byte[] word = container("[Content_Types].xml", "word/document.xml");

        assertThat(upload("教案.docx", word).type()).contains("wordprocessingml");
        assertRefused("教案.pptx", word, "refused.media.mismatch");
        assertRefused("教案.docx", container("virus.exe"), "refused.media.mismatch");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedWithBothNames() {
        var refused = catchThrowableOfType(
                Refused.Invalid.class, () -> upload("课.mp4", HexFormat.of().parseHex(PNG)));

        assertThat(refused.key()).isEqualTo("refused.media.mismatch");
        assertThat(refused.arguments()).isEqualTo(List.of("课.mp4", "image/png"));
        assertRefused("图.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "refused.media.mismatch");
        assertRefused("课.mp4", "只是文字".getBytes(StandardCharsets.UTF_8), "refused.media.mismatch");
    }

    @Test
    void kindsThatCouldRunInABrowserAreNotTakenAtAll() {
        for (String name : List.of("a.html", "a.svg", "a.js", "a.exe", "a", "")) {
            assertRefused(name, new byte[] {1}, "refused.media.type");
        }
        assertRefused("空.png", new byte[0], "refused.media.empty");
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheLimitAndNothingIsKept() throws IOException {
        byte[] picture = Arrays.copyOf(HexFormat.of().parseHex(PNG), (5 << 20) + 1);

        var refused = catchThrowableOfType(Refused.Invalid.class, () -> upload("大图.png", picture));

        assertThat(refused.key()).isEqualTo("refused.media.size");
        assertThat(refused.arguments()).isEqualTo(List.of("大图.png", 5));
        assertThat(upload("图.png", Arrays.copyOf(picture, 5 << 20)).size()).isEqualTo(5 << 20);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aLineThatBreaksHalfWayLeavesNothingBehind() throws IOException {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent >= 100_000) {
                    throw new IOException("line broken");
                }
                byte[] head = HexFormat.of().parseHex(PNG);
                return sent < head.length ? head[sent++] & 0xff : 7 + 0 * sent++;
            }
        };

        assertThatThrownBy(() -> campus.catalogue().upload(trainer, "图.png", broken))
                .hasRootCauseMessage("line broken");

        assertThat(files()).isEmpty();
    }

    @Test
    void theSameFileTwiceIsOnDiskOnce() throws IOException {
        Media one = upload("一.png", HexFormat.of().parseHex(PNG));
        Media two = upload("/tmp/../二.png", HexFormat.of().parseHex(PNG));

        assertThat(two.id()).isNotEqualTo(one.id());
        assertThat(two.name()).isEqualTo("二.png");
        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(files()).hasSize(1);
    }

    @Test
    void teachersUploadNothingAndUnknownMediaAreMissing() {
        Actor teacher = campus.actor("li", Role.TEACHER);

        assertThatThrownBy(() -> campus.catalogue()
                        .upload(
                                teacher,
                                "图.png",
                                new ByteArrayInputStream(HexFormat.of().parseHex(PNG))))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> campus.catalogue().media(Id.of("none"))).isInstanceOf(Refused.Missing.class);
    }

    private Media upload(String name, byte[] content) {
        return campus.catalogue().upload(trainer, name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> upload(name, content))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining(key);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] container(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
