package org.yunyan.verdicts;

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
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Verdicts, one document each, and their counts by school. A frozen one is never written again but to say that it was told. */
final class VerdictStore {

    static final String COLLECTION = "verdicts";
    private static final String ID = "_id";
    private static final String PERIOD = "period";
    private static final String PERSON = "person";
    private static final String SCHOOL = "school";
    private static final String STATE = "state";
    private static final String OUTCOME = "derived.outcome";
    private static final String EDITION = "edition";
    private static final String VERSION = "version";
    private static final String WAITING = "waitingSince";
    private static final int SWEEP = 200;

    private final MongoCollection<Verdict> verdicts;
    private final MongoCollection<SchoolVerdicts> schools;

    VerdictStore(MongoDatabase database) {
        verdicts = database.getCollection(COLLECTION, Verdict.class);
        schools = database.getCollection("verdict-schools", SchoolVerdicts.class);
        Indexes.ensure(verdicts, "verdict-by-person", ascending(PERSON, PERIOD, EDITION, ID));
        Indexes.ensure(verdicts, "verdict-by-outcome", ascending(PERIOD, OUTCOME, SCHOOL, ID));
        Indexes.ensure(verdicts, "verdict-by-school", ascending(PERIOD, SCHOOL, ID));
        Indexes.ensure(verdicts, "verdict-waiting", ascending(WAITING), new IndexOptions().sparse(true));
        Indexes.ensure(schools, "verdict-school", ascending(SCHOOL, PERIOD, ID));
    }

    Optional<Verdict> find(Id<Verdict> id) {
        return Optional.ofNullable(verdicts.find(eq(ID, id)).first());
    }

    /** All editions of all periods of one person, the newest period and edition first. */
    List<Verdict> of(Id<Person> person) {
        return verdicts.find(eq(PERSON, person))
                .sort(descending(PERSON, PERIOD, EDITION, ID))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }

    /** The last edition of each of these people; those without any are left out. */
    Map<Id<Person>, Verdict> last(String period, Collection<Id<Person>> people) {
        Map<Id<Person>, Verdict> last = new HashMap<>();
        verdicts.find(and(in(PERSON, people), eq(PERIOD, period)))
                .sort(ascending(PERSON, PERIOD, EDITION, ID))
                .forEach(verdict -> last.put(verdict.person(), verdict));
        return last;
    }

    /** Everything of one school, of whatever edition. */
    List<Verdict> ofSchool(String period, Id<Organisation> school) {
        return verdicts.find(and(eq(PERIOD, period), eq(SCHOOL, school)))
                .sort(ascending(PERIOD, SCHOOL, ID))
                .into(new ArrayList<>());
    }

    /** @param outcome null for all */
    List<Verdict> page(String period, Collection<Id<Organisation>> places, Outcome outcome, int offset, int limit) {
        Bson within = and(eq(PERIOD, period), in(SCHOOL, places));
        return verdicts.find(outcome == null ? within : and(within, eq(OUTCOME, outcome)))
                .sort(outcome == null ? ascending(PERIOD, SCHOOL, ID) : ascending(PERIOD, OUTCOME, SCHOOL, ID))
                .skip(Math.max(0, offset))
                .limit(Math.clamp(limit, 1, Page.MOST))
                .into(new ArrayList<>());
    }

    List<Verdict> waiting(Instant now) {
        return verdicts.find(lte(WAITING, now))
                .sort(ascending(WAITING, ID))
                .limit(SWEEP)
                .into(new ArrayList<>());
    }

    void settle(Id<Verdict> id) {
        verdicts.updateOne(eq(ID, id), unset(WAITING));
    }

    /** @return whether it was not there yet */
    boolean insert(Verdict fresh) {
        return Inserts.isNew(verdicts, fresh);
    }

    void insertMissing(List<Verdict> many) {
        Bulk.insertMissing(verdicts, many);
    }

    /** @return whether nobody was faster, and it was not frozen */
    boolean replace(Verdict before, Verdict after) {
        return verdicts.replaceOne(
                                and(
                                        eq(ID, before.id()),
                                        eq(VERSION, before.version()),
                                        in(STATE, Verdict.State.PREPARED, Verdict.State.SIGNED)),
                                after)
                        .getMatchedCount()
                == 1;
    }

    void put(SchoolVerdicts counted) {
        schools.replaceOne(eq(ID, counted.id()), counted, new ReplaceOptions().upsert(true));
    }

    List<SchoolVerdicts> schools(String period, Collection<Id<Organisation>> places) {
        return schools.find(and(in(SCHOOL, places), eq(PERIOD, period)))
                .sort(ascending(SCHOOL, PERIOD, ID))
                .into(new ArrayList<>());
    }
}
