package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** One database: its collections, their indexes, and the commands on them that the library does not do right. */
final class StoredDatabase extends AbstractMongoDatabase<Long> {

    private static final int FIRST_BATCH = 101;
    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;
    private static final int INVALID_OPTIONS = 72;
    private static final Set<String> SPECIFICATION = Set.of("key", "unique", "sparse", "partialFilterExpression");

    private final StoreFile file;
    private final OpenAnswers answers;
    private Document beingCreated;

    StoredDatabase(String name, StoreFile file, CursorRegistry cursors, OpenAnswers answers) {
        super(name, cursors);
        this.file = file;
        this.answers = answers;
        initializeNamespacesAndIndexes();
    }

    static String mapPrefix(String database) {
        return "data/" + database + "/";
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> {
                query.putIfAbsent("batchSize", FIRST_BATCH);
                yield super.handleCommand(channel, command, query, resolver, oplog);
            }
            case "insert" -> insert(query);
            case "update", "delete" -> {
                resolveOrCreateCollection((String) query.get(command));
                yield statements(channel, command, query, resolver, oplog);
            }
            case "findandmodify" -> {
                resolveOrCreateCollection((String) query.get(command));
                yield file.atomically(() -> super.handleCommand(channel, command, query, resolver, oplog));
            }
            case "aggregate" -> new Pipeline(this, query, resolver, oplog).run();
            case "explain" -> Explanation.of(this, query);
            case "dropindexes" -> dropIndexes(query);
            case "listcollections" -> filtered(super.handleCommand(channel, command, query, resolver, oplog), query);
            case "listindexes" -> {
                resolveCollectionOrRefuse((String) query.get(command));
                yield super.handleCommand(channel, command, query, resolver, oplog);
            }
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    StoredCollection collection(String name) {
        return (StoredCollection) resolveCollection(name, false);
    }

    private void resolveCollectionOrRefuse(String name) {
        if (collection(name) == null) {
            throw new MongoServerError(
                    26, "NamespaceNotFound", "ns does not exist: " + getFullCollectionNamespace(name));
        }
    }

    private Document insert(Document query) {
        MongoCollection<Long> collection = resolveOrCreateCollection((String) query.get("insert"));
        return new Writes(file, query)
                .each(documents(query, "documents"), document -> {
                    collection.addDocument(document);
                    return new Document("n", 1);
                })
                .reply(false);
    }

    /** Hands the statements to the library one by one: as a whole it would go on after an error. */
    private Document statements(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        String field = command.equals("update") ? "updates" : "deletes";
        return new Writes(file, query)
                .each(documents(query, field), statement -> {
                    Document one = new Document(command, query.get(command)).append(field, List.of(statement));
                    return super.handleCommand(channel, command, one, resolver, oplog);
                })
                .reply(command.equals("update"));
    }

    @SuppressWarnings("unchecked") // arrays of documents, as the protocol says
    private static List<Document> documents(Document query, String field) {
        return (List<Document>) query.get(field);
    }

    @SuppressWarnings("unchecked") // the reply was made by the library a moment ago
    private static Document filtered(Document reply, Document query) {
        Document cursor = (Document) reply.get("cursor");
        if (query.get("filter") instanceof Document filter) {
            List<Document> found = ((Collection<Document>) cursor.get("firstBatch"))
                    .stream()
                            .filter(one -> new DefaultQueryMatcher().matches(one, filter))
                            .toList();
            cursor.put("firstBatch", found);
        }
        return reply;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, file, mapPrefix(databaseName) + name, answers);
    }

    @Override
    protected void addIndex(Document description) {
        if (isDeclared(description)) {
            return;
        }
        // creating an index can create its collection, and with it the index of ids, on the way
        Document outer = beingCreated;
        beingCreated = description;
        try {
            super.addIndex(description);
        } finally {
            beingCreated = outer;
        }
    }

    /** @throws MongoServerError when another index has the same name or the same keys */
    private boolean isDeclared(Document wanted) {
        for (Document existing : descriptions(new Document("ns", wanted.get("ns")))) {
            boolean sameName = existing.get("name").equals(wanted.get("name"));
            boolean same = SPECIFICATION.stream().allMatch(field -> sameOption(existing.get(field), wanted.get(field)));
            if (sameName && same) {
                return true;
            }
            if (sameName) {
                throw new MongoServerError(
                        INDEX_KEY_SPECS_CONFLICT,
                        "IndexKeySpecsConflict",
                        "An index named " + wanted.get("name") + " exists with other keys or options");
            }
            if (sameOption(existing.get("key"), wanted.get("key"))
                    && sameOption(existing.get("partialFilterExpression"), wanted.get("partialFilterExpression"))) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.get("name"));
            }
        }
        return false;
    }

    private static boolean sameOption(Object one, Object other) {
        boolean bothOff = !Utils.isTrue(one) && !Utils.isTrue(other);
        return bothOff || one != null && other != null && java.util.Arrays.equals(KeyBytes.of(one), KeyBytes.of(other));
    }

    private List<Document> descriptions(Document filter) {
        List<Document> found = new ArrayList<>();
        if (indexes.get() != null) {
            indexes.get().handleQuery(filter).forEach(found::add);
        }
        return found;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return openOrCreateSecondaryIndex(collection, name, keys, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(file, indexMap(collection, name), keys, description(collection, name));
    }

    private String indexMap(String collection, String index) {
        return "index/" + databaseName + "/" + collection + "/" + index;
    }

    private Document description(String collection, String name) {
        if (beingCreated != null && beingCreated.get("name").equals(name)) {
            return beingCreated;
        }
        Document filter = new Document("ns", getFullCollectionNamespace(collection)).append("name", name);
        return descriptions(filter).stream().findFirst().orElseGet(() -> new Document("name", name));
    }

    private Document dropIndexes(Document query) {
        String name = (String) query.get("dropIndexes");
        resolveCollectionOrRefuse(name);
        StoredCollection collection = collection(name);
        Object wanted = query.get("index");
        Document ns = new Document("ns", collection.getFullName());
        int before = collection.getNumIndexes();
        List<String> names = descriptions(ns).stream()
                .filter(one -> isMeant(one, wanted))
                .map(one -> (String) one.get("name"))
                .toList();
        if (names.isEmpty() && !Objects.equals(wanted, "*")) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        for (String index : names) {
            if (index.equals("_id_")) {
                throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
            }
            collection.dropIndex(index);
            indexes.get().deleteDocuments(new Document(ns).append("name", index), 1);
        }
        return new Document("nIndexesWas", before).append("ok", 1.0);
    }

    private static boolean isMeant(Document index, Object wanted) {
        return switch (wanted) {
            case String all when all.equals("*") -> !index.get("name").equals("_id_");
            case String name -> index.get("name").equals(name);
            case Collection<?> names -> names.contains(index.get("name"));
            case null, default -> sameOption(index.get("key"), wanted);
        };
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        StoredCollection collection = collection(name);
        collection.orderedIndexes().forEach(OrderedIndex::drop);
        if (indexes.get() != null && !name.startsWith("system.")) {
            indexes.get().deleteDocuments(new Document("ns", collection.getFullName()), 0);
        }
        unregisterCollection(name);
        collection.drop();
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) {
            throw Refusals.refused("Renaming into another database");
        }
        super.moveCollection(from, collection, newName);
        StoredCollection moved = collection(newName);
        file.rename(moved.documents(), mapPrefix(databaseName) + newName);
        moved.orderedIndexes().forEach(index -> {
            String name = indexMap(newName, index.getName());
            file.rename(index.entries(), name);
        });
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }
}
