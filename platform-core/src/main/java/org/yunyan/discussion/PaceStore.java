package org.yunyan.discussion;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Keeps everybody at a pace at which others can follow. */
final class PaceStore {

    private static final String ID = "_id";

    private final MongoCollection<Pace> paces;

    PaceStore(MongoDatabase database) {
        paces = database.getCollection("discussion_paces", Pace.class);
    }

    /** @throws Refused.Conflict when she has written {@value Pace#MOST} times within the hour */
    void take(Id<Person> person, Instant now) {
        Pace known = paces.find(eq(ID, person)).first();
        Pace pace = known == null ? new Pace(person, List.of()) : known;
        if (pace.isFull(now)) {
            throw new Refused.Conflict("refused.discussion.pace", Pace.MOST);
        }
        paces.replaceOne(eq(ID, person), pace.with(now), new ReplaceOptions().upsert(true));
    }
}
