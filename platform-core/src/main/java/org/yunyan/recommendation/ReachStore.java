package org.yunyan.recommendation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.yunyan.shared.mongo.Indexes;

final class ReachStore {

    private static final String ID = "_id";
    private static final String PENDING = "pending";
    private static final String AT = "at";

    private final MongoCollection<Reach> reaches;

    ReachStore(MongoDatabase database) {
        reaches = database.getCollection("reaches", Reach.class);
        Indexes.ensure(reaches, "pending_at", ascending(PENDING, AT, ID));
    }

    /** Begins the way of a version unless it has begun before. */
    void begin(Reach reach) {
        if (reaches.find(eq(ID, reach.id())).first() == null) {
            put(reach);
        }
    }

    void put(Reach reach) {
        reaches.replaceOne(eq(ID, reach.id()), reach, new ReplaceOptions().upsert(true));
    }

    Optional<Reach> oldest() {
        return Optional.ofNullable(
                reaches.find(eq(PENDING, true)).sort(ascending(AT, ID)).first());
    }
}
