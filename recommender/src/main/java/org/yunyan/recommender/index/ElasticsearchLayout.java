package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indices behind the alias. Readers and writers know two aliases only: the one that answers, and beside it, while an index is
 * being filled to succeed it, the one that is filled. The change from one to the other is one step of the cluster.
 */
final class ElasticsearchLayout {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchLayout.class);
    private static final int HTTP_NOT_FOUND = 404;

    /** With more of them, the largest would stay as it is, without a graph. */
    private static final long SEGMENTS = 1;

    private static final long A_SECOND = 1_000_000_000;

    /**
     * How an index is spread.
     *
     * @param shards 1 serves up to some millions of documents, with scores that do not depend on placement
     * @param replicas in Elasticsearch's words, for example {@code 0-1}: one copy as soon as there is a second node
     */
    record Spread(int shards, String replicas) {}

    private final ElasticsearchClient client;
    private final String alias;
    private final String filling;
    private final Spread spread;

    ElasticsearchLayout(ElasticsearchClient client, String alias, Spread spread) {
        this.client = client;
        this.alias = alias;
        this.filling = alias + ".filling";
        this.spread = spread;
    }

    /** The alias that answers. */
    String alias() {
        return alias;
    }

    /** The alias of the index that is being filled; it exists only meanwhile. */
    String filling() {
        return filling;
    }

    /** Sees to it that the alias names an index that this release can read. */
    void lay() throws IOException {
        for (String index : behind(alias)) {
            if (schema(index) >= Fields.READABLE_FROM) {
                return;
            }
        }
        String first = create(settings(false));
        turn(first);
    }

    /** Whether the index that answers is lost or was written by another release, or a filling was broken off. */
    boolean stale() throws IOException {
        List<String> answering = behind(alias);
        return answering.isEmpty()
                || answering.stream().anyMatch(index -> schema(index) != Fields.SCHEMA)
                || !behind(filling).isEmpty();
    }

    /** Whether an index is being filled now, by this node or another one. */
    boolean isFilling() throws IOException {
        return client.indices().existsAlias(e -> e.name(filling)).value();
    }

    /** Makes an index to be filled, and removes what an earlier filling has left over. */
    String next() throws IOException {
        for (String left : all()) {
            if (!behind(alias).contains(left)) {
                LOG.info("Removing {}, which was left over", left);
                remove(left);
            }
        }
        String next = create(settings(true));
        client.indices()
                .updateAliases(u -> u.actions(a -> a.add(add -> add.index(next).alias(filling))));
        return next;
    }

    /** Puts the filled index in the place of the one that answers, and removes that one. */
    void succeed(String next, long documents) throws IOException {
        if (documents > LuceneVectors.EXACT_UP_TO) {
            makeGraph(next);
        }
        client.indices().putSettings(p -> p.index(next).settings(settings(false)));
        client.indices().refresh(r -> r.index(next));
        List<String> old = behind(alias);
        turn(next);
        for (String index : old) {
            remove(index);
        }
    }

    /** The vectors of a large index get a graph of rounded vectors, made once at the end. */
    void makeGraph(String index) throws IOException {
        Map<String, Property> graphs = new HashMap<>();
        for (IndexMappingRecord mapping :
                client.indices().getMapping(g -> g.index(index)).mappings().values()) {
            for (String field : List.of(Fields.EMBEDDING, Fields.PASSAGE_EMBEDDING)) {
                Integer dimensions =
                        mapping.mappings().properties().get(field).denseVector().dims();
                if (dimensions != null) {
                    graphs.put(field, ElasticsearchMapping.vector(DenseVectorIndexOptionsType.Int8Hnsw, dimensions));
                }
            }
        }
        if (graphs.isEmpty()) {
            return;
        }
        client.indices().putMapping(p -> p.index(index).properties(graphs));
        String task = client.indices()
                .forcemerge(f -> f.index(index).maxNumSegments(SEGMENTS).waitForCompletion(false))
                .task();
        while (!client.tasks().get(t -> t.taskId(task)).completed()) {
            LockSupport.parkNanos(A_SECOND);
        }
    }

    /** Removes an index that was not filled to the end. */
    void drop(String index) throws IOException {
        remove(index);
    }

    private String create(IndexSettings settings) throws IOException {
        String index =
                alias + "-" + Fields.SCHEMA + "-" + UUID.randomUUID().toString().substring(0, 8);
        client.indices()
                .create(c -> c.index(index)
                        .settings(IndexSettings.of(s -> s.numberOfShards(String.valueOf(spread.shards()))
                                .index(settings)))
                        .mappings(ElasticsearchMapping.mapping()));
        return index;
    }

    /** While an index is filled nobody reads it, and if the cluster stops it is filled again: so it need not hurry. */
    private IndexSettings settings(boolean filled) {
        return IndexSettings.of(s -> (filled
                        ? s.autoExpandReplicas("false").numberOfReplicas("0")
                        : s.autoExpandReplicas(spread.replicas()))
                .refreshInterval(t -> t.time(filled ? "-1" : "500ms"))
                .translog(t -> t.durability(filled ? TranslogDurability.Async : TranslogDurability.Request)));
    }

    private void turn(String index) throws IOException {
        List<String> old = new ArrayList<>(behind(alias));
        old.remove(index);
        client.indices().updateAliases(u -> {
            old.forEach(last -> u.actions(a -> a.remove(r -> r.index(last).alias(alias))));
            return u.actions(a -> a.remove(r -> r.index(index).alias(filling).mustExist(false)))
                    .actions(a -> a.add(add -> add.index(index).alias(alias)));
        });
    }

    private void remove(String index) throws IOException {
        client.indices().delete(d -> d.index(index).ignoreUnavailable(true));
    }

    private Set<String> all() throws IOException {
        return client.indices()
                .get(g -> g.index(alias + "-*").allowNoIndices(true))
                .indices()
                .keySet();
    }

    private List<String> behind(String name) throws IOException {
        try {
            return List.copyOf(
                    client.indices().getAlias(g -> g.name(name)).aliases().keySet());
        } catch (ElasticsearchException e) {
            if (e.status() == HTTP_NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private int schema(String index) {
        String[] parts =
                index.substring(Math.min(index.length(), alias.length() + 1)).split("-");
        return parts[0].matches("\\d{1,6}") ? Integer.parseInt(parts[0]) : 0;
    }
}
