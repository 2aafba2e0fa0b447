package org.yunyan.recommendation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

final class PushStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String AT = "at";
    private static final String PENDING = "pending";
    private static final int BATCH = 100;

    private final MongoCollection<Push> pushes;

    PushStore(MongoDatabase database) {
        pushes = database.getCollection("pushes", Push.class);
        Indexes.ensure(
                pushes, "person_at", new Document(PERSON, 1).append(AT, -1).append(ID, 1));
        Indexes.ensure(pushes, "pending_at", ascending(PENDING, AT, ID));
    }

    /** Keeps a push unless this course was pushed to her before. */
    boolean add(Push push) {
        try {
            pushes.insertOne(push);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /** Her pushes since a moment, newest first. */
    List<Push> of(Id<Person> person, Instant since, int limit) {
        return pushes.find(and(eq(PERSON, person), gte(AT, since)))
                .sort(orderBy(descending(AT), ascending(ID)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    List<Push> pending() {
        return pushes.find(eq(PENDING, true))
                .sort(ascending(AT, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    void settle(Push push) {
        pushes.updateOne(eq(ID, push.id()), set(PENDING, false));
    }
}
