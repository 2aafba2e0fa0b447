package org.yunyan.notices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Inserts;

/** How much of each ledger is final, one document a person. It only ever grows. */
final class FinalityStore {

    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";
    private static final String VERSION = "version";

    private final MongoCollection<Finality> finality;

    FinalityStore(MongoDatabase database) {
        finality = database.getCollection("finality", Finality.class);
    }

    Finality find(Id<Person> person) {
        Finality found = finality.find(eq(ID, person)).first();
        return found == null ? Finality.none(person) : found;
    }

    Map<Id<Person>, Finality> find(Collection<Id<Person>> people) {
        Map<Id<Person>, Finality> found = new HashMap<>();
        people.forEach(person -> found.put(person, Finality.none(person)));
        finality.find(in(ID, people)).forEach(one -> found.put(one.person(), one));
        return found;
    }

    /** Everything that these rows cover is final. Repeating it, or doing it in another order, changes nothing. */
    void cover(List<NoticeRow> rows) {
        var upsert = new UpdateOptions().upsert(true);
        List<UpdateOneModel<Finality>> updates = rows.stream()
                .filter(row -> row.sequence() > 0)
                .map(row -> new UpdateOneModel<Finality>(
                        eq(ID, row.person()), combine(max(SEQUENCE, row.sequence()), inc(VERSION, 1)), upsert))
                .toList();
        if (!updates.isEmpty()) {
            try {
                finality.bulkWrite(updates, new BulkWriteOptions().ordered(false));
            } catch (MongoBulkWriteException raced) {
                // Two that insert the same person's document at once: the second one finds it now.
                finality.bulkWrite(updates, new BulkWriteOptions().ordered(false));
            }
        }
    }

    /** @return whether nobody was faster */
    boolean replace(Finality before, Finality after) {
        if (before.version() > 0) {
            return finality.replaceOne(and(eq(ID, before.person()), eq(VERSION, before.version())), after)
                            .getMatchedCount()
                    == 1;
        }
        return Inserts.isNew(finality, after);
    }
}
