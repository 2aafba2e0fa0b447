package org.yunyan.demand;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** One document a topic, addressed by the topic; a lost race is a retry. */
final class TopicStore {

    private static final String ID = "_id";
    private static final String TOLD = "told";
    private static final String PEOPLE = "people";
    private static final String WISHES = "wishes";
    private static final String OLDEST = "oldest";
    private static final String PENDING = "pending";
    private static final String VERSION = "version";
    private static final int TRIES = 10;
    private static final int BATCH = 100;

    private final MongoCollection<Topic> topics;

    TopicStore(MongoDatabase database) {
        topics = database.getCollection("demand_topics", Topic.class);
        Indexes.ensure(
                topics, "told_people", new Document(TOLD, 1).append(PEOPLE, -1).append(ID, 1));
        Indexes.ensure(topics, "wishes", ascending(WISHES, ID));
        Indexes.ensure(topics, "oldest", ascending(OLDEST, ID));
        Indexes.ensure(topics, "pending", ascending(PENDING, ID));
    }

    Optional<Topic> find(String id) {
        return Optional.ofNullable(topics.find(eq(ID, id)).first());
    }

    /** Changes a topic, new or known; a change to the very same is not written, and an empty topic is not kept. */
    Topic change(String id, String words, UnaryOperator<Topic> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Topic before = find(id).orElseGet(() -> Topic.of(id, words));
            Topic after = change.apply(before);
            if (after == before || replaced(before, after)) {
                return after;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    /** Those that may be shown, most people first, without the people. */
    List<Topic> board(int limit) {
        return topics.find(and(eq(TOLD, true), gt(PEOPLE, 0)))
                .projection(Projections.exclude("askers", "wishers"))
                .sort(new Document(PEOPLE, -1).append(ID, 1))
                .limit(limit)
                .into(new ArrayList<>());
    }

    List<Topic> wished(int limit) {
        return topics.find(gt(WISHES, 0))
                .sort(ascending(WISHES, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    List<Topic> olderThan(LocalDate monday) {
        return topics.find(lt(OLDEST, monday))
                .sort(ascending(OLDEST, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    List<Topic> pending() {
        return topics.find(eq(PENDING, true)).sort(ascending(ID)).limit(BATCH).into(new ArrayList<>());
    }

    private boolean replaced(Topic before, Topic after) {
        var asRead = and(eq(ID, before.id()), eq(VERSION, before.version()));
        if (after.isEmpty()) {
            return before.version() == 0 || topics.deleteOne(asRead).getDeletedCount() == 1;
        }
        if (before.version() > 0) {
            return topics.replaceOne(asRead, versioned(after)).getMatchedCount() == 1;
        }
        return Inserts.isNew(topics, versioned(after));
    }

    private static Topic versioned(Topic after) {
        return after.withVersion(after.version() + 1);
    }
}
