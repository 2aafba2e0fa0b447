package org.yunyan.recommendation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** A document a teacher and week. */
final class DigestStore {

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String PENDING = "pending";
    private static final int BATCH = 200;

    private final MongoCollection<Digest> digests;

    DigestStore(MongoDatabase database) {
        digests = database.getCollection("digests", Digest.class);
        Indexes.ensure(digests, "pending_at", ascending(PENDING, AT, ID));
    }

    /** Keeps those that are not there yet. */
    void add(List<Digest> many) {
        Bulk.insertMissing(digests, many);
    }

    /** Those whose hour has come. */
    List<Digest> due(Instant now) {
        return digests.find(and(eq(PENDING, true), lte(AT, now)))
                .sort(ascending(AT, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    void settle(Digest digest) {
        digests.updateOne(eq(ID, digest.id()), set(PENDING, false));
    }
}
