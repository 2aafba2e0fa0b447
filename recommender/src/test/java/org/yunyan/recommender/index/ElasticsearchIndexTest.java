package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.IndexUnavailable;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Shelf;

class ElasticsearchIndexTest extends IndexContract {

    @Override
    Index open() {
        return ElasticsearchIndex.connect(List.of(ElasticsearchServer.shared().uri()), "test-" + UUID.randomUUID());
    }

    @Test
    void aRebuildThatWasBrokenOffIsKnownAndClearedAway() {
        URI server = ElasticsearchServer.shared().uri();
        String alias = "test-" + UUID.randomUUID();
        Document document = Shelf.document("a", "作业设计");
        try (Index crashed = ElasticsearchIndex.connect(List.of(server), alias);
                Index next = ElasticsearchIndex.connect(List.of(server), alias)) {
            crashed.put(List.of(document));
            assertThat(next.stale()).isFalse();
            assertThatThrownBy(() -> crashed.rebuild(filling -> {
                        filling.put(List.of(document));
                        assertThat(next.stale()).isTrue();
                        assertThat(next.count()).isEqualTo(1);
                        next.rebuild(again -> again.put(List.of(document, Shelf.document("b", "作业设计"))));
                        filling.put(List.of(Shelf.document("c", "作业设计")));
                    }))
                    .isInstanceOf(IndexUnavailable.class);
            assertThat(next.count()).isEqualTo(2);
            assertThat(next.stale()).isFalse();
        }
        assertThat(indices(server, alias)).hasSize(1);
    }

    @Test
    void aLargeIndexFindsWithItsGraphWhatItFoundWithoutOne() throws IOException {
        // Given an index of documents and passages whose vectors are flat
        PairEmbeddings embeddings = new PairEmbeddings();
        URI server = ElasticsearchServer.shared().uri();
        String alias = "test-" + UUID.randomUUID();
        float[] wanted = embeddings.query("大单元教学设计").orElseThrow();
        Ask near = new Ask(new Ask.Meaning(wanted), Filter.none(), 10);
        Ask passages = new Ask(new Ask.Meaning(wanted, Ask.Scope.PASSAGES), Filter.none(), 10);
        try (Index index = ElasticsearchIndex.connect(List.of(server), alias);
                ElasticsearchClient client = ElasticsearchConnection.open(List.of(server))) {
            index.put(Shelf.of(60, embeddings).stream()
                    .map(document -> Shelf.inPassages(document, embeddings))
                    .toList());
            List<String> flat = index.multi(List.of(near, passages)).getFirst().ids();
            // When the vectors get a graph, as those of a large index do at the end of a rebuild
            new ElasticsearchLayout(client, alias, new ElasticsearchLayout.Spread(1, "0-1")).makeGraph(alias);
            // Then the server has taken it, and the nearest are still found
            assertThat(client.indices().getMapping(g -> g.index(alias)).toString())
                    .contains("int8_hnsw");
            assertThat(index.ask(near).ids().subList(0, 3)).isEqualTo(flat.subList(0, 3));
            assertThat(index.ask(passages).hits()).hasSize(10);
        }
    }

    private static List<String> indices(URI server, String alias) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(server.resolve("/_cat/indices/" + alias + "-*?h=index"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
