package org.yunyan.triage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.yunyan.shared.mongo.Bulk;

/** How far the night's walk has come. */
final class NightStore {

    private static final String KEY = "_id";
    private static final String DAY = "day";
    private static final String LEASED = "leased";

    private final MongoCollection<Night> nights;

    NightStore(MongoDatabase database) {
        nights = database.getCollection("triage_nights", Night.class);
    }

    Optional<Night> last() {
        return Optional.ofNullable(nights.find(eq(KEY, Night.ID)).first());
    }

    void begin(Night first) {
        Bulk.insertMissing(nights, List.of(first));
    }

    /** False when somebody else has moved it since it was read. */
    boolean move(Night from, Night to) {
        return nights.replaceOne(and(eq(KEY, Night.ID), eq(DAY, from.day()), eq(LEASED, from.leased())), to)
                        .getMatchedCount()
                == 1;
    }
}
