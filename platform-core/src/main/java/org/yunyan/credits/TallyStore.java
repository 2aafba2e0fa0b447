package org.yunyan.credits;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** The sums of each ledger, one document a person. Everything here can be thrown away and rebuilt. */
final class TallyStore {

    static final String COLLECTION = "tallies";
    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Tally> tallies;

    TallyStore(MongoDatabase database) {
        tallies = database.getCollection(COLLECTION, Tally.class);
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
        try {
            tallies.insertOne(tally);
            return true;
        } catch (MongoWriteException there) {
            if (there.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw there;
        }
    }
}
