package org.yunyan.web.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yunyan.web.text.Markdown;

/** Texts cut into blocks and joined again say what they said before. */
class BlocksTest {

    private static final String LETTER = """
            # 标题

            第一段
            还是第一段
            ## 紧跟着的小标题
            - 一
            - 二

              二的第二段
            > **提示** 注意
            > 第二行

            | 甲 | 乙 |
            | --- | --- |
            | 1 | 2 |

            ![图](/api/v1/media/a)

            ![片](/api/v1/media/b "video")

            ---

            ```
            # 不是标题

            还在里面
            ```
            """;

    @Test
    void a_text_is_cut_into_what_it_is_made_of() {
        assertThat(Blocks.of(LETTER))
                .extracting(Block::kind)
                .containsExactly(
                        BlockKind.HEADING,
                        BlockKind.TEXT,
                        BlockKind.HEADING,
                        BlockKind.LIST,
                        BlockKind.CALLOUT,
                        BlockKind.TABLE,
                        BlockKind.IMAGE,
                        BlockKind.FILM,
                        BlockKind.RULE,
                        BlockKind.CODE);
        assertThat(Blocks.of("  \n ")).isEmpty();
    }

    @Test
    void what_is_joined_again_reads_the_same() {
        assertThat(shown(Blocks.markdown(Blocks.of(LETTER)))).isEqualTo(shown(LETTER));
    }

    @Test
    void any_text_reads_the_same_and_is_cut_the_same_after_it_was_joined() {
        List<String> lines = List.of(
                "# 一",
                "## 二",
                "文字",
                "文字 **粗**",
                "- 项",
                "  续",
                "1. 数",
                "> 引",
                "",
                "",
                "| a | b |",
                "| --- | --- |",
                "| 1 | 2 |",
                "```",
                "    缩进",
                "---",
                "===",
                "[链]: /api/v1/media/x",
                "![图](/api/v1/media/y)",
                "<b>x</b>",
                "\\# 不是");
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, 1 + random.nextInt(14))
                    .mapToObj(i -> lines.get(random.nextInt(lines.size())))
                    .collect(Collectors.joining("\n"));
            List<Block> blocks = Blocks.of(text);
            String joined = Blocks.markdown(blocks);
            assertThat(shown(joined)).as("seed %d:%n%s", seed, text).isEqualTo(shown(text));
            assertThat(joined.replaceAll("\\s", ""))
                    .as("no letter is lost, seed %d", seed)
                    .isEqualTo(text.replaceAll("\\s", ""));
            assertThat(Blocks.of(joined)).as("seed %d", seed).isEqualTo(blocks);
        }
    }

    @Test
    void a_block_takes_other_words_and_stays_what_it_is() {
        assertThat(Block.heading(2, "旧").saying("新").source()).isEqualTo("## 新");
        assertThat(Block.image("/api/v1/media/a", "旧").saying("新]图").source()).isEqualTo("![新 图](/api/v1/media/a)");
        assertThat(Block.film("/api/v1/media/b", "课", true).saying("听").source())
                .isEqualTo("![听](/api/v1/media/b \"audio\")");
        Block callout = Blocks.of("> 甲\n> 乙").getFirst();
        assertThat(callout.words()).isEqualTo("甲\n乙");
        assertThat(callout.saying("丙\n丁").source()).isEqualTo("> 丙\n> 丁");
    }

    @Test
    void a_film_in_a_text_is_played_and_nothing_from_elsewhere_is() {
        assertThat(Markdown.html("![课](/api/v1/media/b \"video\")"))
                .contains("<video", "src=\"/api/v1/media/b\"", "controls", "aria-label=\"课\"");
        assertThat(Markdown.html("![课](https://elsewhere/x.mp4 \"video\")")).doesNotContain("<video", "elsewhere");
    }

    /** As learners see it, without the gaps between blocks. */
    private static String shown(String markdown) {
        return Markdown.html(markdown)
                .replaceAll(">\\s+<", "><")
                .replaceAll("\\s+</code>", "</code>")
                .strip();
    }
}
