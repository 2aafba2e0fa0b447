package org.yunyan.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

final class WrongTryStore {

    private static final String ID = "_id";
    private static final String COUNT = "count";
    private static final String LAST = "last";

    private final MongoCollection<WrongTries> tries;

    WrongTryStore(MongoDatabase database) {
        tries = database.getCollection("wrong_tries", WrongTries.class);
        Indexes.ensure(tries, "last", ascending(LAST));
    }

    /** Null when there was none lately. */
    WrongTries of(String login) {
        return tries.find(eq(ID, login)).first();
    }

    /** Whether it was the first; then old ones are thrown away too, so that made-up logins do not pile up. */
    boolean insert(WrongTries first) {
        tries.deleteMany(lt(LAST, first.last().minus(WrongTries.FORGOTTEN_AFTER)));
        return Inserts.isNew(tries, first);
    }

    /** Whether nobody else counted in between. */
    boolean replace(WrongTries before, WrongTries after) {
        Instant last = before.last();
        return tries.replaceOne(and(eq(ID, before.login()), eq(COUNT, before.count()), eq(LAST, last)), after)
                        .getMatchedCount()
                == 1;
    }

    void forget(String login) {
        tries.deleteOne(eq(ID, login));
    }
}
