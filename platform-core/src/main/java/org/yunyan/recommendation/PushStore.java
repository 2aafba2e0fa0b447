package org.yunyan.recommendation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

final class PushStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String AT = "at";
    private static final String PENDING = "pending";
    private static final int BATCH = 200;

    private final MongoCollection<Push> pushes;

    PushStore(MongoDatabase database) {
        pushes = database.getCollection("pushes", Push.class);
        Indexes.ensure(
                pushes, "person_at", new Document(PERSON, 1).append(AT, -1).append(ID, 1));
        Indexes.ensure(pushes, "pending_at", ascending(PENDING, AT, ID));
    }

    /** Keeps a push unless this course was pushed to her before. */
    boolean add(Push push) {
        return Inserts.isNew(pushes, push);
    }

    /** Her pushes since a moment, newest first. */
    List<Push> of(Id<Person> person, Instant since, int limit) {
        return pushes.find(and(eq(PERSON, person), gte(AT, since)))
                .sort(orderBy(descending(AT), ascending(ID)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Pushes of several people since a moment, in no order. */
    List<Push> of(List<Id<Person>> persons, Instant since) {
        return pushes.find(and(in(PERSON, persons), gte(AT, since))).into(new ArrayList<>());
    }

    /** Those of these ids that are taken. */
    Set<String> known(List<String> ids) {
        Set<String> known = new HashSet<>();
        pushes.find(in(ID, ids)).forEach(push -> known.add(push.id()));
        return known;
    }

    /** Keeps those that are not there yet. */
    void add(List<Push> many) {
        Bulk.insertMissing(pushes, many);
    }

    List<Push> pending(Instant now) {
        return pushes.find(and(eq(PENDING, true), lte(AT, now)))
                .sort(ascending(AT, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    void settle(Push push) {
        pushes.updateOne(eq(ID, push.id()), set(PENDING, false));
    }
}
