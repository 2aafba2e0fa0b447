package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Profiles;
import org.yunyan.recommender.Questions;
import org.yunyan.recommender.Recommendation;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.Sort;

/**
 * The promise that a county may go from one engine to the other and nobody notices, at some length: hundreds of profiles and
 * queries, each with its first ten in the same order, for the same reasons, with the same excerpts, counts and corrections.
 */
class ParityTest {

    private static final int PROFILES = 240;
    private static final int QUERIES = 240;
    private static final int FIRST = 10;
    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();

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
                ElasticsearchIndex.connect(List.of(ElasticsearchServer.shared().uri()), "parity-" + UUID.randomUUID());
        lucene.put(shelf);
        elasticsearch.put(shelf);
    }

    @AfterAll
    static void close() {
        lucene.close();
        elasticsearch.close();
    }

    @Test
    void everyProfileIsAdvisedTheSameForTheSameReasons() {
        Recommender one = new Recommender(lucene, EMBEDDINGS);
        Recommender other = new Recommender(elasticsearch, EMBEDDINGS);
        List<String> differences = new ArrayList<>();
        List<Profile> profiles = Profiles.several(PROFILES);
        for (int i = 0; i < profiles.size(); i++) {
            List<String> expected = told(one.recommend(profiles.get(i), FIRST, Shelf.NOW));
            List<String> actual = told(other.recommend(profiles.get(i), FIRST, Shelf.NOW));
            assertThat(expected).as("profile " + i).hasSize(FIRST);
            note(differences, "profile " + i, expected, actual);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyQueryFindsTheSameWithTheSameExcerptsCountsAndCorrections() {
        Search one = new Search(lucene, EMBEDDINGS);
        Search other = new Search(elasticsearch, EMBEDDINGS);
        List<String> differences = new ArrayList<>();
        List<String> queries = Questions.several(QUERIES);
        int found = 0;
        for (int i = 0; i < queries.size(); i++) {
            for (Filter filter : List.of(Filter.none(), Questions.filter(i))) {
                SearchRequest request = new SearchRequest(
                        queries.get(i),
                        filter,
                        i % 3 == 0 ? Sort.values()[i / 3 % Sort.values().length] : Sort.RELEVANCE,
                        i % 5 == 0 ? 5 : 0,
                        FIRST);
                SearchPage expected = one.find(request);
                SearchPage actual = other.find(request);
                found += expected.results().size();
                note(differences, request + " results", results(expected), results(actual));
                note(differences, request + " total", expected.total(), actual.total());
                note(differences, request + " facets", expected.facets(), actual.facets());
                note(differences, request + " spelling", expected.didYouMean(), actual.didYouMean());
            }
        }
        assertThat(found).isGreaterThan(QUERIES * FIRST);
        assertThat(differences).isEmpty();
    }

    @Test
    void everythingTypedIsCompletedTheSame() {
        List<String> differences = new ArrayList<>();
        for (String query : Questions.several(QUERIES)) {
            for (int length = 1; length <= Math.min(4, query.length()); length++) {
                String typed = query.substring(0, length);
                note(differences, typed, lucene.suggest(typed, 8), elasticsearch.suggest(typed, 8));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyListIsInTheSameOrderOnEveryPage() {
        List<String> differences = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            for (int i = 0; i < 20; i++) {
                Index.Hits expected = lucene.listed(sort, Questions.filter(i), i * 3, FIRST);
                Index.Hits actual = elasticsearch.listed(sort, Questions.filter(i), i * 3, FIRST);
                note(differences, sort + " " + i, expected.ids(), actual.ids());
                note(differences, sort + " " + i + " total", expected.total(), actual.total());
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void note(List<String> differences, String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(what + "\n  Lucene:        " + expected + "\n  Elasticsearch: " + actual);
        }
    }

    private static List<String> told(Recommendation recommendation) {
        return recommendation.suggestions().stream()
                .map(suggestion -> suggestion.documentId() + " " + suggestion.reasons())
                .toList();
    }

    private static List<String> results(SearchPage page) {
        return page.results().stream()
                .map(result -> result.id() + " " + result.title() + " " + result.excerpt())
                .toList();
    }
}
