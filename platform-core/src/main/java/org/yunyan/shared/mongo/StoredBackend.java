package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes every command that arrives: answers for the replica set, refuses, reads beside others, or writes alone and once. */
final class StoredBackend extends AbstractMongoBackend {

    static final String SET = "rs0";

    private static final int WIRE_VERSION = 13;
    private static final int MESSAGE_BYTES = 48_000_000;
    private static final int BATCH = 10_000;
    private static final int SESSION_MINUTES = 30;

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private final StoreFile file;
    private final GroupCommit commits;
    private final RetryMemory retries;
    private final OpenAnswers answers = new OpenAnswers(getCursorRegistry());
    private volatile String address;

    StoredBackend(StoreFile file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
        this.retries = new RetryMemory(file);
        Budget.begin(0);
        file.mapNames().stream()
                .filter(name -> name.startsWith("data/"))
                .map(name -> name.split("/")[1])
                .distinct()
                .forEach(this::resolveDatabase);
    }

    void listensAt(String hostAndPort) {
        address = hostAndPort;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, file, getCursorRegistry(), answers);
    }

    /** Answers refusals itself: the library would log each with its stack, also those that a client expects. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            Document error = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
            if (e instanceof MongoServerError coded) {
                error.append("code", coded.getCode());
                error.putIfNotNull("codeName", coded.getCodeName());
            }
            return error;
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello();
        }
        Refusals.check(command, query);
        Budget.begin(query.get("maxTimeMS") instanceof Number limit ? limit.longValue() : 0);
        String namespace = database + "." + query.getOrDefault(name.equals("getmore") ? "collection" : command, "");
        if (!WRITES.contains(name) && !(name.equals("aggregate") && Pipeline.writes(query))) {
            return commits.read(namespace, () -> read(channel, database, command, query));
        }
        Document reply = commits.write(namespace, () -> write(channel, database, command, query));
        return withConcern(reply, query);
    }

    private Document read(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "listdatabases" -> listDatabases();
            case "endsessions", "refreshsessions" -> new Document("ok", 1.0);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private Document write(Channel channel, String database, String command, Document query) {
        try {
            return retries.once(query, () -> super.handleCommand(channel, database, command, query));
        } finally {
            file.keep();
        }
    }

    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .filter(name -> !resolveDatabase(name).isEmpty())
                .map(name -> new Document("name", name)
                        .append("sizeOnDisk", file.size())
                        .append("empty", false))
                .toList();
        return new Document("databases", databases)
                .append("totalSize", file.size())
                .append("ok", 1.0);
    }

    /** More copies than there are members is reported as MongoDB does: the write is there, the concern is not met. */
    private static Document withConcern(Document reply, Document query) {
        boolean unmet = query.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number copies
                && copies.intValue() > 1;
        if (!unmet) {
            return reply;
        }
        Document error = new Document("code", 100)
                .append("codeName", "UnsatisfiableWriteConcern")
                .append("errmsg", "Not enough data-bearing nodes");
        return new Document(reply).append("writeConcernError", error);
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
                .append("maxBsonObjectSize", DocumentBytes.MOST)
                .append("maxMessageSizeBytes", MESSAGE_BYTES)
                .append("maxWriteBatchSize", BATCH)
                .append("localTime", Instant.now())
                .append("logicalSessionTimeoutMinutes", SESSION_MINUTES)
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("ok", 1.0);
    }

    /** The protocol from before sessions, which no driver of today speaks. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw Refusals.refused("OP_QUERY");
    }
}
