package org.yunyan.recommendation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

final class WalkStore {

    private static final String ID = "_id";
    private static final String KIND = "kind";
    private static final String PENDING = "pending";
    private static final String AT = "at";
    private static final String LEASED = "leased";

    private final MongoCollection<Walk> walks;

    WalkStore(MongoDatabase database) {
        walks = database.getCollection("walks", Walk.class);
        Indexes.ensure(walks, "kind_pending_at", ascending(KIND, PENDING, AT, ID));
    }

    /** Begins a walk unless it has begun before. */
    void begin(Walk walk) {
        Bulk.insertMissing(walks, List.of(walk));
    }

    /** The oldest of a kind that nobody is on. */
    Optional<Walk> free(Walk.Kind kind, Instant now) {
        return Optional.ofNullable(walks.find(and(eq(KIND, kind), eq(PENDING, true), lte(LEASED, now)))
                .sort(ascending(AT, ID))
                .first());
    }

    /** Writes how far a walk has come. False when somebody else has taken it over since it was read. */
    boolean move(Walk from, Walk to) {
        return walks.replaceOne(and(eq(ID, from.id()), eq(LEASED, from.leased()), eq(PENDING, true)), to)
                        .getMatchedCount()
                == 1;
    }
}
