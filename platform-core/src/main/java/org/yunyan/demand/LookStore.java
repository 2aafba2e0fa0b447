package org.yunyan.demand;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

final class LookStore {

    private static final String ID = "_id";
    private static final String DUE = "due";
    private static final int BATCH = 50;

    private final MongoCollection<Look> looks;

    LookStore(MongoDatabase database) {
        looks = database.getCollection("demand_looks", Look.class);
        Indexes.ensure(looks, "due", ascending(DUE, ID));
    }

    void addMissing(List<Look> many) {
        Bulk.insertMissing(looks, many);
    }

    List<Look> due(Instant now) {
        return looks.find(lte(DUE, now)).sort(ascending(DUE, ID)).limit(BATCH).into(new ArrayList<>());
    }

    void remove(Look look) {
        looks.deleteOne(eq(ID, look.id()));
    }
}
