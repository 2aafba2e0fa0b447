package org.yunyan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.shared.Refused;

/** Captions from files as they come, looked through and changed cue by cue. */
class CaptionsTest {

    private static final String VTT = """
            WEBVTT - 第一讲

            NOTE 这里不算
            两行

            STYLE
            ::cue { color: red }

            intro
            00:01.000 --> 00:03.500 align:start
            <v 罗老师>大家好

            01:00:03.500 --> 01:00:06.000
            第一行
            <i>第二行</i>
            """;
    private static final String SRT = """
            1
            00:00:01,000 --> 00:00:03,500
            <font color="red">大家好</font>

            2
            00:00:03,500 --> 00:00:06,000
            {\\an8}再见
            """;

    @Test
    void webvtt_and_srt_are_read_and_written_as_webvtt() {
        assertThat(Captions.read(VTT))
                .containsExactly(new Cue(1_000, 3_500, "大家好"), new Cue(3_603_500, 3_606_000, "第一行\n第二行"));
        assertThat(Captions.vtt(Captions.read(SRT)))
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:03.500\n大家好\n\n00:00:03.500 --> 00:00:06.000\n再见\n");
    }

    @Test
    void what_is_written_is_read_again_the_same() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Cue> cues = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(i -> new Cue(
                            i * 5_000L + random.nextInt(999),
                            i * 5_000L + 1_000 + random.nextInt(3_999),
                            "第" + i + "句"))
                    .toList();

            assertThat(Captions.read(Captions.vtt(cues))).isEqualTo(cues);
        }
    }

    @Test
    void a_file_that_is_none_says_where_it_cannot_be_read() {
        assertThatThrownBy(() -> Captions.read("WEBVTT\n\n00:01 --> 00:xx\n好"))
                .isInstanceOf(Refused.Invalid.class)
                .extracting(no -> ((Refused) no).arguments())
                .isEqualTo(List.of(3));
        assertThatThrownBy(() -> Captions.read("就是一段文字")).hasMessageContaining("refused.captions.none");
    }

    @Test
    void each_problem_is_named_with_its_cue() {
        List<Cue> cues = List.of(
                new Cue(0, 2_000, "好"),
                new Cue(1_500, 3_000, "重叠"),
                new Cue(5_000, 4_000, "倒着"),
                new Cue(6_000, 7_000, " "),
                new Cue(7_000, 8_000, "这一句话在一秒钟之内要念完可是它实在太长太长了"),
                new Cue(8_000, 20_000, "一\n二\n三"),
                new Cue(90_000, 91_000, "太晚"));

        assertThat(Captions.problems(cues, 60))
                .extracting(CueProblem::cue, CueProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "captions.problem.overlap"),
                        org.assertj.core.groups.Tuple.tuple(2, "captions.problem.order"),
                        org.assertj.core.groups.Tuple.tuple(3, "captions.problem.empty"),
                        org.assertj.core.groups.Tuple.tuple(4, "captions.problem.fast"),
                        org.assertj.core.groups.Tuple.tuple(5, "captions.problem.long"),
                        org.assertj.core.groups.Tuple.tuple(6, "captions.problem.beyond"));
    }

    @Test
    void a_cue_is_cut_where_the_words_are_and_joined_again() {
        List<Cue> one = List.of(new Cue(1_000, 5_000, "前面后面"));

        List<Cue> two = Captions.split(one, 0, 2);

        assertThat(two).containsExactly(new Cue(1_000, 3_000, "前面"), new Cue(3_000, 5_000, "后面"));
        assertThat(Captions.merge(two, 0)).containsExactly(new Cue(1_000, 5_000, "前面\n后面"));
    }

    @ParameterizedTest
    @CsvSource({"1:02.5, 62500", "00:01:02.345, 62345", "62, 62000", "'1:00:00,5', 3600500"})
    void times_are_read_as_people_write_them(String written, long millis) {
        assertThat(Captions.millis(written)).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"abc", "1:2:3:4", "-1", "''"})
    void what_is_no_time_is_refused(String written) {
        assertThatThrownBy(() -> Captions.millis(written)).isInstanceOf(Refused.Invalid.class);
    }
}
