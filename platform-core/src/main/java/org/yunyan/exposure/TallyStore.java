package org.yunyan.exposure;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;

/** The counts, and the curves of places, a document each. They can be thrown away and made again. */
final class TallyStore {

    private static final String BY_ID = "_id";

    private final MongoCollection<Tallies> tallies;
    private final MongoCollection<PlaceCurves> curves;

    TallyStore(MongoDatabase database) {
        tallies = database.getCollection("ranking-tallies", Tallies.class);
        curves = database.getCollection("place-curves", PlaceCurves.class);
    }

    Tallies get() {
        Tallies stored = tallies.find(eq(BY_ID, Tallies.ID)).first();
        return stored == null ? Tallies.NONE : stored;
    }

    void put(Tallies fresh) {
        tallies.replaceOne(eq(BY_ID, fresh.id()), fresh, new ReplaceOptions().upsert(true));
    }

    PlaceCurves curves() {
        PlaceCurves stored = curves.find(eq(BY_ID, PlaceCurves.ID)).first();
        return stored == null ? PlaceCurves.NONE : stored;
    }

    void put(PlaceCurves fresh) {
        curves.replaceOne(eq(BY_ID, fresh.id()), fresh, new ReplaceOptions().upsert(true));
    }
}
