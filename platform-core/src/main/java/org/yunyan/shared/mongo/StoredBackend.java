package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** First form of the store's engine: correct, slow, replaced piece by piece. */
final class StoredBackend extends AbstractMongoBackend {

    static final String SET = "rs0";

    private final MVStore store;
    private volatile String address;

    StoredBackend(MVStore store) {
        this.store = store;
        store.getMapNames().stream()
                .filter(name -> name.startsWith("data."))
                .map(name -> name.split("\\.")[1])
                .distinct()
                .forEach(this::resolveDatabase);
    }

    void listensAt(String hostAndPort) {
        address = hostAndPort;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, store, getCursorRegistry());
    }

    @Override
    public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster")) {
            return hello();
        }
        Document reply = super.handleCommand(channel, database, command, query).cloneDeeply();
        store.commit();
        return reply;
    }

    private Document hello() {
        return new Document("ismaster", true)
                .append("isWritablePrimary", true)
                .append("helloOk", true)
                .append("setName", SET)
                .append("setVersion", 1)
                .append("hosts", List.of(address))
                .append("primary", address)
                .append("me", address)
                .append("secondary", false)
                .append("maxBsonObjectSize", 16 << 20)
                .append("maxMessageSizeBytes", 48_000_000)
                .append("maxWriteBatchSize", 1000)
                .append("localTime", Instant.now())
                .append("logicalSessionTimeoutMinutes", 30)
                .append("minWireVersion", 0)
                .append("maxWireVersion", 13)
                .append("ok", 1.0);
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }

    private static final class Database extends AbstractSynchronizedMongoDatabase<Object> {

        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            super(name, cursors);
            this.store = store;
            initializeNamespacesAndIndexes();
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            return new Collection(
                    this, name, options, cursorRegistry, store.openMap("data." + getFullCollectionNamespace(name)));
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new UniqueIndex(
                    name, keys, sparse, store.openMap("index." + getFullCollectionNamespace(collection) + "." + name));
        }

        @Override
        protected void dropIndex(MongoCollection<Object> collection, String name) {
            super.dropIndex(collection, name);
            store.removeMap("index." + collection.getFullName() + "." + name);
        }

        @Override
        public void dropCollection(String name, de.bwaldvogel.mongo.oplog.Oplog oplog) {
            super.dropCollection(name, oplog);
            store.removeMap("data." + getFullCollectionNamespace(name));
        }

        @Override
        protected long getFileSize() {
            return 0;
        }

        @Override
        protected long getStorageSize() {
            return 0;
        }
    }

    private static final class Collection extends AbstractSynchronizedMongoCollection<Object> {

        private final MVMap<Object, Document> data;

        Collection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                CursorRegistry cursors,
                MVMap<Object, Document> data) {
            super(database, name, options, cursors);
            this.data = data;
        }

        @Override
        protected boolean tracksDataSize() {
            return false;
        }

        @Override
        protected void updateDataSize(int delta) {}

        @Override
        protected int getDataSize() {
            return 0;
        }

        @Override
        protected Object addDocumentInternal(Document document) {
            Object key = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
            data.put(Missing.ofNullable(key), document);
            return key;
        }

        @Override
        public int count() {
            return data.size();
        }

        @Override
        protected Document getDocument(Object position) {
            return data.get(position);
        }

        @Override
        protected void removeDocument(Object position) {
            data.remove(position);
        }

        @Override
        protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
            return data.entrySet().stream().map(e -> new DocumentWithPosition<>(e.getValue(), e.getKey()));
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            return matchDocumentsFromStream(data.values().stream(), query, orderBy, skip, limit, batchSize, fields);
        }

        @Override
        protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
            data.put(Missing.ofNullable(position), newDocument);
        }
    }

    private static final class UniqueIndex extends AbstractUniqueIndex<Object> {

        private final MVMap<KeyValue, Object> entries;

        UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<KeyValue, Object> entries) {
            super(name, keys, sparse);
            this.entries = entries;
        }

        @Override
        protected Object removeDocument(KeyValue key) {
            return entries.remove(key);
        }

        @Override
        protected boolean putKeyPosition(KeyValue key, Object position) {
            return entries.putIfAbsent(key, Missing.ofNullable(position)) == null;
        }

        @Override
        protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
            return entries.entrySet();
        }

        @Override
        protected Object getPosition(KeyValue key) {
            return entries.get(key);
        }

        @Override
        public long getCount() {
            return entries.sizeAsLong();
        }

        @Override
        public long getDataSize() {
            return getCount();
        }
    }
}
