package org.yunyan.insight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Whose figures have to be recomputed: kept, so that a crash forgets nobody. */
final class ChangeStore {

    static final String COLLECTION = "insight-changes";
    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String MARK = "mark";

    private final MongoCollection<Change> changes;

    ChangeStore(MongoDatabase database) {
        changes = database.getCollection(COLLECTION, Change.class);
        Indexes.ensure(changes, "changes-by-time", ascending(AT, ID));
    }

    /** @param mark tells this change from a later one of the same teacher and year */
    record Change(@BsonId String id, Id<Person> person, int year, Instant at, String mark) {}

    void note(Id<Person> person, int year, Instant at) {
        Change change = new Change(
                Participation.id(person, year),
                person,
                year,
                at,
                UUID.randomUUID().toString());
        // Two that arrive together both find nothing and insert; the second then replaces.
        if (!put(change)) {
            put(change);
        }
    }

    private boolean put(Change change) {
        return Inserts.isNew(() -> changes.replaceOne(eq(ID, change.id()), change, new ReplaceOptions().upsert(true)));
    }

    List<Change> oldest(int limit) {
        return changes.find().sort(ascending(AT, ID)).limit(limit).into(new ArrayList<>());
    }

    /** Forgets the change, unless there has been another one since. */
    void settle(Change change) {
        changes.deleteOne(and(eq(ID, change.id()), eq(MARK, change.mark())));
    }
}
