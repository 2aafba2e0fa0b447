package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses, with MongoDB's own error codes, what this server would otherwise silently ignore. A program that gets no refusal
 * here behaves the same on a real replica set.
 */
final class Refusals {

    static final int NOT_IMPLEMENTED = 238;
    private static final int API_VERSION = 322;
    private static final int API_STRICT = 323;
    private static final int FAILED_TO_PARSE = 9;
    private static final int UNKNOWN_WRITE_CONCERN = 79;

    private static final Set<String> COMMON = Set.of(
            "$db",
            "lsid",
            "txnNumber",
            "$clusterTime",
            "$readPreference",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors",
            "writeConcern",
            "readConcern",
            "comment",
            "maxTimeMS",
            "ordered",
            "bypassDocumentValidation",
            "stmtId",
            "stmtIds");

    /** What each command may say besides; a command that is not named here is checked by the library itself. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "find",
                    Set.of(
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "allowDiskUse",
                            "noCursorTimeout")),
            Map.entry("getmore", Set.of("collection", "batchSize")),
            Map.entry("count", Set.of("query", "limit", "skip")),
            Map.entry("distinct", Set.of("key", "query")),
            Map.entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse")),
            Map.entry("insert", Set.of("documents")),
            Map.entry("update", Set.of("updates")),
            Map.entry("delete", Set.of("deletes")),
            Map.entry(
                    "findandmodify",
                    Set.of("query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters")),
            Map.entry("create", Set.of()),
            Map.entry("createindexes", Set.of("indexes", "commitQuorum")),
            Map.entry("drop", Set.of()),
            Map.entry("dropindexes", Set.of("index")),
            Map.entry("listindexes", Set.of("cursor")),
            Map.entry("listcollections", Set.of("filter", "nameOnly", "authorizedCollections", "cursor")));

    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters", "upsertSupplied");
    private static final Set<String> DELETE = Set.of("q", "limit");
    private static final Set<String> INDEX =
            Set.of("key", "name", "ns", "v", "unique", "sparse", "partialFilterExpression", "background");

    private static final Set<String> STABLE = Set.of(
            "aggregate",
            "count",
            "create",
            "createindexes",
            "delete",
            "drop",
            "dropdatabase",
            "dropindexes",
            "endsessions",
            "explain",
            "find",
            "findandmodify",
            "getmore",
            "hello",
            "insert",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "refreshsessions",
            "update");

    private Refusals() {}

    /** @throws MongoServerError when the command asks for something that would be ignored */
    static void check(String command, Document query) {
        String name = command.toLowerCase(java.util.Locale.ROOT);
        checkApi(name, query);
        if (query.containsKey("startTransaction") || query.containsKey("autocommit")) {
            throw refused("Multi-document transactions");
        }
        Set<String> fields = FIELDS.get(name);
        if (fields != null) {
            query.forEach((field, value) -> {
                boolean known = field.equals(command) || COMMON.contains(field) || fields.contains(field);
                if (!known && asksForSomething(value)) {
                    throw refused("The option " + field + " of " + command);
                }
            });
        }
        checkConcerns(query);
        checkStatements(query);
        checkProjection(query.getOrDefault("projection", query.get("fields")));
    }

    private static boolean asksForSomething(Object value) {
        return value != null && !Boolean.FALSE.equals(value) && !(value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static void checkApi(String name, Document query) {
        Object version = query.get("apiVersion");
        if (version != null && !version.equals("1")) {
            throw new MongoServerError(API_VERSION, "APIVersionError", "API version must be \"1\"");
        }
        if (Boolean.TRUE.equals(query.get("apiStrict")) && !STABLE.contains(name)) {
            throw new MongoServerError(
                    API_STRICT,
                    "APIStrictError",
                    "Provided apiStrict:true, but the command " + name + " is not in API Version 1");
        }
    }

    private static void checkConcerns(Document query) {
        if (query.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof String tag
                && !tag.equals("majority")) {
            throw new MongoServerError(
                    UNKNOWN_WRITE_CONCERN,
                    "UnknownReplWriteConcern",
                    "No write concern mode named '" + tag + "' found");
        }
        if (query.get("readConcern") instanceof Document concern && "snapshot".equals(concern.get("level"))) {
            throw refused("Read concern snapshot");
        }
    }

    private static void checkStatements(Document query) {
        if (query.get("updates") instanceof List<?> updates) {
            updates.forEach(update -> {
                only((Document) update, UPDATE, "an update");
                noPipeline(((Document) update).get("u"));
            });
        }
        if (query.get("deletes") instanceof List<?> deletes) {
            deletes.forEach(delete -> only((Document) delete, DELETE, "a delete"));
        }
        if (query.containsKey("findAndModify")) {
            noPipeline(query.get("update"));
        }
        if (query.get("pipeline") instanceof List<?> stages && !stages.isEmpty()) {
            if (stages.getFirst() instanceof Document first && first.containsKey("$changeStream")) {
                throw refused("Change streams");
            }
        }
        if (query.get("indexes") instanceof Collection<?> indexes) {
            indexes.forEach(index -> checkIndex((Document) index));
        }
    }

    private static void noPipeline(Object update) {
        if (update instanceof Collection<?>) {
            throw refused("An update by a pipeline");
        }
    }

    private static void only(Document statement, Set<String> fields, String what) {
        statement.forEach((field, value) -> {
            if (!fields.contains(field) && asksForSomething(value)) {
                throw refused("The option " + field + " of " + what);
            }
        });
    }

    private static void checkIndex(Document index) {
        only(index, INDEX, "an index");
        Document keys = (Document) index.get("key");
        keys.forEach((field, direction) -> {
            if (!(direction instanceof Number) || field.contains("$")) {
                throw refused("An index of the kind " + field + ": " + direction);
            }
        });
        if (keys.isEmpty() || index.get("name") == null) {
            throw new MongoServerError(FAILED_TO_PARSE, "FailedToParse", "An index needs keys and a name");
        }
    }

    /** Plain inclusion and exclusion, {@code $slice} and {@code $elemMatch}; no positions, no expressions. */
    private static void checkProjection(Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach((field, value) -> {
                boolean plain = value instanceof Number || value instanceof Boolean;
                boolean part = value instanceof Document operator
                        && operator.size() == 1
                        && Set.of("$slice", "$elemMatch").containsAll(operator.keySet());
                if (field.endsWith(".$") || !plain && !part) {
                    throw refused("The projection of " + field);
                }
            });
        }
    }

    static MongoServerError refused(String what) {
        return new MongoServerError(
                NOT_IMPLEMENTED,
                "NotImplemented",
                what + " is not offered by the embedded store; use a MongoDB server");
    }
}
