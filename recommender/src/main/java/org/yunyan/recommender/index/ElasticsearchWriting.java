package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.IndexUnavailable;

/** Writes to the cluster: into the index that answers, and as long as there is one also into the one that is being filled. */
final class ElasticsearchWriting {

    private static final int BULK = 500;
    private static final int MOST_HITS = 10_000;
    private static final int AT_ONCE = MOST_HITS / Document.MOST_PASSAGES;
    private static final int THERE_ALREADY = 409;
    private static final int HTTP_NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final ElasticsearchLayout layout;
    private final Object rebuilding = new Object();
    private final ReadWriteLock filling = new ReentrantReadWriteLock();
    private final Set<String> written = new HashSet<>();

    ElasticsearchWriting(ElasticsearchClient client, ElasticsearchLayout layout) {
        this.client = client;
        this.layout = layout;
    }

    /** @param documents the entries of each document, the whole one first */
    void put(List<List<Entry>> documents) {
        List<String> ids =
                documents.stream().map(entries -> entries.getFirst().document()).toList();
        both(ids, index -> {
            Set<String> gone = new HashSet<>(passages(index, ids));
            List<BulkOperation> operations = new ArrayList<>();
            for (List<Entry> entries : documents) {
                for (Entry entry : entries) {
                    operations.add(BulkOperation.of(
                            o -> o.index(i -> i.id(entry.id()).document(ElasticsearchMapping.source(entry)))));
                    gone.remove(entry.id());
                }
            }
            operations.addAll(deletions(gone));
            bulk(index, operations);
        });
    }

    void remove(Collection<String> ids) {
        both(ids, index -> {
            Set<String> all = new HashSet<>(ids);
            all.addAll(passages(index, ids));
            bulk(index, deletions(all));
        });
    }

    private void both(Collection<String> ids, Consumer<String> writing) {
        filling.writeLock().lock();
        try {
            if (Engine.call("look for a filling", layout::isFilling)) {
                written.addAll(ids);
                writing.accept(layout.filling());
            }
            writing.accept(layout.alias());
        } finally {
            filling.writeLock().unlock();
        }
    }

    private static List<BulkOperation> deletions(Collection<String> ids) {
        return ids.stream()
                .map(id -> BulkOperation.of(o -> o.delete(d -> d.id(id))))
                .toList();
    }

    /** Returns the ids of the passages that the index holds of documents. */
    private List<String> passages(String index, Collection<String> documents) {
        List<String> ids = List.copyOf(documents);
        List<String> passages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            passages.addAll(Engine.call(
                    "find passages",
                    () -> client
                            .search(
                                    s -> s.index(index)
                                            .query(ElasticsearchQueries.passagesOf(part))
                                            .source(source -> source.fetch(false))
                                            .size(MOST_HITS),
                                    Object.class)
                            .hits()
                            .hits()
                            .stream()
                            .map(hit -> hit.id())
                            .toList()));
        }
        return passages;
    }

    /** Writes in parts; only the last part waits until everything can be found, if anybody looks. */
    private void bulk(String index, List<BulkOperation> operations) {
        boolean answers = index.equals(layout.alias());
        for (int from = 0; from < operations.size(); from += BULK) {
            int to = Math.min(operations.size(), from + BULK);
            boolean last = to == operations.size();
            send(index, operations.subList(from, to), answers && last ? Refresh.WaitFor : Refresh.False);
        }
    }

    /** Never makes an index by writing: if the alias is gone, that is an error. */
    private void send(String index, List<BulkOperation> part, Refresh refresh) {
        Engine.call("write", () -> {
            BulkResponse response = client.bulk(
                    b -> b.index(index).requireAlias(true).refresh(refresh).operations(part));
            for (BulkResponseItem item : response.items()) {
                ErrorCause error = item.error();
                boolean expected = item.status() == THERE_ALREADY || item.status() == HTTP_NOT_FOUND && error == null;
                if (error != null && !expected) {
                    throw new IOException(item.id() + ": " + error.reason());
                }
            }
            return null;
        });
    }

    /**
     * See {@link org.yunyan.recommender.Index#rebuild}.
     *
     * @param documents counts what an index holds
     */
    void rebuild(Consumer<Consumer<List<List<Entry>>>> work, java.util.function.ToLongFunction<String> documents) {
        synchronized (rebuilding) {
            String next = begin();
            try {
                work.accept(this::fill);
                Engine.call("show what was filled in", () -> client.indices().refresh(r -> r.index(next)));
                long held = documents.applyAsLong(next);
                end(next, held);
            } catch (RuntimeException | Error failed) {
                giveUp(next, failed);
                throw failed;
            }
        }
    }

    private String begin() {
        filling.writeLock().lock();
        try {
            written.clear();
            return Engine.call("make a new index", layout::next);
        } finally {
            filling.writeLock().unlock();
        }
    }

    /** What somebody has put or removed meanwhile is newer; another node's is known by being there already. */
    private void fill(List<List<Entry>> documents) {
        filling.readLock().lock();
        try {
            List<BulkOperation> operations = documents.stream()
                    .filter(entries -> !written.contains(entries.getFirst().document()))
                    .flatMap(List::stream)
                    .map(entry -> BulkOperation.of(
                            o -> o.create(c -> c.id(entry.id()).document(ElasticsearchMapping.source(entry)))))
                    .toList();
            bulk(layout.filling(), operations);
        } finally {
            filling.readLock().unlock();
        }
    }

    private void end(String next, long held) {
        filling.writeLock().lock();
        try {
            Engine.call("put the new index in its place", () -> {
                layout.succeed(next, held);
                return null;
            });
        } finally {
            filling.writeLock().unlock();
        }
    }

    private void giveUp(String next, Throwable failed) {
        try {
            Engine.call("remove the new index", () -> {
                layout.drop(next);
                return null;
            });
        } catch (IndexUnavailable away) {
            failed.addSuppressed(away);
        }
    }
}
