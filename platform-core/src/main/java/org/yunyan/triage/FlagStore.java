package org.yunyan.triage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** All flags, each found by whom it is about, by the units that may see it, and by what it holds. */
final class FlagStore {

    private static final String ID = "_id";
    private static final String UNITS = "units";
    private static final String STATE = "state";
    private static final String KIND = "kind";
    private static final String RAISED = "raised";
    private static final String PERSONS = "persons";
    private static final String HELD = "holds.key";
    private static final String PENDING = "pending";
    private static final String VERSION = "version";
    private static final int BATCH = 100;

    private final MongoCollection<Flag> flags;

    FlagStore(MongoDatabase database) {
        flags = database.getCollection("triage_flags", Flag.class);
        Indexes.ensure(flags, "units_state_kind_raised", ascending(UNITS, STATE, KIND, RAISED, ID));
        Indexes.ensure(flags, "persons_raised", compoundIndex(ascending(PERSONS), descending(RAISED, ID)));
        Indexes.ensure(flags, "held", ascending(HELD, ID));
        Indexes.ensure(flags, "pending", ascending(PENDING, RAISED, ID));
    }

    Optional<Flag> find(Id<Flag> id) {
        return Optional.ofNullable(flags.find(eq(ID, id)).first());
    }

    List<Flag> find(Collection<Id<Flag>> ids) {
        return flags.find(in(ID, ids)).into(new ArrayList<>());
    }

    /** The oldest first: who waits longest is looked at next. */
    Page<Flag> of(Id<Organisation> unit, Set<FlagState> states, Set<FlagKind> kinds, int offset, int limit) {
        Set<FlagKind> wanted = kinds.isEmpty() ? EnumSet.allOf(FlagKind.class) : kinds;
        return page(and(eq(UNITS, unit), in(STATE, states), in(KIND, wanted)), ascending(RAISED, ID), offset, limit);
    }

    Page<Flag> about(Id<Person> person, int offset, int limit) {
        return page(eq(PERSONS, person), descending(RAISED, ID), offset, limit);
    }

    List<Flag> holding(String key) {
        return flags.find(eq(HELD, key)).limit(BATCH).into(new ArrayList<>());
    }

    List<Flag> pending() {
        return flags.find(eq(PENDING, true))
                .sort(ascending(PENDING, RAISED, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    /** Told, unless something has happened since. */
    void settle(Flag told) {
        flags.updateOne(and(eq(ID, told.id()), eq(VERSION, told.version())), set(PENDING, false));
    }

    /** False when there is one already. */
    boolean insert(Flag flag) {
        return Inserts.isNew(flags, flag);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Flag read, Flag changed) {
        return flags.replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }

    private Page<Flag> page(Bson filter, Bson sort, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Flag> items = flags.find(filter)
                .sort(sort)
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, flags.countDocuments(filter), offset, most);
    }
}
