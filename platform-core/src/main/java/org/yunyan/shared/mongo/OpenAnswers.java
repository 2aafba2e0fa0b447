package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The answers that are being fetched batch by batch. A client that never comes back is forgotten after ten minutes. */
final class OpenAnswers {

    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int MOST = 1_000;

    private final CursorRegistry registry;
    private final Map<Long, Answer> open = new ConcurrentHashMap<>();

    OpenAnswers(CursorRegistry registry) {
        this.registry = registry;
    }

    /** Gives the first batch, and keeps the rest for later when there is one. */
    QueryResult begin(
            Iterator<Matches.Match> matches, Runnable pause, UnaryOperator<List<Document>> project, int batchSize) {
        Answer answer = new Answer(registry.generateCursorId(), matches, pause, project);
        List<Document> first = answer.takeDocuments(batchSize);
        if (answer.isEmpty()) {
            return new QueryResult(first);
        }
        keep(answer);
        return new QueryResult(first, answer);
    }

    private void keep(Answer answer) {
        long since = System.nanoTime() - IDLE_NANOS;
        open.values().removeIf(old -> {
            boolean gone = old.isIdleSince(since);
            if (gone) {
                registry.remove(old);
            }
            return gone;
        });
        open.keySet().removeIf(id -> !isRegistered(id));
        if (open.size() >= MOST) {
            throw new MongoServerError(146, "ExceededMemoryLimit", "More than " + MOST + " cursors are open");
        }
        registry.add(answer);
        open.put(answer.getId(), answer);
    }

    private boolean isRegistered(long id) {
        try {
            return registry.getCursor(id) != null;
        } catch (MongoServerError gone) {
            return false;
        }
    }
}
