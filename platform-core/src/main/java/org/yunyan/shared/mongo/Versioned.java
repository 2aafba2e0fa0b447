package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes many documents in one go, each only when nobody has written it since it was read. */
public final class Versioned {

    private static final ReplaceOptions INSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private Versioned() {}

    /**
     * A document to be written.
     *
     * @param id its {@code _id}
     * @param version that it had when it was read; 0 when it was not there
     */
    public record Change<T>(Object id, long version, T document) {}

    /**
     * Writes the changes; all are durable when it returns, except those that lost a race. What does not match its version is
     * tried as an insertion, which the {@code _id} refuses: so the reply names each loser, on whatever server.
     *
     * @return the places, in the list, of the changes that somebody else was faster than
     */
    public static <T> Set<Integer> replace(MongoCollection<T> collection, List<Change<T>> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        List<ReplaceOneModel<T>> writes = changes.stream()
                .map(change -> new ReplaceOneModel<>(
                        and(eq("_id", change.id()), eq("version", change.version())), change.document(), INSERT))
                .toList();
        try {
            collection.bulkWrite(writes, UNORDERED);
            return Set.of();
        } catch (MongoBulkWriteException failure) {
            if (!Inserts.isTaken(failure)) {
                throw failure;
            }
            return failure.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .collect(Collectors.toSet());
        }
    }
}
