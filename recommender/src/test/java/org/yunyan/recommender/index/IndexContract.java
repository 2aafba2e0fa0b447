package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Doubles;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Passage;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.recommender.Sort;

/** What every engine behind the port must do. */
abstract class IndexContract {

    private static final Ask.Scope PASSAGES = Ask.Scope.PASSAGES;
    private static final Filter ALL = Filter.none();
    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();

    private Index index;

    /** Opens an empty index. */
    abstract Index open();

    @BeforeEach
    void openIndex() {
        index = open();
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    private void put(Document... documents) {
        index.put(Stream.of(documents).map(EMBEDDINGS::embed).toList());
    }

    private static Document titled(String id, String title) {
        return Shelf.document(id, title);
    }

    @Test
    void whatWasPutIsFoundAtOnceAndWhatWasRemovedIsGone() {
        put(titled("a", "小学数学大单元教学设计"));
        assertThat(index.lexical("大单元", ALL, 10).ids()).containsExactly("a");
        index.remove(List.of("a", "unknown"));
        assertThat(index.lexical("大单元", ALL, 10).ids()).isEmpty();
        assertThat(index.count()).isZero();
    }

    @Test
    void puttingAgainReplaces() {
        put(titled("a", "课堂提问"));
        put(titled("a", "作业设计"));
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.lexical("课堂提问", ALL, 10).ids()).isEmpty();
        assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactly("a");
    }

    @Test
    void aDocumentComesBackAsItWasPut() {
        Document document = Shelf.of(40, EMBEDDINGS).get(37);
        put(document);
        Document back = index.get("d37").orElseThrow();
        assertThat(back.withEmbedding(null)).isEqualTo(Doubles.signed(document).withEmbedding(null));
        for (int i = 0; i < document.embedding().length; i++) {
            assertThat(back.embedding()[i]).isCloseTo(document.embedding()[i], within(0.005f));
        }
        assertThat(index.get("nothing")).isEmpty();
        assertThat(index.texts(Set.of("d37", "nothing"))).isEqualTo(Map.of("d37", document.text()));
    }

    @Test
    void aSynonymFindsWhatTheTermFinds() {
        put(titled("a", "单元整体教学的实践路径"), titled("b", "课堂管理的艺术"), titled("c", "项目化学习怎么做"));
        assertThat(index.lexical("大单元", ALL, 10).ids()).containsExactly("a");
        assertThat(index.lexical("PBL", ALL, 10).ids()).containsExactly("c");
    }

    @Test
    void traditionalScriptAndFullWidthFindTheSame() {
        put(titled("a", "项目式学习与AI赋能课堂"));
        assertThat(index.lexical("項目式學習", ALL, 10).ids()).containsExactly("a");
        assertThat(index.lexical("ＡＩ", ALL, 10).ids()).containsExactly("a");
    }

    @Test
    void aWordInTheTitleCountsMoreThanInTheText() {
        put(titled("a", "课堂观察").withText("本课也谈到板书。"), titled("b", "板书的设计"));
        assertThat(index.lexical("板书", ALL, 10).ids()).containsExactly("b", "a");
    }

    @Test
    void equalScoresAreOrderedById() {
        put(titled("c", "作业设计"), titled("a", "作业设计"), titled("b", "作业设计"));
        assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactly("a", "b", "c");
        assertThat(index.dense(EMBEDDINGS.query("作业设计").orElseThrow(), ALL, 10).ids())
                .containsExactly("a", "b", "c");
    }

    @Test
    void anOddQueryHarmsNobody() {
        put(titled("a", "作业设计"));
        for (String odd : List.of("？！", "\"(:*", "的", "\u0000", "作".repeat(5_000), "AND OR NOT")) {
            assertThat(index.lexical(odd, ALL, 10).ids()).doesNotContain("b");
            assertThat(index.suggest(odd, 5)).isNotNull();
        }
        assertThat(index.lexical("", ALL, 10).ids()).containsExactly("a");
    }

    @Test
    void filtersAreHard() {
        Document primary = Shelf.document("p", "作业设计", "数学", Set.of("PRIMARY"), List.of(new SkillLevel("S1", 2)));
        Document junior = Shelf.document("j", "作业设计", "数学", Set.of("JUNIOR"), List.of());
        Document general = Shelf.document("g", "作业设计", Document.GENERAL, Set.of(), List.of());
        put(primary, junior, general);
        assertThat(found(ALL.withStages(Set.of("PRIMARY")))).containsExactly("g", "p");
        assertThat(found(ALL.withSubjects(Set.of("数学")))).containsExactly("j", "p");
        assertThat(found(ALL.withSubjects(Set.of("数学", Document.GENERAL)))).containsExactly("g", "j", "p");
        assertThat(found(ALL.withSkills(Set.of("S1")))).containsExactly("p");
        assertThat(found(ALL.withGrades(Set.of(3)))).containsExactly("g", "j", "p");
        assertThat(found(ALL.withoutIds(Set.of("j", "x")))).containsExactly("g", "p");
        assertThat(found(ALL.withLevels(Set.of("NATIONAL")))).isEmpty();
        assertThat(found(ALL.withModes(Set.of("ONLINE")))).hasSize(3);
        assertThat(found(ALL.withContentOnly())).hasSize(3);
    }

    private List<String> found(Filter filter) {
        List<String> byWords = index.lexical("作业设计", filter, 10).ids();
        assertThat(index.listed(Sort.POPULAR, filter, 0, 10).ids()).isEqualTo(byWords);
        assertThat(index.dense(EMBEDDINGS.query("作业设计").orElseThrow(), filter, 10)
                        .ids())
                .containsExactlyInAnyOrderElementsOf(byWords);
        return byWords;
    }

    @Test
    void hoursAreAboveTheLowerAndUpToTheUpperBound() {
        put(titled("a", "两小时"));
        BigDecimal two = new BigDecimal("2");
        assertThat(index.lexical("", ALL.withHours(new Filter.Range(null, two)), 9)
                        .ids())
                .containsExactly("a");
        assertThat(index.lexical("", ALL.withHours(new Filter.Range(two, null)), 9)
                        .ids())
                .isEmpty();
        assertThat(index.lexical("", ALL.withCredits(Filter.Range.of("0.19-0.2")), 9)
                        .ids())
                .containsExactly("a");
    }

    @Test
    void theNextStepOfAGapComesFirst() {
        put(
                Shelf.document("far", "甲", "数学", Set.of(), List.of(new SkillLevel("S1", 3))),
                Shelf.document("next", "乙", "数学", Set.of(), List.of(new SkillLevel("S1", 2))),
                Shelf.document("known", "丙", "数学", Set.of(), List.of(new SkillLevel("S1", 1))),
                Shelf.document("both", "丁", "数学", Set.of(), List.of(new SkillLevel("S1", 2), new SkillLevel("S2", 1))));
        List<Profile.Gap> gaps = List.of(new Profile.Gap("S1", "", 1, 3, 1), new Profile.Gap("S2", "", 0, 1, 1));
        assertThat(index.ask(new Ask(new Ask.Gaps(gaps), ALL, 10)).ids()).containsExactly("both", "next", "far");
        assertThat(index.ask(new Ask(new Ask.Gaps(List.of()), ALL, 10)).ids()).isEmpty();
    }

    @Test
    void whatPeopleWentOnToIsWeighted() {
        put(
                titled("a", "甲").withCostudied(Map.of("x.1", 0.9, "y", 0.1)),
                titled("b", "乙").withCostudied(Map.of("x.1", 0.2)),
                titled("c", "丙").withCostudied(Map.of("z", 1.0)));
        Index.Hits hits = index.ask(new Ask(new Ask.After(Map.of("x.1", 1.0, "y", 0.5)), ALL, 10));
        assertThat(hits.ids()).containsExactly("a", "b");
        assertThat(hits.hits().getFirst().score()).isCloseTo(0.95, within(0.01));
    }

    @Test
    void manyQuestionsTravelTogether() {
        put(titled("a", "作业设计"), titled("b", "课堂提问"));
        List<Index.Hits> answers = index.multi(List.of(
                new Ask(new Ask.Words("作业设计"), ALL, 5),
                new Ask(new Ask.Ids(Set.of("b", "unknown")), ALL, 5),
                new Ask(new Ask.Listed(Sort.NEWEST), ALL, 1, 5),
                new Ask(new Ask.Meaning(EMBEDDINGS.query("课堂提问").orElseThrow()), ALL, 1)));
        assertThat(answers)
                .extracting(Index.Hits::ids)
                .containsExactly(List.of("a"), List.of("b"), List.of("b"), List.of("b"));
        assertThat(answers.get(2).total()).isEqualTo(2);
        assertThat(index.multi(List.of())).isEmpty();
    }

    @Test
    void listsHaveTheirOrder() {
        List<Document> shelf = Shelf.of(60, EMBEDDINGS);
        index.put(shelf);
        for (Sort sort : Sort.values()) {
            List<Document> listed = index.listed(sort, ALL, 0, 60).hits().stream()
                    .map(Index.Hit::document)
                    .toList();
            assertThat(listed).hasSize(60);
            switch (sort) {
                case NEWEST ->
                    assertThat(listed)
                            .isSortedAccordingTo((x, y) -> y.published().compareTo(x.published()));
                case SHORTEST ->
                    assertThat(listed).isSortedAccordingTo((x, y) -> x.hours().compareTo(y.hours()));
                case MOST_CREDITS ->
                    assertThat(listed).isSortedAccordingTo((x, y) -> y.credits().compareTo(x.credits()));
                case QUALITY ->
                    assertThat(listed).isSortedAccordingTo((x, y) -> Double.compare(y.quality(), x.quality()));
                default -> assertThat(listed.getFirst().popularity()).isGreaterThan(100);
            }
        }
    }

    @Test
    void facetsCountWithoutTheirOwnCondition() {
        put(
                Shelf.document("p", "作业设计", "数学", Set.of("PRIMARY"), List.of(new SkillLevel("S1", 2))),
                Shelf.document("j", "作业设计", "语文", Set.of("JUNIOR", "PRIMARY"), List.of()),
                Shelf.document("g", "课堂提问", Document.GENERAL, Set.of(), List.of()));
        assertThat(index.facets("作业设计", ALL).of(Facet.STAGE)).isEqualTo(Map.of("PRIMARY", 2L, "JUNIOR", 1L));
        var counts = index.facets("", ALL.withSubjects(Set.of("数学")));
        assertThat(counts.of(Facet.SUBJECT)).isEqualTo(Map.of("数学", 1L, "语文", 1L, "GENERAL", 1L));
        assertThat(counts.of(Facet.STAGE)).isEqualTo(Map.of("PRIMARY", 1L));
        assertThat(counts.of(Facet.SKILL)).isEqualTo(Map.of("S1", 1L));
        assertThat(counts.of(Facet.HOURS)).isEqualTo(Map.of("1-3", 1L));
        assertThat(counts.of(Facet.GRADE)).isEmpty();
    }

    @Test
    void titlesAreCompletedFromAnyWordAndByInitials() {
        put(titled("a", "小学数学大单元教学设计"), titled("b", "初中数学作业"), titled("c", "班主任工作艺术"));
        for (String typed : List.of("小学", "大单", "大", "xxsx", "單元", "小学数学大单元教学", "dy")) {
            assertThat(index.suggest(typed, 5))
                    .as(typed)
                    .extracting(Index.Completion::documentId)
                    .contains("a");
        }
        assertThat(index.suggest("数学", 5)).hasSize(2);
        assertThat(index.suggest("数学", 1)).hasSize(1);
        assertThat(index.suggest("小学数学大单元作业", 5)).isEmpty();
        assertThat(index.suggest(" ", 5)).isEmpty();
    }

    @Test
    void meaningIsAskedOfDocumentsThatHaveAnEmbedding() {
        index.put(List.of(titled("without", "作业设计")));
        float[] vector = EMBEDDINGS.query("作业设计").orElseThrow();
        assertThat(index.dense(vector, ALL, 5).ids()).isEmpty();
        put(titled("with", "作业设计"));
        Index.Hits hits = index.dense(vector, ALL, 5);
        assertThat(hits.ids()).containsExactly("with");
        assertThat(hits.hits().getFirst().score()).isCloseTo(1.0, within(0.001));
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(index.engine()).matches("(Lucene|Elasticsearch) \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aPassageIsFoundByItsOwnWordsAndNamesItsDocumentAndItsPlace() {
        put(inPassages("a", "班级管理", "座位怎么排", "家长会怎么开"), inPassages("b", "作业设计", "分层作业", "面批作业"));
        Index.Hits byWords = index.ask(new Ask(new Ask.Words("家长会", PASSAGES), ALL, 10));
        Index.Hits byMeaning =
                index.ask(new Ask(new Ask.Meaning(EMBEDDINGS.query("家长会怎么开").orElseThrow(), PASSAGES), ALL, 1));
        for (Index.Hits hits : List.of(byWords, byMeaning)) {
            assertThat(hits.hits()).singleElement().satisfies(hit -> {
                assertThat(hit.document().id()).isEqualTo("a");
                assertThat(hit.passage()).isEqualTo(new Passage("1", "u1", Passage.Kind.SECOND, 30, "第1段", ""));
                assertThat(index.texts(Set.of(hit.id()))).isEqualTo(Map.of(hit.id(), "家长会怎么开"));
            });
        }
        assertThat(index.ask(new Ask(new Ask.Words("座位", PASSAGES), ALL.withoutIds(Set.of("a")), 10))
                        .hits())
                .isEmpty();
    }

    @Test
    void passagesAreNoDocuments() {
        put(inPassages("a", "班级管理", "座位怎么排", "家长会怎么开"));
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.listed(Sort.NEWEST, ALL, 0, 10).ids()).containsExactly("a");
        assertThat(index.listed(Sort.NEWEST, ALL, 0, 10).total()).isEqualTo(1);
        assertThat(index.lexical("", ALL, 10).ids()).containsExactly("a");
        assertThat(index.dense(EMBEDDINGS.query("座位").orElseThrow(), ALL, 10).ids())
                .containsExactly("a");
        assertThat(index.facets("", ALL).of(Facet.SUBJECT)).isEqualTo(Map.of("数学", 1L));
        assertThat(index.facets("班级", ALL).of(Facet.SUBJECT)).isEqualTo(Map.of("数学", 1L));
    }

    @Test
    void aDocumentTakesItsPassagesWithIt() {
        put(inPassages("a", "班级管理", "座位怎么排", "家长会怎么开", "班规怎么定"), inPassages("b", "作业设计", "座位图"));
        put(inPassages("a", "班级管理", "值日怎么排"));
        assertThat(passages("座位")).containsExactly("b");
        assertThat(passages("班规")).isEmpty();
        assertThat(passages("值日")).containsExactly("a");
        index.remove(List.of("a"));
        assertThat(passages("值日")).isEmpty();
        assertThat(passages("座位")).containsExactly("b");
    }

    private List<String> passages(String query) {
        return index.ask(new Ask(new Ask.Words(query, PASSAGES), ALL, 10)).ids();
    }

    private static Document inPassages(String id, String title, String... texts) {
        List<Passage> passages = IntStream.range(0, texts.length)
                .mapToObj(i ->
                        new Passage(String.valueOf(i), "u" + i, Passage.Kind.SECOND, i * 30, "第" + i + "段", texts[i]))
                .map(EMBEDDINGS::embed)
                .toList();
        return titled(id, title).withPassages(passages);
    }

    @Test
    void aNarrowFilterStillLeavesAsManyNeighboursAsWereAskedFor() {
        List<Document> many = IntStream.range(0, 2_000)
                .mapToObj(i -> Shelf.document(
                        "n" + i, "作业设计第" + i + "讲", i % 100 == 7 ? "音乐" : "数学", Set.of("PRIMARY"), List.of()))
                .map(document -> Shelf.inPassages(EMBEDDINGS.embed(document.withText("听一听。唱一唱。")), EMBEDDINGS))
                .toList();
        index.put(many);
        float[] mathematics = EMBEDDINGS.query("作业设计第1讲").orElseThrow();
        Filter music = ALL.withSubjects(Set.of("音乐"));
        assertThat(index.dense(mathematics, music, 20).ids()).hasSize(20);
        assertThat(index.ask(new Ask(new Ask.Meaning(mathematics, PASSAGES), music, 40))
                        .hits())
                .hasSize(40)
                .allSatisfy(hit -> assertThat(hit.document().subject()).isEqualTo("音乐"));
    }

    @Test
    void aDocumentIsFoundByTheNameOfItsSkillAndByWhatIsSaidInIt() {
        Document skilled = Shelf.document("s", "听懂数据", "数学", Set.of(), List.of(new SkillLevel("S1", 1, "评价量规设计与应用")));
        put(skilled, inPassages("t", "课堂一日", "晨检要看体温"));
        assertThat(index.lexical("量规", ALL, 10).ids()).containsExactly("s");
        assertThat(index.lexical("晨检", ALL, 10).ids()).containsExactly("t");
    }

    @Test
    void aRebuildTakesThePlaceOfWhatWasThere() {
        assertThat(index.stale()).isTrue();
        put(titled("a", "作业设计"), titled("b", "作业设计"));
        index.rebuild(filling -> {
            filling.put(List.of(titled("b", "作业设计")));
            filling.put(List.of(titled("c", "作业设计")));
            assertThat(index.lexical("作业设计", ALL, 10).ids())
                    .as("until then the old one answers")
                    .containsExactly("a", "b");
        });
        assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactly("b", "c");
        assertThat(index.stale()).isFalse();
        put(titled("d", "作业设计"));
        assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactly("b", "c", "d");
    }

    @Test
    void searchAnswersAtEveryMomentOfARebuild() throws InterruptedException {
        put(titled("a", "作业设计"));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                while (!over.get()) {
                    assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactly("a");
                    answered.incrementAndGet();
                }
            } catch (RuntimeException | AssertionError e) {
                wrong.set(e);
            }
        });
        for (int round = 0; round < 3; round++) {
            index.rebuild(filling -> filling.put(List.of(titled("a", "作业设计"))));
        }
        over.set(true);
        reader.join();
        assertThat(wrong.get()).isNull();
        assertThat(answered.get()).isPositive();
    }

    @Test
    void whatIsWrittenDuringARebuildIsNewerThanWhatIsFilledIn() {
        put(titled("changed", "旧"), titled("removed", "作业设计"));
        index.rebuild(filling -> {
            filling.put(List.of(titled("changed", "课堂提问")));
            put(titled("changed", "作业设计"), titled("added", "作业设计"));
            index.remove(List.of("removed"));
            filling.put(List.of(titled("changed", "课堂提问"), titled("removed", "作业设计"), titled("still", "作业设计")));
        });
        assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactlyInAnyOrder("changed", "added", "still");
        assertThat(index.lexical("课堂提问", ALL, 10).ids()).isEmpty();
        assertThat(index.count()).isEqualTo(3);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldOne() {
        put(titled("a", "作业设计"));
        assertThatThrownBy(() -> index.rebuild(filling -> {
                    filling.put(List.of(titled("b", "作业设计")));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        put(titled("c", "作业设计"));
        assertThat(index.lexical("作业设计", ALL, 10).ids()).containsExactly("a", "c");
        assertThat(index.stale()).isFalse();
    }
}
