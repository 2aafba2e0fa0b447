package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.index.LuceneIndex;

/** What a reader may expect of search. */
class SearchTest {

    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();
    private final Index index = LuceneIndex.inMemory();
    private final Search search = new Search(index, EMBEDDINGS);

    @AfterEach
    void close() {
        index.close();
    }

    private void published(Document... documents) {
        index.put(Stream.of(documents).map(EMBEDDINGS::embed).toList());
    }

    private List<String> ids(String query) {
        return search.find(SearchRequest.of(query)).results().stream()
                .map(SearchPage.Result::id)
                .toList();
    }

    @Test
    void theBestComesFirstAndNonsenseFindsNothing() {
        published(Shelf.document("a", "大单元教学设计"), Shelf.document("b", "大单元教学设计与作业设计"), Shelf.document("c", "板书"));
        assertThat(ids("大单元教学设计")).startsWith("a", "b").doesNotContain("c");
        assertThat(ids("qwertz")).isEmpty();
    }

    @Test
    void aBlankQueryListsWhatPassesTheFilter() {
        index.put(Shelf.of(50, EMBEDDINGS));
        SearchPage page =
                search.find(new SearchRequest(" ", Filter.none().withStages(Set.of("PRIMARY")), Sort.RELEVANCE, 0, 5));
        assertThat(page.results())
                .hasSize(5)
                .allMatch(r -> r.document().stages().contains("PRIMARY"));
        assertThat(page.total()).isEqualTo(page.facets().of(Facet.STAGE).get("PRIMARY"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        index.put(Shelf.of(200, EMBEDDINGS));
        List<String> whole = page(0, 60);
        assertThat(Stream.of(page(0, 20), page(20, 20), page(40, 20)).flatMap(List::stream))
                .containsExactlyElementsOf(whole);
        assertThat(whole).doesNotHaveDuplicates();
    }

    private List<String> page(int offset, int limit) {
        return search.find(new SearchRequest("作业设计", Filter.none(), Sort.RELEVANCE, offset, limit)).results().stream()
                .map(SearchPage.Result::id)
                .toList();
    }

    @Test
    void resultsCanBeSorted() {
        index.put(Shelf.of(200, EMBEDDINGS));
        SearchPage page = search.find(new SearchRequest("作业设计", Filter.none(), Sort.NEWEST, 0, 50));
        assertThat(page.results())
                .isSortedAccordingTo((x, y) ->
                        y.document().published().compareTo(x.document().published()));
    }

    @Test
    void whatWasFoundIsMarkedInTitleAndExcerpt() {
        published(Shelf.document("a", "單元整體教學的路徑")
                .withText("开头的话。".repeat(40) + "这里说明怎样做大单元的设计，怎样评价。" + "后面的话。".repeat(40)));
        SearchPage.Result result =
                search.find(SearchRequest.of("大单元教学 评价")).results().getFirst();
        assertThat(marked(result.title())).contains("單元整體教學");
        assertThat(marked(result.excerpt())).contains("大单元", "评价");
        assertThat(result.excerpt().text()).hasSizeLessThanOrEqualTo(90);
    }

    private static List<String> marked(SearchPage.Snippet snippet) {
        return snippet.marks().stream()
                .map(m -> snippet.text().substring(m.from(), m.to()))
                .toList();
    }

    @Test
    void aResultSaysByWhatItWasFound() {
        published(
                Shelf.document("title", "作业设计"),
                Shelf.document("skill", "板书", "数学", Set.of(), List.of(new SkillLevel("S1", 2, "作业设计能力"))),
                Shelf.document("text", "课堂提问").withText("最后说到作业设计怎样分层。"));
        Map<String, List<Match>> matches = search.find(SearchRequest.of("作业设计")).results().stream()
                .collect(Collectors.toMap(SearchPage.Result::id, SearchPage.Result::matches));
        assertThat(matches.get("title")).contains(Match.TITLE);
        assertThat(matches.get("skill")).containsExactly(Match.SKILL);
        assertThat(matches.get("text")).containsExactly(Match.TEXT);
        assertThat(search.find(SearchRequest.of(" ")).results())
                .isNotEmpty()
                .allSatisfy(listed -> assertThat(listed.matches()).isEmpty());
    }

    @Test
    void aMisspeltTermIsPutRight() {
        published(Shelf.document("a", "形成性评价的工具"));
        assertThat(search.find(SearchRequest.of("形成性平价")).didYouMean()).contains("形成性评价");
        assertThat(search.find(SearchRequest.of("形成性评价")).didYouMean()).isEmpty();
    }

    @Test
    void withoutEmbeddingsWordsServeAndItIsSaid() {
        published(Shelf.document("a", "作业设计"));
        SearchPage page = new Search(index, Embeddings.none()).find(SearchRequest.of("作业"));
        assertThat(page.served()).isEqualTo(Served.WORDS_ONLY);
        assertThat(page.results()).hasSize(1);
    }

    private static Passage passage(int number, Passage.Kind kind, int at, String heading, String text) {
        return EMBEDDINGS.embed(new Passage(String.valueOf(number), "u" + number, kind, at, heading, text));
    }

    @Test
    void aResultSaysInWhichSectionOrAtWhichSecondItWasFound() {
        published(
                Shelf.document("a", "班主任工作")
                        .withPassages(List.of(
                                passage(1, Passage.Kind.SECTION, 4, "开一次有用的家长会", "先说孩子的进步，再说要一起做的事。"),
                                passage(2, Passage.Kind.SECOND, 35, "惩戒的分寸", "站一会儿可以，罚跑不可以。"))),
                Shelf.document("b", "板书"));
        assertThat(place("家长会")).contains(new Passage("1", "u1", Passage.Kind.SECTION, 4, "开一次有用的家长会", ""));
        assertThat(place("罚跑 惩戒")).contains(new Passage("2", "u2", Passage.Kind.SECOND, 35, "惩戒的分寸", ""));
        assertThat(place("板书")).isEmpty();
        SearchPage.Result result =
                search.find(SearchRequest.of("孩子的进步")).results().getFirst();
        assertThat(result.excerpt().text()).isEqualTo("先说孩子的进步，再说要一起做的事。");
        assertThat(marked(result.excerpt())).contains("孩子", "进步");
    }

    private Optional<Passage> place(String query) {
        return search.find(SearchRequest.of(query)).results().getFirst().place();
    }

    @Test
    void aCourseIsFoundOnceHoweverManyOfItsPassagesAnswer() {
        published(Shelf.document("a", "班主任工作")
                .withPassages(List.of(
                        passage(1, Passage.Kind.SECTION, 0, "家长会一", "家长会的准备。"),
                        passage(2, Passage.Kind.SECTION, 1, "家长会二", "家长会的开场。"))));
        SearchPage page = search.find(SearchRequest.of("家长会"));
        assertThat(page.results()).hasSize(1);
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyNearInMeaningIsNotPassedOffAsAnAnswer() {
        published(Shelf.document("a", "PBL 的案例"), Shelf.document("b", "板书"));
        Embeddings anything = new Embeddings() {
            @Override
            public Optional<float[]> passage(String text) {
                return EMBEDDINGS.passage(text);
            }

            @Override
            public Optional<float[]> query(String text) {
                return EMBEDDINGS.passage("板书");
            }

            @Override
            public String model() {
                return "near to anything";
            }
        };

        SearchPage page = new Search(index, anything).find(SearchRequest.of("红烧肉"));

        assertThat(page.results()).extracting(SearchPage.Result::id).contains("b");
        assertThat(page.worded()).isZero();
        assertThat(search.find(SearchRequest.of("板书")).worded()).isEqualTo(1);
    }

    @Test
    void aNearPassageIsFoundWithoutASharedWord() {
        published(
                Shelf.document("a", "信息技术").withPassages(List.of(passage(1, Passage.Kind.SECTION, 2, "", "PBL"))),
                Shelf.document("b", "板书"));
        SearchPage page = search.find(SearchRequest.of("项目式学习"));
        assertThat(page.results()).extracting(SearchPage.Result::id).containsExactly("a");
        assertThat(page.results().getFirst().place()).isPresent();
    }
}
