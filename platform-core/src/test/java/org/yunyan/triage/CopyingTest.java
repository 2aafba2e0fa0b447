package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.Days.LI;
import static org.yunyan.triage.Days.ZHOU;
import static org.yunyan.triage.Days.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Reflections that somebody else wrote before. */
class CopyingTest {

    private static final String REFLECTION =
            "读完第二单元，我把任务单改成了三个台阶：先找人物，再画情节图，最后请学生给书里的人写一封信。班上十二个孩子里有两个不爱说话，" + "写信时反而写了满满一页。我以前总嫌他们慢，这次才明白是我给的门槛太高了。";

    private static final String COURSE = "整本书阅读的任务设计要有梯度：读前激趣，读中推进，读后分享。任务单不是练习册，它要把学生带回书里，让他们愿意再读一遍，并且说得出为什么。";

    private final Copying copying = new Copying(Thresholds.STANDARD);

    private Optional<Suspicion> look(Id<Person> person, String text, String earlier) {
        return copying.look(
                written(person, text, at("20:00")),
                Wording.of(COURSE),
                List.of(written(ZHOU, earlier, at("19:00").minusSeconds(86_400))));
    }

    private static Written written(Id<Person> person, String text, Instant at) {
        return new Written(
                "review:" + person,
                person,
                Id.of("c"),
                Held.completion(person, Id.of("c")),
                "整本书阅读",
                text,
                at,
                List.of());
    }

    @Test
    void aReflectionTakenOverWithOtherCommasIsAskedAboutAndShowsThePassages() {
        String copy = REFLECTION.replace('，', ' ').replace("十二个孩子", "三十个孩子");

        assertThat(look(LI, copy, REFLECTION)).hasValueSatisfying(one -> {
            assertThat(one.persons()).as("who wrote first is not asked").containsExactly(LI);
            List<Trace> passages = one.traces().stream()
                    .filter(row -> row.fact() == Trace.Fact.PASSAGE)
                    .toList();
            assertThat(passages).hasSizeGreaterThanOrEqualTo(2);
            assertThat(passages.get(0).person()).isEqualTo(LI);
            assertThat(passages.get(0).text()).contains("先找人物 再画情节图").doesNotContain("，");
            assertThat(passages.get(1).person()).isEqualTo(ZHOU);
            assertThat(passages.get(1).text()).contains("先找人物，再画情节图，");
        });
    }

    @Test
    void bothMayQuoteTheCourse() {
        assertThat(look(LI, COURSE + "我很认同。", COURSE + "值得反复看。")).isEmpty();
    }

    @Test
    void aQuoteDoesNotHideWhatIsCopiedBesideIt() {
        assertThat(look(LI, COURSE + REFLECTION, REFLECTION)).isPresent();
    }

    @Test
    void shortPraiseIsAlikeEverywhere() {
        assertThat(look(LI, "老师讲得很好，收获很大，感谢！", "老师讲得很好，收获很大，感谢！")).isEmpty();
    }

    @Test
    void theSameThoughtInOwnWordsIsNotACopy() {
        String own = "学完以后我重新设计了阅读单。以前我要求每个孩子都写读后感，交上来的差不多。现在让他们选：画一张人物关系图，或者给主人公写信，"
                + "或者改一个结尾。选写信的孩子最多，有一个平时不开口的男孩写了三百多字，家长都很惊讶。";

        assertThat(look(LI, own, REFLECTION)).isEmpty();
    }

    @Test
    void whatSheRepeatsOfHerOwnIsNot() {
        assertThat(look(ZHOU, REFLECTION, REFLECTION)).isEmpty();
    }

    @Test
    void aCopyIsFoundByItsBandsAndAnotherTextIsNot() {
        List<String> bands = Wording.of(REFLECTION).bands();

        assertThat(Wording.of(REFLECTION.replace("十二个", "三十个")).bands()).containsAnyElementsOf(bands);
        assertThat(Wording.of(COURSE).bands()).doesNotContainAnyElementsOf(bands);
    }
}
