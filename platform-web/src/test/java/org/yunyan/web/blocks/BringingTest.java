package org.yunyan.web.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.shared.Refused;

/** Files that become units, and what they say about what was lost on the way. */
class BringingTest {

    private final List<String> kept = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void a_word_document_becomes_units_by_its_headings() throws Exception {
        Brought brought = word("lesson.docx");

        assertThat(brought.parts()).extracting(Part::title).containsExactly("lesson", "为什么读整本书", "怎样安排");
        assertThat(brought.parts().get(1).markdown()).isEqualTo("""
                        学生读完一本书，得到的不只是**情节**，还有*结构*。

                        - 先选书
                        - 再读

                        ## 选书的尺子

                        \\# 这不是标题，1\\*2 也不是强调。""");
        assertThat(brought.parts().get(2).markdown())
                .contains("| 1-0 | 1-1 | 1-2 |", "![](/api/v1/media/word-1.png)", "1. 一步\n2. 两步", "引一句");
        assertThat(kept).containsExactly("word-1.png");
    }

    @Test
    void what_a_word_document_has_that_a_text_has_not_is_named() throws Exception {
        assertThat(word("lesson.docx").notices())
                .extracting(Notice::key)
                .contains("bringing.merged", "bringing.header", "bringing.style");
    }

    @Test
    void a_picture_that_cannot_be_kept_is_named_and_left_out() throws Exception {
        Brought brought = WordFile.read("课.docx", file("lesson.docx"), (name, picture) -> Optional.empty());

        assertThat(brought.parts().getLast().markdown()).doesNotContain("![");
        assertThat(brought.notices()).extracting(Notice::key).contains("bringing.pictureType");
    }

    @Test
    void a_markdown_file_becomes_units_of_the_level_that_repeats() throws Exception {
        Brought brought = markdown("lesson.md");

        assertThat(brought.parts()).extracting(Part::title).containsExactly("整本书阅读", "为什么读", "怎样安排");
        assertThat(brought.parts().get(2).markdown())
                .isEqualTo("| 周 | 事 |\n| --- | --- |\n| 1 | 选书 |\n\n海报\n\n### 第一周\n\n读前三章。");
        assertThat(brought.notices())
                .containsExactly(
                        Notice.of("bringing.frontMatter"),
                        Notice.of("bringing.picture", "https://elsewhere.example/poster.png"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "没有标题的一段话; 课=没有标题的一段话",
                "# 一/文/# 二/文; 一=文|二=文",
                "# 书/## 一/文/### 小/文/## 二/文; 一=文 ### 小 文|二=文",
                "前言/# 一/文/# 二/文; 课=前言|一=文|二=文",
                "# 只有一个/文字; 只有一个=文字",
                "# **粗**的[链](https://x.example)/文/# 二/文; 粗的链=文|二=文"
            })
    void texts_are_cut_where_a_reader_would_cut_them(String lines, String expected) {
        String written =
                lines.replace("https://", "https:@@").replace("/", "\n\n").replace("@@", "//");

        String parts = Bringing.markdown("课.md", written).parts().stream()
                .map(part -> part.title() + "=" + part.markdown().replaceAll("\\s+", " "))
                .collect(Collectors.joining("|"));

        assertThat(parts).isEqualTo(expected);
    }

    @Test
    void a_unit_never_becomes_longer_than_a_text_may_be_and_no_block_is_lost() {
        String paragraph = "字".repeat(9_000);
        String text = "# 长\n\n" + (paragraph + "\n\n").repeat(20);

        Brought brought = Bringing.markdown("长.md", text);

        assertThat(brought.parts())
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.markdown()).hasSizeLessThanOrEqualTo(60_000));
        assertThat(brought.parts().stream()
                        .mapToLong(part -> part.markdown()
                                .chars()
                                .filter(letter -> letter == '字')
                                .count())
                        .sum())
                .isEqualTo(20 * 9_000);
        assertThat(brought.notices()).extracting(Notice::key).contains("bringing.cut");
    }

    @Test
    void a_file_that_only_calls_itself_a_document_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("课.docx"), "not a container");
        Path empty = container("empty.docx", "word/other.xml", "<x/>");
        Path reaching = container(
                "reaching.docx",
                "word/document.xml",
                " ".repeat(10_000) + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");

        for (Path broken : List.of(text, empty, reaching)) {
            assertThatThrownBy(() -> WordFile.read("课.docx", broken, (name, picture) -> Optional.empty()))
                    .as(broken.toString())
                    .isInstanceOf(Refused.Invalid.class)
                    .hasMessageContaining("bringing.broken");
        }
    }

    private Brought word(String name) throws URISyntaxException {
        return WordFile.read(name, file(name), (picture, content) -> {
            kept.add(picture);
            return Optional.of("/api/v1/media/" + picture);
        });
    }

    private Brought markdown(String name) throws IOException, URISyntaxException {
        return Bringing.markdown(name, Files.readString(file(name)));
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(BringingTest.class.getResource(name).toURI());
    }

    private Path container(String name, String entry, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream container = new ZipOutputStream(out)) {
            container.putNextEntry(new ZipEntry(entry));
            container.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
