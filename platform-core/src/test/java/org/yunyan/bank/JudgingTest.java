package org.yunyan.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Whatever the order in which a sheet shows a question, exactly the right answer is right. */
class JudgingTest {

    private static final int SEEDS = 300;

    @ParameterizedTest
    @EnumSource(names = "ESSAY", mode = EnumSource.Mode.EXCLUDE)
    void theSolutionIsRightOnEverySheet(ItemKind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Judging judging = Judging.of(edition(kind), seed);

            Judged judged = judging.judge(judging.judge(null).solution());

            assertThat(judged.right()).as(kind + " with seed " + seed).isTrue();
            assertThat(judged.waits()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "MULTIPLE", "TRUE_FALSE"})
    void anyOtherChoiceIsWrong(ItemKind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Judging judging = Judging.of(edition(kind), seed);
            Answer.Chosen right = (Answer.Chosen) judging.judge(null).solution();
            for (Set<Integer> chosen : subsets(judging.options().size())) {
                if (kind == ItemKind.MULTIPLE || chosen.size() <= 1) {
                    Answer.Chosen given = new Answer.Chosen(chosen);
                    assertThat(judging.judge(given).share()).isEqualTo(given.equals(right) ? 1.0 : 0.0);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MATCHING", "ORDERING"})
    void anyOtherArrangementIsWrong(ItemKind kind) {
        Random random = new Random(5);
        for (long seed = 0; seed < SEEDS; seed++) {
            Judging judging = Judging.of(edition(kind), seed);
            Answer.Arranged right = (Answer.Arranged) judging.judge(null).solution();
            List<Integer> places = new ArrayList<>(right.places());
            Collections.shuffle(places, random);
            Answer.Arranged given = new Answer.Arranged(places);
            assertThat(judging.judge(given).right()).isEqualTo(given.equals(right));
        }
    }

    @Test
    void anOrderIsNeverShownAsItShouldBe() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Judging judging = Judging.of(edition(ItemKind.ORDERING), seed);
            List<Integer> asShown =
                    IntStream.range(0, judging.options().size()).boxed().toList();
            assertThat(judging.judge(new Answer.Arranged(asShown)).right()).isFalse();
        }
    }

    @Test
    void thatTwoPartnersReadTheSameMakesNoDifferenceWhichIsChosen() {
        Wording twins = Wording.matching("连", List.of("甲", "乙"), List.of("同", "同"), "");
        Judging judging = Judging.of(edition(twins), 1);

        assertThat(judging.judge(new Answer.Arranged(List.of(0, 1))).right()).isTrue();
        assertThat(judging.judge(new Answer.Arranged(List.of(1, 0))).right()).isTrue();
    }

    @Test
    void eachRightBlankIsItsShare() {
        Judging judging = Judging.of(edition(ItemKind.FILL_IN), 1);

        assertThat(judging.judge(new Answer.Written(List.of("默读", "唱"))).share())
                .isEqualTo(0.5);
        assertThat(judging.judge(new Answer.Written(List.of("", ""))).share()).isZero();
    }

    @Test
    void anEssayWaitsUnlessItIsEmpty() {
        Judging judging = Judging.of(edition(ItemKind.ESSAY), 1);

        assertThat(judging.judge(new Answer.Written(List.of("我的设计"))).waits()).isTrue();
        assertThat(judging.judge(new Answer.Written(List.of("  "))).waits()).isFalse();
        assertThat(judging.judge(null).waits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "形成性评价, 形成性评价。",
        "形成性评价, ' 形成性 评价 '",
        "形成性评价, 形成性評價",
        "ABC, ａｂｃ",
        "0.5, 0.50",
        "１２, 12.0",
        "-3, －3",
        "word, WORD!"
    })
    void spellingThatReadersDoNotDistinguishIsTheSame(String accepted, String written) {
        assertThat(Spelling.same(accepted, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"形成性评价, 总结性评价", "12, 21", "0.5, 5", "默读, 默", "1, 1a"})
    void otherWordsAreOther(String accepted, String written) {
        assertThat(Spelling.same(accepted, written)).isFalse();
    }

    @Test
    void anAnswerThatDoesNotFitTheQuestionIsRefused() {
        Judging single = Judging.of(edition(ItemKind.SINGLE), 1);
        Judging matching = Judging.of(edition(ItemKind.MATCHING), 1);
        Judging filled = Judging.of(edition(ItemKind.FILL_IN), 1);

        refused(single, new Answer.Chosen(Set.of(0, 1)));
        refused(single, new Answer.Chosen(Set.of(9)));
        refused(single, new Answer.Written(List.of("甲")));
        refused(matching, new Answer.Arranged(List.of(0)));
        refused(matching, new Answer.Arranged(List.of(0, 9)));
        refused(filled, new Answer.Written(List.of("一")));
        refused(filled, new Answer.Written(List.of("一", "二".repeat(501))));
        refused(filled, new Answer.Chosen(Set.of(0)));
    }

    private static void refused(Judging judging, Answer answer) {
        assertThatThrownBy(() -> judging.judge(answer)).isInstanceOf(Refused.Invalid.class);
    }

    private static Edition edition(ItemKind kind) {
        return edition(ItemText.read(Texts.ALL_KINDS, skill -> true).items().stream()
                .map(ItemText.Read::wording)
                .filter(wording -> wording.kind() == kind)
                .findFirst()
                .orElseThrow());
    }

    private static Edition edition(Wording wording) {
        return Edition.of(Id.of("item-" + wording.kind()), 1, wording, Scope.of(Id.of("reading")));
    }

    private static List<Set<Integer>> subsets(int size) {
        return IntStream.range(0, 1 << size)
                .mapToObj(bits -> {
                    Set<Integer> subset = new HashSet<>();
                    IntStream.range(0, size).filter(i -> (bits & 1 << i) != 0).forEach(subset::add);
                    return Set.copyOf(subset);
                })
                .toList();
    }
}
