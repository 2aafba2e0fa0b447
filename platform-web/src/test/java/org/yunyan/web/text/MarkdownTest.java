package org.yunyan.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.shared.Id;

class MarkdownTest {

    @Test
    void aQuoteIsTheWordsAlone() {
        assertThat(Markdown.words("- 先选书\n- 再选**一页**")).isEqualTo("先选书 再选一页");
        assertThat(Markdown.words("## 一 [点](https://a.cn) `x`")).isEqualTo("一 点 x");
        assertThat(Markdown.words("1 < 2 <script>alert(1)</script>")).isEqualTo("1 < 2");
        assertThat(Markdown.words(null)).isEmpty();
    }

    @Test
    void showsWhatALessonNeeds() {
        String html = Markdown.html("""
                # 大单元“大”在哪里

                **大概念**是一句*完整*的判断。

                1. 先看
                2. 再写

                | 栏目 | 提示 |
                |---|---:|
                | 目标 | 三至五条 |
                """);

        assertThat(html)
                .contains("<h2>大单元“大”在哪里</h2>")
                .contains("<strong>大概念</strong>")
                .contains("<ol>")
                .contains("<td align=\"right\">三至五条</td>")
                .contains("<div class=\"yy-table-frame\" tabindex=\"0\"><table class=\"yy-table\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"/api/v1/media/x\" onload=\"alert(1)\">",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<form action=\"https://evil.example\"><input name=password></form>",
                "<p style=\"position:fixed;inset:0\">hello</p>",
                "<style>body{display:none}</style>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<object data=\"x.swf\"></object><embed src=x>",
                "<a href=\"#\" onclick=\"alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zy8+)",
                "![x](https://evil.example/pixel.png)",
                "![x](//evil.example/pixel.png)",
                "![x](/api/v1/media/../../logout)",
                "<<script>script>alert(1)<</script>/script>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "```\"><script>alert(1)</script>\nx\n```",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |"
            })
    void letsNothingActive(String attack) {
        Document shown = Jsoup.parseBodyFragment(Markdown.html(attack), "https://here.example/");

        assertThat(shown.select("script, style, iframe, form, input, object, embed, svg, math, base, body meta, link"))
                .isEmpty();
        for (Element element : shown.body().getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey().toLowerCase(java.util.Locale.ROOT))
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcset", "id", "name");
            });
        }
        assertThat(shown.select("a[href]"))
                .allSatisfy(link -> assertThat(link.absUrl("href")).matches("(https?|mailto):.*"));
        assertThat(shown.select("img"))
                .allSatisfy(picture -> assertThat(picture.attr("src")).matches("/api/v1/media/[^.?]+"));
    }

    @Test
    void asksForPicturesInTheNameOfTheCourse() {
        assertThat(Markdown.html("![图](/api/v1/media/m-1)", Id.of("c-1")))
                .contains("src=\"/api/v1/media/m-1?course=c-1\"")
                .contains("alt=\"图\"");
    }

    @Test
    void opensFilesInTheNameOfTheCourseAndPastTheRouter() {
        assertThat(Markdown.html("[单](/api/v1/media/m-1)", Id.of("c-1")))
                .contains("href=\"/api/v1/media/m-1?course=c-1\"")
                .contains("target=\"_blank\"")
                .contains("router-ignore");
    }

    @Test
    void opensOtherSitesOutsideAndOursInside() {
        assertThat(Markdown.html("[外](https://example.org/) [内](/course/c-1)"))
                .contains(
                        "<a href=\"https://example.org/\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">外</a>")
                .contains("<a href=\"/course/c-1\">内</a>");
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(Markdown.html(null)).isEmpty();
    }
}
