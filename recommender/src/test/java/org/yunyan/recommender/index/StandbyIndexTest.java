package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Passage;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Profiles;
import org.yunyan.recommender.Recommendation;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Served;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.Suggestion;

/** A real cluster that really goes away and comes back. */
class StandbyIndexTest {

    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();
    private static ElasticsearchServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = ElasticsearchServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCopyAnswersWhileTheClusterIsAwayAndNothingIsLost() {
        String alias = "standby-" + UUID.randomUUID();
        List<Document> shelf = Shelf.of(120, EMBEDDINGS);
        Profile profile = Profiles.several(1).getFirst();
        List<String> before;
        try (StandbyIndex index = open(alias)) {
            index.put(shelf);
            index.put(List.of(document("changed", "旧"), document("removed", "课堂提问")));
            assertThat(index.engine()).startsWith("Elasticsearch");
            assertThat(index.onStandby()).isFalse();
            before = told(new Recommender(index, EMBEDDINGS).recommend(profile, 10, Shelf.NOW));

            server.stop();
            Recommendation away = new Recommender(index, EMBEDDINGS).recommend(profile, 10, Shelf.NOW);
            assertThat(told(away)).isEqualTo(before);
            assertThat(away.served()).isEqualTo(Served.STANDBY);
            assertThat(index.onStandby()).isTrue();
            index.put(List.of(document("changed", "新来的课"), document("added", "新来的课")));
            index.remove(List.of("removed"));
            assertThat(index.lexical("新来的课", Filter.none(), 10).ids()).contains("added", "changed");
        }
        try (StandbyIndex restarted = open(alias)) {
            assertThat(restarted.onStandby()).isTrue();
            assertThat(restarted.behind()).isEqualTo(3);
            assertThat(restarted.count()).isEqualTo(122);
            restarted.put(List.of(spoken("later")));
            List<String> meanwhile = told(new Recommender(restarted, EMBEDDINGS).recommend(profile, 10, Shelf.NOW));

            server.restart();
            await(() -> !restarted.onStandby());
            assertThat(restarted.behind()).isZero();
            assertThat(restarted.engine()).startsWith("Elasticsearch");
            assertThat(told(new Recommender(restarted, EMBEDDINGS).recommend(profile, 10, Shelf.NOW)))
                    .isEqualTo(meanwhile);
        }
        try (Index cluster = ElasticsearchIndex.connect(List.of(server.uri()), alias)) {
            assertThat(cluster.count()).isEqualTo(123);
            assertThat(cluster.get("changed").orElseThrow().title()).isEqualTo("新来的课");
            assertThat(cluster.get("removed")).isEmpty();
            assertThat(cluster.texts(Set.of("later", "later#p1")))
                    .isEqualTo(Map.of("later", "先说板书。", "later#p1", "先说板书。"));
        }
    }

    @Test
    void aRebuildWhileTheClusterIsAwayReachesItLater() {
        String alias = "standby-" + UUID.randomUUID();
        try (StandbyIndex index = open(alias)) {
            index.put(List.of(document("old", "作业设计")));
            server.stop();
            index.rebuild(filling -> filling.put(List.of(document("new", "作业设计"))));
            assertThat(index.lexical("作业设计", Filter.none(), 9).ids()).containsExactly("new");

            server.restart();
            await(() -> !index.onStandby());
            assertThat(index.engine()).startsWith("Elasticsearch");
            assertThat(index.lexical("作业设计", Filter.none(), 9).ids()).containsExactly("new");
        }
    }

    @Test
    void aClusterThatHasLostItsIndexIsFilledFromTheCopy() throws IOException, InterruptedException {
        String alias = "standby-" + UUID.randomUUID();
        try (StandbyIndex index = open(alias)) {
            index.put(List.of(document("kept", "作业设计")));
            try (HttpClient http = HttpClient.newHttpClient()) {
                URI lost = server.uri().resolve("/" + indexOf(http, alias));
                http.send(HttpRequest.newBuilder(lost).DELETE().build(), HttpResponse.BodyHandlers.discarding());
            }
            assertThat(index.lexical("作业设计", Filter.none(), 9).ids()).containsExactly("kept");
            await(() -> !index.onStandby());
            assertThat(index.lexical("作业设计", Filter.none(), 9).ids()).containsExactly("kept");
            assertThat(index.engine()).startsWith("Elasticsearch");
        }
    }

    private static String indexOf(HttpClient http, String alias) throws IOException, InterruptedException {
        URI list = server.uri().resolve("/_cat/indices/" + alias + "-*?h=index");
        return http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .strip();
    }

    private StandbyIndex open(String alias) {
        return StandbyIndex.open(
                folder.resolve("index"), () -> ElasticsearchIndex.connect(List.of(server.uri()), alias));
    }

    private static Document document(String id, String title) {
        return EMBEDDINGS.embed(Shelf.document(id, title));
    }

    private static Document spoken(String id) {
        Passage passage = new Passage("p1", "u1", Passage.Kind.SECOND, 12, "", "先说板书。");
        return EMBEDDINGS.embed(Shelf.document(id, "讲座").withText("先说板书。").withPassages(List.of(passage)));
    }

    private static List<String> told(Recommendation recommendation) {
        return recommendation.suggestions().stream()
                .map((Suggestion suggestion) -> suggestion.documentId() + " " + suggestion.reasons())
                .toList();
    }

    private static void await(BooleanSupplier until) {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
