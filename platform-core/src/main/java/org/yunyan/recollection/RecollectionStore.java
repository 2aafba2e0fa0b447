package org.yunyan.recollection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.yunyan.shared.mongo.Bulk;

final class RecollectionStore {

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Recollection> recollections;

    RecollectionStore(MongoDatabase database) {
        recollections = database.getCollection("recollections", Recollection.class);
    }

    Optional<Recollection> find(String id) {
        return Optional.ofNullable(recollections.find(eq(ID, id)).first());
    }

    void insertMissing(Recollection drawn) {
        Bulk.insertMissing(recollections, List.of(drawn));
    }

    boolean replace(Recollection read, Recollection changed) {
        return recollections
                        .replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }
}
