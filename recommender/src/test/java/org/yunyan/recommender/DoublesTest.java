package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same training in other words, and what only looks like it. */
class DoublesTest {

    private static final String TEXT = "先读懂课程标准对本学段的要求，再从学生已有的经验出发确定大概念。单元目标要写成学生能做的事，"
            + "评价任务放在学习活动之前设计。每一课时只解决一个关键问题，课时之间用一条问题链连起来。"
            + "单元结束时让学生用自己的话说出学到了什么，教师据此改下一个单元。附有任务单、评价量规和两个完整案例。";

    private final Doubles doubles = new Doubles();

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource({
        "大单元教学设计：从课时拼接到整体设计,大单元教学设计：从课时拼接到整体设计",
        "大单元教学设计：从课时拼接到整体设计,大单元教学设计——从课时拼接到整体设计",
        "大单元教学设计：从课时拼接到整体设计,大单元教学设计：从课时拼接到整体设计（修订）",
        "大单元教学设计：从课时拼接到整体设计,【精品】大单元教学设计：从课时拼接到整体设计",
        "大单元教学设计：从课时拼接到整体设计,大單元教學設計：從課時拼接到整體設計",
        "大单元教学设计：从课时拼接到整体设计,大单元教学设计 从课时拼接到整体设计",
        "小学数学大单元教学设计与案例分析,小学数学大单元教学设计与案例分析（新）",
    })
    void theSameTextUnderNearlyTheSameTitleIsADouble(String one, String other) {
        assertThat(areDoubles(document("a", one, TEXT), document("b", other, TEXT)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource({
        "小学数学大单元教学设计（上）,小学数学大单元教学设计（下）",
        "课堂观察第一讲,课堂观察第二讲",
        "三年级语文上册单元解读,四年级语文上册单元解读",
        "一年级数学上册（人教版）备课检索词卡,一年级数学上册（北师大版）备课检索词卡",
        "班级管理与家校沟通,学生心理急救",
        "形成性评价：让证据改变下一步教学,数学常见误解与教学：听懂错误背后的道理",
    })
    void aVolumeAnotherGradeAnotherEditionOrAnotherMatterIsNone(String one, String other) {
        assertThat(areDoubles(document("a", one, TEXT), document("b", other, TEXT)))
                .isFalse();
    }

    @Test
    void theSameTitleOverAnotherTextForOtherGradesIsNone() {
        Document third = graded(document("a", "整本书阅读教学", TEXT), Set.of(3));
        Document sixth = graded(document("b", "整本书阅读教学", TEXT), Set.of(6));
        assertThat(areDoubles(third, sixth)).isFalse();
        assertThat(areDoubles(third, graded(document("b", "整本书阅读教学", TEXT), Set.of(3, 4))))
                .isTrue();
    }

    @Test
    void aFewChangedSentencesLeaveTheSignatureNearAndAnotherTextDoesNot() {
        Document base = Doubles.signed(document("a", "大单元教学设计", TEXT));
        Document edited = Doubles.signed(document("b", "大单元教学设计", TEXT.replace("附有任务单", "另附任务单")));
        Document other = Doubles.signed(document("c", "大单元教学设计", "处理学生冲突先让双方各自冷静，再分别听他们讲，最后一起约定下一次怎么做。".repeat(3)));
        assertThat(Signature.distance(base.signature(), edited.signature())).isLessThanOrEqualTo(7);
        assertThat(Signature.distance(base.signature(), other.signature())).isGreaterThan(14);
    }

    @Test
    void groupsAreFoundAmongManyWithoutComparingAllPairs() {
        List<Document> many = new ArrayList<>(
                Shelf.of(2_000, Embeddings.none()).stream().map(Doubles::signed).toList());
        many.add(Doubles.signed(document("x1", "乡村小班化教学：人少的课堂怎么上好", TEXT)));
        many.add(Doubles.signed(document("x2", "乡村小班化教学——人少的课堂怎么上好", TEXT)));
        many.add(Doubles.signed(document("x3", "乡村小班化教学：人少的课堂怎么上好（县级）", TEXT + "欢迎交流。")));
        assertThat(doubles.groups(many))
                .filteredOn(group ->
                        group.documents().stream().anyMatch(one -> one.id().startsWith("x")))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.documents()).extracting(Document::id).containsExactly("x1", "x2", "x3");
                    assertThat(group.likeness()).isBetween(0.85, 1.0);
                });
    }

    private boolean areDoubles(Document one, Document other) {
        List<Document> found = doubles.of(Doubles.signed(one), List.of(Doubles.signed(other)));
        boolean grouped = !doubles.groups(List.of(Doubles.signed(one), Doubles.signed(other)))
                .isEmpty();
        assertThat(grouped).as("compared by signature as one by one").isEqualTo(!found.isEmpty());
        return !found.isEmpty();
    }

    private static Document document(String id, String title, String text) {
        return Shelf.document(id, title).withText(text);
    }

    private static Document graded(Document d, Set<Integer> grades) {
        return new Document(
                d.id(),
                1,
                d.title(),
                "",
                d.text(),
                d.subject(),
                d.stages(),
                grades,
                d.level(),
                d.mode(),
                d.skills(),
                d.hours(),
                d.credits(),
                d.trainer(),
                d.tags(),
                0.5,
                10,
                d.published(),
                true,
                Map.of(),
                null);
    }
}
