package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Profiles;
import org.yunyan.recommender.Recommendation;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.Suggestion;

/** Whichever engine serves, the reader sees the same list with the same scores. */
class EnginesAgreeTest {

    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();
    private static final List<String> QUERIES =
            List.of("大单元教学设计", "PBL", "小学数学作业", "怎样组织小组合作学习", "跨學科", "实验安全", "心理", "课", "人工智能备课 语文", "没有这样的课程");
    private static Index lucene;
    private static Index elasticsearch;

    @BeforeAll
    static void fillBoth() {
        List<Document> shelf = Shelf.of(600, EMBEDDINGS).stream()
                .map(document ->
                        document.hours().intValue() % 2 == 0 ? Shelf.inPassages(document, EMBEDDINGS) : document)
                .toList();
        lucene = LuceneIndex.inMemory();
        elasticsearch =
                ElasticsearchIndex.connect(List.of(ElasticsearchServer.shared().uri()), "agree-" + UUID.randomUUID());
        lucene.put(shelf);
        elasticsearch.put(shelf);
    }

    @AfterAll
    static void close() {
        lucene.close();
        elasticsearch.close();
    }

    @Test
    void onWhatIsAsked() {
        Filter filter = Filter.none().withStages(Set.of("PRIMARY")).withGrades(Set.of(3, 4));
        for (String query : QUERIES) {
            agree(new Ask(new Ask.Words(query), Filter.none(), 20));
            agree(new Ask(new Ask.Words(query), filter, 3, 10));
            agree(new Ask(new Ask.Meaning(EMBEDDINGS.query(query).orElseThrow()), filter, 20));
            agree(new Ask(new Ask.Words(query, Ask.Scope.PASSAGES), filter, 20));
            agree(new Ask(new Ask.Meaning(EMBEDDINGS.query(query).orElseThrow(), Ask.Scope.PASSAGES), filter, 20));
            assertThat(elasticsearch.facets(query, filter)).isEqualTo(lucene.facets(query, filter));
            assertThat(elasticsearch.suggest(query, 5)).isEqualTo(lucene.suggest(query, 5));
        }
        agree(new Ask(new Ask.After(Map.of("d1", 1.0, "d7", 0.4, "d20", 0.3)), Filter.none(), 20));
        agree(new Ask(new Ask.Gaps(List.of(new Profile.Gap("S1", "", 0, 3, 2))), filter, 50));
        for (Sort sort : Sort.values()) {
            agree(new Ask(new Ask.Listed(sort), filter, 5, 30));
        }
    }

    private static void agree(Ask ask) {
        Index.Hits expected = lucene.ask(ask);
        Index.Hits actual = elasticsearch.ask(ask);
        assertThat(actual.hits())
                .as(ask.toString())
                .extracting(Index.Hit::id)
                .isEqualTo(expected.hits().stream().map(Index.Hit::id).toList());
        assertThat(actual.total()).as(ask.toString()).isEqualTo(expected.total());
        for (int i = 0; i < expected.hits().size(); i++) {
            double score = expected.hits().get(i).score();
            assertThat(actual.hits().get(i).score()).isCloseTo(score, within(1e-5 * Math.max(1, score)));
        }
    }

    @Test
    void onWhatIsFound() {
        Search one = new Search(lucene, EMBEDDINGS);
        Search other = new Search(elasticsearch, EMBEDDINGS);
        for (String query : QUERIES) {
            SearchPage page = one.find(SearchRequest.of(query));
            assertThat(other.find(SearchRequest.of(query)).results())
                    .extracting(SearchPage.Result::id, SearchPage.Result::excerpt)
                    .isEqualTo(page.results().stream()
                            .map(result -> tuple(result.id(), result.excerpt()))
                            .toList());
        }
    }

    @Test
    void onWhatIsRecommended() {
        Recommender one = new Recommender(lucene, EMBEDDINGS);
        Recommender other = new Recommender(elasticsearch, EMBEDDINGS);
        for (Profile profile : Profiles.several(25)) {
            assertThat(told(other.recommend(profile, 10, Shelf.NOW)))
                    .isEqualTo(told(one.recommend(profile, 10, Shelf.NOW)))
                    .hasSize(10);
        }
    }

    private static List<String> told(Recommendation recommendation) {
        return recommendation.suggestions().stream()
                .map((Suggestion suggestion) -> suggestion.documentId() + " " + suggestion.reasons())
                .toList();
    }
}
