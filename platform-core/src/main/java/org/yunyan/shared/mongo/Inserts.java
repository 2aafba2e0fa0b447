package org.yunyan.shared.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

/** Writes that are decided by a unique key: of several that race for one key the first is kept, and the others learn of it. */
public final class Inserts {

    private Inserts() {}

    /** Keeps a document unless its {@code _id} or a unique key is taken; returns whether it was kept. */
    public static <T> boolean isNew(MongoCollection<T> collection, T document) {
        return isNew(() -> collection.insertOne(document));
    }

    /** Runs one write, as an insertion that may turn out to be an update; returns whether no key that it needs is taken. */
    public static boolean isNew(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException failure) {
            if (isTaken(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Whether a write, or each one of many that was refused, failed for nothing but a key that is taken. */
    public static boolean isTaken(MongoException failure) {
        return switch (failure) {
            case MongoWriteException one -> one.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case MongoBulkWriteException many ->
                many.getWriteConcernError() == null
                        && !many.getWriteErrors().isEmpty()
                        && many.getWriteErrors().stream()
                                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            default -> false;
        };
    }
}
