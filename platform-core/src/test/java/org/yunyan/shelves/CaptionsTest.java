package org.yunyan.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yunyan.shelves.Captions.Cue;

/** WebVTT as authors and tools write it. */
class CaptionsTest {

    @Test
    void eachCueHasItsSecond() {
        assertThat(Captions.of("""
                WEBVTT

                00:00:03.667 --> 00:00:07.333
                第一句

                2
                01:02.000 --> 01:05.000 align:start
                <v 王老师>第二句</v>
                接着说

                01:00:00.500 --> 01:00:02.000
                第三句
                """)).containsExactly(new Cue(3, "第一句"), new Cue(62, "第二句 接着说"), new Cue(3600, "第三句"));
    }

    @Test
    void whatIsNoCueIsPassedOver() {
        assertThat(Captions.of(
                        "\uFEFFWEBVTT 说明\r\n\r\nNOTE 00:00 备注\r\n\r\nSTYLE\r\n::cue {}\r\n\r\n00:01.000 --> 00:02.000"
                                + "\r\n好\r\n\r\n00:03.000 --> 00:04.000\r\n"))
                .containsExactly(new Cue(1, "好"));
        assertThat(Captions.of("")).isEmpty();
    }
}
