package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.index.LuceneIndex;

/** What a teacher may expect of what is pushed to her. */
class RecommenderTest {

    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();
    private static final Profile MATHS = Profile.of(List.of("数学", "科学"), "PRIMARY", Set.of(3, 4));
    private static final Profile.Gap UNITS = new Profile.Gap("S1", "大单元教学设计", 1, 3, 1);

    private final Index index = LuceneIndex.inMemory();
    private final Recommender recommender = new Recommender(index, EMBEDDINGS);

    @AfterEach
    void close() {
        index.close();
    }

    private void published(Document... documents) {
        index.put(Stream.of(documents).map(EMBEDDINGS::embed).toList());
    }

    private List<Suggestion> suggested(Profile profile) {
        return recommender.recommend(profile, 10, Shelf.NOW).suggestions();
    }

    private List<String> ids(Profile profile) {
        return suggested(profile).stream().map(Suggestion::documentId).toList();
    }

    private static Document maths(String id, String title, SkillLevel... skills) {
        return Shelf.document(id, title, "数学", Set.of("PRIMARY"), List.of(skills));
    }

    private static Document published(Document d, Instant published, int popularity) {
        return new Document(
                d.id(),
                d.version(),
                d.title(),
                d.summary(),
                d.text(),
                d.subject(),
                d.stages(),
                d.grades(),
                d.level(),
                d.mode(),
                d.skills(),
                d.hours(),
                d.credits(),
                d.trainer(),
                d.tags(),
                d.quality(),
                popularity,
                published,
                d.hasContent(),
                d.costudied(),
                d.embedding());
    }

    private static Document costing(Document d, String level, String mode, String hours, String credits) {
        return new Document(
                d.id(),
                d.version(),
                d.title(),
                d.summary(),
                d.text(),
                d.subject(),
                d.stages(),
                d.grades(),
                level,
                mode,
                d.skills(),
                new BigDecimal(hours),
                new BigDecimal(credits),
                d.trainer(),
                d.tags(),
                d.quality(),
                d.popularity(),
                d.published(),
                d.hasContent(),
                d.costudied(),
                d.embedding());
    }

    @Test
    void aPrimaryMathsTeacherWithAGapGetsTheNextStepFirst() {
        published(
                maths("far", "单元评价的整体规划", new SkillLevel("S1", 3)),
                maths("next", "课时目标怎样写", new SkillLevel("S1", 2)),
                maths("known", "认识课程标准", new SkillLevel("S1", 1)),
                maths("other", "课堂提问的艺术", new SkillLevel("S9", 2)));
        List<Suggestion> suggested = suggested(MATHS.withGaps(List.of(UNITS)));
        assertThat(suggested).extracting(Suggestion::documentId).startsWith("next", "far");
        assertThat(suggested.getFirst().reasons()).contains(new Reason.ClosesGap("S1", 1, 2));
        assertThat(suggested.get(1).reasons()).contains(new Reason.ClosesGap("S1", 1, 3));
    }

    @Test
    void aGapFindsWhatOnlySpeaksOfIt() {
        published(maths("tagged", "课时目标", new SkillLevel("S1", 2)), maths("spoken", "单元整体教学实践"), maths("other", "板书"));
        assertThat(ids(MATHS.withGaps(List.of(UNITS)))).containsExactly("tagged", "spoken", "other");
    }

    @Test
    void whatIsMadeForOthersIsNotSuggested() {
        published(
                maths("mine", "作业设计"),
                Shelf.document("junior", "作业设计进阶", "数学", Set.of("JUNIOR"), List.of()),
                Shelf.document("music", "合唱教学", "音乐", Set.of("PRIMARY"), List.of()),
                Shelf.document("ethics", "师德师风", Document.GENERAL, Set.of(), List.of()));
        assertThat(ids(MATHS)).containsExactlyInAnyOrder("mine", "ethics");
    }

    @Test
    void whatIsDoneNeverReturnsNorItsDouble() {
        published(
                maths("done", "小学数学大单元教学设计与案例分析"),
                maths("double", "小学数学大单元教学设计与案例分析（新）"),
                maths("volume", "小学数学大单元教学设计与案例分析（下）"),
                maths("other", "课堂提问"));
        assertThat(ids(MATHS.withHistory(List.of("done")))).containsExactlyInAnyOrder("volume", "other");
    }

    @Test
    void whatIsMutedDoesNotReturn() {
        published(maths("a", "作业设计"), maths("b", "课堂提问", new SkillLevel("S1", 2)), maths("c", "板书"));
        Profile profile = MATHS.withGaps(List.of(UNITS));
        assertThat(ids(profile.withMuted(new Profile.Muted(Set.of("a"), Set.of(), Set.of()))))
                .containsExactlyInAnyOrder("b", "c");
        assertThat(ids(profile.withMuted(new Profile.Muted(Set.of(), Set.of("S1"), Set.of()))))
                .containsExactlyInAnyOrder("a", "c");
        Profile deaf = profile.withMuted(new Profile.Muted(Set.of(), Set.of(), Set.of(Reason.Kind.CLOSES_GAP)));
        assertThat(suggested(deaf))
                .allSatisfy(suggestion ->
                        assertThat(suggestion.reasons()).noneMatch(reason -> reason.kind() == Reason.Kind.CLOSES_GAP));
    }

    @Test
    void ofTwoCoursesThatCloseTheSameGapTheShorterComesFirst() {
        published(
                costing(maths("long", "课时目标怎样写", new SkillLevel("S1", 2)), "COUNTY", "ONLINE", "12", "0.20"),
                costing(maths("short", "课堂提问的艺术", new SkillLevel("S1", 2)), "COUNTY", "ONLINE", "3", "0.20"));
        assertThat(ids(MATHS.withGaps(List.of(new Profile.Gap("S1", "", 1, 3, 1)))))
                .containsExactly("short", "long");
    }

    @Test
    void whatSheIsNotReadyForComesAfterWhatLeadsThereHoweverPopularItIs() {
        published(
                published(maths("far", "单元评价的整体规划", new SkillLevel("S1", 3)), Shelf.NOW, 5_000),
                maths("next", "课时目标怎样写", new SkillLevel("S1", 2)),
                maths("other", "课堂提问的艺术"));
        Profile profile = MATHS.withGaps(List.of(UNITS, new Profile.Gap("S2", "", 0, 2, 3)));
        assertThat(ids(profile)).containsSubsequence("next", "far");
        assertThat(recommender.recommend(profile, 1, Shelf.NOW).suggestions())
                .extracting(Suggestion::documentId)
                .containsExactly("next");
        index.remove(List.of("next"));
        assertThat(ids(profile)).contains("far");
    }

    @Test
    void theStepThatIsBroughtForwardIsNoDoubleOfWhatIsShownAnyway() {
        published(
                published(maths("far", "单元评价的整体规划", new SkillLevel("S1", 3)), Shelf.NOW, 5_000),
                maths("step", "小学数学课时目标怎样写得清楚明白", new SkillLevel("S1", 2)),
                maths("again", "小学数学课时目标怎样写得清楚明白（新）", new SkillLevel("S1", 3)));
        Profile profile = MATHS.withGaps(List.of(new Profile.Gap("S1", "", 1, 3, 1)));
        assertThat(ids(profile.withPlanned(Set.of("again")))).containsExactlyInAnyOrder("again", "far");
    }

    @Test
    void theNewOneThatEveryLongListShowsIsNoDoubleOfAnother() {
        List<Document> shelf = new ArrayList<>();
        Instant old = Shelf.NOW.minus(Duration.ofDays(400));
        String[] titles = {"小学数学大单元教学设计与案例分析", "板书的设计", "错题分析", "小组合作学习", "口算训练方法", "图形与几何的直观"};
        for (int i = 0; i < titles.length; i++) {
            shelf.add(published(maths("old" + i, titles[i], new SkillLevel("S1", 2)), old, 100));
        }
        shelf.add(published(maths("fresh", "小学数学大单元教学设计与案例分析（新）"), Shelf.NOW, 0));
        published(shelf.toArray(Document[]::new));
        List<String> ids = recommender
                .recommend(MATHS.withGaps(List.of(new Profile.Gap("S1", "", 1, 3, 1))), 6, Shelf.NOW)
                .suggestions()
                .stream()
                .map(Suggestion::documentId)
                .toList();
        assertThat(ids).hasSize(6).contains("old0").doesNotContain("fresh");
    }

    @Test
    void whatSheStudiedBeforeItWasOnTheShelfCountsOnceItIs() {
        published(maths("double", "小学数学大单元教学设计与案例分析（新）"), maths("other", "课堂提问"));
        Profile profile = MATHS.withHistory(List.of("late"));
        assertThat(ids(profile)).contains("double");
        published(maths("late", "小学数学大单元教学设计与案例分析"));
        assertThat(recommender
                        .recommend(profile, 10, Shelf.NOW.plus(Duration.ofMinutes(2)))
                        .suggestions())
                .extracting(Suggestion::documentId)
                .containsExactly("other");
    }

    @Test
    void aSkillComesAfterThoseThatTheFrameworkPutsFirst() {
        published(
                published(maths("design", "数字化教学设计", new SkillLevel("S2", 1)), Shelf.NOW, 5_000),
                maths("basics", "办公软件入门", new SkillLevel("S1", 1)));
        Profile.Gap basics = new Profile.Gap("S1", "", 0, 2, 1);
        Profile.Gap design = new Profile.Gap("S2", "", 0, 2, 3, List.of(new SkillLevel("S1", 1)));
        assertThat(ids(MATHS.withGaps(List.of(basics, design)))).containsExactly("basics", "design");
    }

    @Test
    void whatHerPlanHasForNowComesFirstAndSaysSo() {
        published(maths("gap", "作业设计", new SkillLevel("S1", 2)), maths("plan", "板书"));
        List<Suggestion> suggested = suggested(MATHS.withGaps(List.of(UNITS)).withPlanned(Set.of("plan")));
        assertThat(suggested.getFirst().documentId()).isEqualTo("plan");
        assertThat(suggested.getFirst().reasons()).contains(new Reason.Planned());
    }

    @Test
    void missingConcentratedCreditsBringConcentratedCourses() {
        published(
                costing(maths("online", "作业设计"), "SCHOOL", "ONLINE", "5", "0.50"),
                costing(maths("camp", "课堂提问"), "COUNTY", "CONCENTRATED", "16", "2.00"));
        Profile.Shortfall concentrated =
                new Profile.Shortfall(new BigDecimal("5"), Set.of("COUNTY", "MUNICIPAL"), Set.of("CONCENTRATED"));
        Suggestion first =
                suggested(MATHS.withShortfalls(List.of(concentrated))).getFirst();
        assertThat(first.documentId()).isEqualTo("camp");
        assertThat(first.reasons()).contains(new Reason.HelpsShortfall(new BigDecimal("2.00"), concentrated));
    }

    @Test
    void whatColleaguesWentOnToIsSuggestedWithItsOrigin() {
        published(
                maths("done", "认识课程标准"),
                maths("after", "错题分析").withCostudied(Map.of("done", 0.8)),
                maths("other", "课堂提问"));
        Suggestion first = suggested(MATHS.withHistory(List.of("done"))).getFirst();
        assertThat(first.documentId()).isEqualTo("after");
        assertThat(first.reasons()).contains(new Reason.ColleaguesWentOn("done"));
    }

    @Test
    void whatIsAssignedComesFirstEvenFromAnotherSubject() {
        published(
                maths("mine", "作业设计", new SkillLevel("S1", 2)),
                Shelf.document("must", "法治教育", "道德与法治", Set.of("JUNIOR"), List.of()));
        Profile profile = MATHS.withGaps(List.of(UNITS)).withAssigned(Set.of("must"));
        assertThat(ids(profile)).containsExactly("must", "mine");
        assertThat(suggested(profile).getFirst().reasons()).contains(new Reason.Assigned());
        assertThat(ids(profile.withHistory(List.of("must")))).containsExactly("mine");
    }

    @Test
    void aGoalInHerOwnWordsIsHeard() {
        published(maths("a", "课堂提问的艺术"), maths("b", "项目式学习案例"), maths("c", "板书的设计"));
        Suggestion first = suggested(MATHS.withGoal("我想学会PBL")).getFirst();
        assertThat(first.documentId()).isEqualTo("b");
        assertThat(first.reasons()).contains(new Reason.MatchesGoal("我想学会PBL"));
    }

    @Test
    void whoIsNewGetsWhatHerPostCallsFor() {
        index.put(Shelf.of(300, EMBEDDINGS));
        Recommendation recommendation = recommender.recommend(MATHS, 10, Shelf.NOW);
        assertThat(recommendation.served()).isEqualTo(Served.FULL);
        assertThat(recommendation.suggestions()).hasSize(10);
        assertThat(recommendation.suggestions())
                .extracting(suggestion -> suggestion.document().subject())
                .allMatch(Set.of("数学", "科学", Document.GENERAL)::contains);
        assertThat(recommendation.suggestions())
                .allSatisfy(s -> assertThat(s.reasons()).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void aNewResourceReachesHerAtOnce() {
        index.put(Shelf.of(300, EMBEDDINGS));
        Profile profile = MATHS.withGaps(List.of(UNITS));
        published(published(maths("fresh", "数感培养", new SkillLevel("S1", 2)), Shelf.NOW, 0));
        assertThat(ids(profile).subList(0, 3)).contains("fresh");
        published(published(maths("odd", "算盘的历史"), Shelf.NOW.minus(Duration.ofDays(1)), 0));
        index.remove(List.of("fresh"));
        assertThat(suggested(profile))
                .anyMatch(s -> s.document().published().isAfter(Shelf.NOW.minus(Duration.ofDays(30))));
    }

    @Test
    void theListIsNotAllTheSame() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(EMBEDDINGS.embed(maths("u" + i, "大单元教学设计案例" + (char) ('甲' + i), new SkillLevel("S1", 2))));
        }
        index.put(many);
        published(maths("q", "课堂提问", new SkillLevel("S1", 3)), maths("h", "作业批改", new SkillLevel("S1", 3)));
        assertThat(recommender
                        .recommend(MATHS.withGaps(List.of(UNITS)), 4, Shelf.NOW)
                        .suggestions())
                .extracting(Suggestion::documentId)
                .contains("q", "h");
    }

    @Test
    void withoutEmbeddingsItStillServesAndSaysSo() {
        index.put(Shelf.of(300, Embeddings.none()));
        Recommendation answer =
                new Recommender(index, Embeddings.none()).recommend(MATHS.withGaps(List.of(UNITS)), 10, Shelf.NOW);
        assertThat(answer.served()).isEqualTo(Served.WORDS_ONLY);
        assertThat(answer.suggestions()).hasSize(10);
    }

    @Test
    void aMereEntryIsFoundBySearchButNeverSuggested() {
        Document d = maths("list", "大单元教学书目", new SkillLevel("S1", 2));
        published(new Document(
                d.id(),
                1,
                d.title(),
                "",
                "",
                d.subject(),
                d.stages(),
                d.grades(),
                d.level(),
                d.mode(),
                d.skills(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                d.trainer(),
                List.of(),
                0,
                0,
                d.published(),
                false,
                d.costudied(),
                null));

        assertThat(ids(MATHS.withGaps(List.of(UNITS)))).doesNotContain("list");
        assertThat(new Search(index, EMBEDDINGS)
                        .find(SearchRequest.of("大单元教学书目"))
                        .results())
                .extracting(SearchPage.Result::id)
                .contains("list");
    }

    @Test
    void anEmptyIndexSuggestsNothing() {
        assertThat(ids(MATHS.withHistory(List.of("gone")).withAssigned(Set.of("gone too"))))
                .isEmpty();
    }
}
