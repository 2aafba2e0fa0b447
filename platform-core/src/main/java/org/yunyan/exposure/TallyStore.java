package org.yunyan.exposure;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;

/** The counts, in one document. They can be thrown away and made again. */
final class TallyStore {

    private final MongoCollection<Tallies> tallies;

    TallyStore(MongoDatabase database) {
        tallies = database.getCollection("ranking-tallies", Tallies.class);
    }

    Tallies get() {
        Tallies stored = tallies.find(eq("_id", Tallies.ID)).first();
        return stored == null ? Tallies.NONE : stored;
    }

    void put(Tallies fresh) {
        tallies.replaceOne(eq("_id", fresh.id()), fresh, new ReplaceOptions().upsert(true));
    }
}
