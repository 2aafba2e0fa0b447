package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Vocabulary.Flaw;

/** What the shipped terms are, and what no vocabulary may be. */
class VocabularyTest {

    private static Flaw.Kind flaw(String... lines) {
        List<Flaw> flaws =
                Vocabulary.flaws(List.of(lines).stream().map(Concept::of).toList());
        return flaws.isEmpty() ? null : flaws.getFirst().kind();
    }

    @Test
    void theShippedTermsAreManyAndEachNameBelongsToOne() {
        Vocabulary shipped = Vocabulary.shipped();
        assertThat(Vocabulary.flaws(shipped.concepts())).isEmpty();
        assertThat(shipped.concepts()).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(shipped.names()).isGreaterThanOrEqualTo(4_000);
        assertThat(shipped.concepts())
                .allSatisfy(concept -> concept.names()
                        .forEach(name -> assertThat(shipped.concept(name)).contains(concept)));
    }

    @Test
    void noNameIsFoundInsideEverything() {
        assertThat(Vocabulary.shipped().concepts().stream().flatMap(concept -> concept.names().stream()))
                .allMatch(name -> name.length() >= 2)
                .doesNotContain("教学", "学习", "教育", "课程", "学生", "教师", "课堂", "学校");
    }

    @Test
    void aNameIsFoundByAnyScriptCaseAndWidth() {
        assertThat(Vocabulary.shipped().concept("單元整體教學").orElseThrow().name()).isEqualTo("大单元教学");
        assertThat(Vocabulary.shipped().concept("ｐｂｌ").orElseThrow().name()).isEqualTo("项目式学习");
    }

    @Test
    void flawsAreNamed() {
        assertThat(flaw("大单元 大單元")).isEqualTo(Flaw.Kind.TAKEN);
        assertThat(flaw("甲乙 丙丁", "戊己 丙丁")).isEqualTo(Flaw.Kind.TAKEN);
        assertThat(flaw("甲乙 丙")).isEqualTo(Flaw.Kind.TOO_SHORT);
        assertThat(flaw("甲".repeat(25))).isEqualTo(Flaw.Kind.TOO_LONG);
        assertThat(flaw("甲、乙")).isEqualTo(Flaw.Kind.NO_WORD);
        assertThat(flaw("2025")).isEqualTo(Flaw.Kind.NO_WORD);
        assertThat(flaw("1+X GPT-4 C# flipped_classroom 3-6岁")).isNull();
        assertThatThrownBy(() -> Vocabulary.of(List.of(Concept.of("甲乙 甲乙"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineReadsBackAsItWasWritten() {
        Concept concept = new Concept("翻转课堂", List.of("flipped classroom"));
        assertThat(Concept.of(concept.line())).isEqualTo(concept);
        assertThat(Vocabulary.of(List.of(concept)).analysis().concepts("On Flipped Classroom"))
                .containsExactly("翻转课堂");
    }
}
