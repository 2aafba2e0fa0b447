package org.yunyan.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keepsTheWordsAndDropsTheMarks() {
        String markdown = """
                ## 形成性评价不是多考几次

                **两位老师**都在周五小测，见[课标](https://example.org/x)。

                - 甲老师批改
                1. 乙老师`追问`
                > 记住：分数不是反馈

                | 看到的事实 | 我做了什么 |
                |---|:---|
                | 例：周二 | 小雨 |

                ![图](/api/v1/media/m)<br>
                snake_case 不动
                """;

        assertThat(PlainText.of(markdown)).isEqualTo("""
                        形成性评价不是多考几次
                        两位老师都在周五小测，见课标。
                        甲老师批改
                        乙老师追问
                        记住：分数不是反馈
                        看到的事实 我做了什么
                        例：周二 小雨
                        图
                        snake_case 不动""");
    }
}
