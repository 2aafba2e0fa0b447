package org.yunyan.corrections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** All corrections, open and decided. A decision is one guarded write. */
final class CorrectionStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String AWARD_KEY = "awardKey";
    private static final String SCHOOL = "school";
    private static final String STATE = "state";
    private static final String PROPOSED_AT = "proposed.at";
    private static final String WAITING = "waitingSince";
    private static final int SWEEP = 200;

    private final MongoCollection<Correction> corrections;

    CorrectionStore(MongoDatabase database) {
        corrections = database.getCollection("corrections", Correction.class);
        Indexes.ensure(corrections, "corrections-by-person", ascending(PERSON, AWARD_KEY, ID));
        Indexes.ensure(corrections, "corrections-by-school", ascending(SCHOOL, STATE, PROPOSED_AT, ID));
        Indexes.ensure(corrections, "corrections-waiting", ascending(WAITING), new IndexOptions().sparse(true));
    }

    void add(Correction correction) {
        Bulk.insertMissing(corrections, List.of(correction));
    }

    Optional<Correction> find(Id<Correction> id) {
        return Optional.ofNullable(corrections.find(eq(ID, id)).first());
    }

    /** All of one award, in the order in which they were proposed. */
    List<Correction> of(Id<Person> person, String awardKey) {
        return corrections
                .find(and(eq(PERSON, person), eq(AWARD_KEY, awardKey)))
                .sort(ascending(PROPOSED_AT, ID))
                .into(new ArrayList<>());
    }

    List<Correction> of(Id<Person> person, int limit) {
        return corrections
                .find(eq(PERSON, person))
                .sort(descending(PROPOSED_AT, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    List<Correction> of(Collection<Id<Person>> persons) {
        return corrections
                .find(in(PERSON, persons))
                .sort(descending(PROPOSED_AT, ID))
                .into(new ArrayList<>());
    }

    List<Correction> find(Collection<Id<Correction>> ids) {
        return corrections.find(in(ID, ids)).into(new ArrayList<>());
    }

    /** Those of these places, the newest first. */
    Page<Correction> of(
            Collection<Id<Organisation>> places, Collection<CorrectionState> states, int offset, int limit) {
        Bson filter = and(in(SCHOOL, places), in(STATE, states));
        int most = Math.clamp(limit, 1, Page.MOST);
        int start = Math.max(0, offset);
        List<Correction> items = corrections
                .find(filter)
                .sort(descending(PROPOSED_AT, ID))
                .skip(start)
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, corrections.countDocuments(filter), start, most);
    }

    /** Whether it was still open, and is now decided so. */
    boolean decide(Correction decided) {
        return corrections
                        .replaceOne(and(eq(ID, decided.id()), eq(STATE, CorrectionState.PROPOSED)), decided)
                        .getMatchedCount()
                == 1;
    }

    List<Correction> waiting(Instant now) {
        return corrections
                .find(lte(WAITING, now))
                .sort(ascending(WAITING, ID))
                .limit(SWEEP)
                .into(new ArrayList<>());
    }

    void settle(Id<Correction> id) {
        corrections.updateOne(eq(ID, id), unset(WAITING));
    }
}
