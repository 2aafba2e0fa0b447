package org.yunyan.credits;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** The sums of each ledger, one document a person. Everything here can be thrown away and rebuilt. */
final class TallyStore {

    static final String COLLECTION = "tallies";
    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";
    private static final String CHANGED = "changed";

    private final MongoCollection<Tally> tallies;

    TallyStore(MongoDatabase database) {
        tallies = database.getCollection(COLLECTION, Tally.class);
        Indexes.ensure(tallies, "tallies-changed", ascending(CHANGED, ID));
    }

    long count() {
        return tallies.estimatedDocumentCount();
    }

    /** By person, beginning behind this one; null begins with the first. */
    List<Tally> after(Id<Person> person, int limit, boolean changedOnly) {
        Bson behind = person == null ? new Document() : gt(ID, person);
        return tallies.find(changedOnly ? and(eq(CHANGED, true), behind) : behind)
                .sort(ascending(ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Of these many people; who has no ledger is left out. */
    Map<Id<Person>, Tally> find(Collection<Id<Person>> people) {
        Map<Id<Person>, Tally> found = new HashMap<>();
        tallies.find(in(ID, people)).forEach(tally -> found.put(tally.person(), tally));
        return found;
    }

    /** Note has been taken of where this ledger ends, unless it has gone on since. */
    void settle(Collection<Head> heads) {
        if (!heads.isEmpty()) {
            tallies.bulkWrite(
                    heads.stream()
                            .map(head -> new UpdateOneModel<Tally>(
                                    and(eq(ID, head.person()), eq(SEQUENCE, head.sequence())), set(CHANGED, false)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    Optional<Tally> find(Id<Person> person) {
        return Optional.ofNullable(tallies.find(eq(ID, person)).first());
    }

    /** Keeps these sums unless newer ones are there: two writers may arrive in any order. */
    void put(Tally tally) {
        if (!replace(tally) && !insert(tally)) {
            replace(tally);
        }
    }

    /** Keeps these sums whatever is there: for rebuilding. */
    void putAll(List<Tally> many) {
        if (!many.isEmpty()) {
            tallies.bulkWrite(
                    many.stream()
                            .map(tally -> new ReplaceOneModel<>(
                                    eq(ID, tally.person()), tally, new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    private boolean replace(Tally tally) {
        return tallies.replaceOne(and(eq(ID, tally.person()), lt(SEQUENCE, tally.sequence())), tally)
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Tally tally) {
        return Inserts.isNew(tallies, tally);
    }
}
