package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An aggregation. Its leading stages that are a query ({@code $match}, {@code $sort}, {@code $skip}, {@code $limit}) are run
 * as one, through indexes; the library runs the rest on the stream of what that finds.
 */
final class Pipeline {

    private static final int BATCH = 101;

    private final StoredDatabase database;
    private final Document command;
    private final DatabaseResolver resolver;
    private final Oplog oplog;
    private final List<Document> rest;
    private final List<Document> filters = new ArrayList<>();
    private Document sort;
    private int skip;
    private int limit;

    Pipeline(StoredDatabase database, Document command, DatabaseResolver resolver, Oplog oplog) {
        this.database = database;
        this.command = command;
        this.resolver = resolver;
        this.oplog = oplog;
        this.rest = new ArrayList<>(Aggregation.parse(command.get("pipeline")));
        takeLead();
    }

    private void takeLead() {
        while (leads("$match")) {
            filters.add((Document) rest.removeFirst().get("$match"));
        }
        if (leads("$sort")) {
            sort = (Document) rest.removeFirst().get("$sort");
        }
        if (leads("$skip")) {
            skip = ((Number) rest.removeFirst().get("$skip")).intValue();
        }
        if (leads("$limit")) {
            limit = ((Number) rest.removeFirst().get("$limit")).intValue();
        }
    }

    private boolean leads(String stage) {
        return !rest.isEmpty() && rest.getFirst().size() == 1 && rest.getFirst().containsKey(stage);
    }

    Document filter() {
        List<Document> demanding =
                filters.stream().filter(filter -> !filter.isEmpty()).toList();
        return switch (demanding.size()) {
            case 0 -> new Document();
            case 1 -> demanding.getFirst();
            default -> new Document("$and", new ArrayList<>(demanding));
        };
    }

    Document sort() {
        return sort;
    }

    static boolean writes(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    Document run() {
        String name = (String) command.get("aggregate");
        StoredCollection collection = database.collection(name);
        Aggregation aggregation = Aggregation.fromPipeline(rest, resolver, database, collection, oplog);
        if (!rest.isEmpty()) {
            aggregation.validate(new Document("cursor", new Document()));
        }
        if (collection == null) {
            return reply(name, new QueryResult());
        }
        if (isCountOfAll()) {
            int n = collection.count(null, skip, limit);
            return reply(name, new QueryResult(n == 0 ? List.of() : List.of(new Document("_id", 1).append("n", n))));
        }
        QueryResult found = collection.queryDocuments(filter(), sort, skip, limit, 0, null);
        Iterator<Document> results = aggregation.runStages(stream(found)).iterator();
        return reply(name, collection.answer(results, batchSize()));
    }

    private static Stream<Document> stream(Iterable<Document> documents) {
        return StreamSupport.stream(documents.spliterator(), false);
    }

    private int batchSize() {
        Object size = command.get("cursor") instanceof Document cursor ? cursor.get("batchSize") : null;
        return size instanceof Number number && number.intValue() > 0 ? number.intValue() : BATCH;
    }

    /** What a driver sends to count without a filter. */
    private boolean isCountOfAll() {
        Document counting = new Document("_id", 1).append("n", new Document("$sum", 1));
        return filter().isEmpty()
                && sort == null
                && rest.size() == 1
                && new Document("$group", counting).equals(rest.getFirst());
    }

    private Document reply(String name, QueryResult results) {
        Document cursor = new Document("id", results.getCursorId())
                .append("ns", database.getDatabaseName() + "." + name)
                .append("firstBatch", results.collectDocuments());
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
