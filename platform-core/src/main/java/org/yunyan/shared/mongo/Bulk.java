package org.yunyan.shared.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;

/** Inserts many documents of which some may be there already: for plantings that can be repeated. */
public final class Bulk {

    private static final int BATCH = 500;

    private Bulk() {}

    /** Inserts those whose {@code _id} or unique keys are not taken, unordered and in batches; leaves the others alone. */
    public static <T> void insertMissing(MongoCollection<T> collection, List<T> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            insertBatch(collection, documents.subList(from, Math.min(from + BATCH, documents.size())));
        }
    }

    private static <T> void insertBatch(MongoCollection<T> collection, List<T> batch) {
        try {
            collection.insertMany(batch, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (!Inserts.isTaken(failure)) {
                throw failure;
            }
        }
    }
}
