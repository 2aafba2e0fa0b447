package org.yunyan.anchors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** The checks, and which one of each unit is the latest. */
final class CheckStore {

    private static final String ID = "_id";
    private static final String UNIT = "unit";
    private static final String BEGAN = "began";
    private static final String LEASED = "leased";
    private static final String CHECK = "check";

    private final MongoCollection<Check> checks;
    private final MongoCollection<Open> open;

    CheckStore(MongoDatabase database) {
        checks = database.getCollection("ledgerChecks", Check.class);
        open = database.getCollection("ledgerChecksOpen", Open.class);
        Indexes.ensure(checks, "checks-of-unit", ascending(UNIT, BEGAN, ID));
    }

    /** The one check of a unit that goes on: two people who ask at once get the same. */
    record Open(@BsonId Id<Organisation> unit, Id<Check> check) {}

    Optional<Check> running(Id<Organisation> unit) {
        return Optional.ofNullable(open.find(eq(ID, unit)).first()).flatMap(one -> find(one.check()));
    }

    Optional<Check> find(Id<Check> id) {
        return Optional.ofNullable(checks.find(eq(ID, id)).first());
    }

    /** The newest first. */
    List<Check> of(Id<Organisation> unit, int limit) {
        return checks.find(eq(UNIT, unit))
                .sort(descending(UNIT, BEGAN, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Begins a check, unless one of this unit goes on; a check that lost that race is not kept. */
    Check begin(Check check) {
        checks.insertOne(check);
        Bulk.insertMissing(open, List.of(new Open(check.unit(), check.id())));
        Check first = running(check.unit()).orElse(check);
        if (!first.id().equals(check.id())) {
            checks.deleteOne(eq(ID, check.id()));
        }
        return first;
    }

    /** Checks that go on, some of them at most. */
    List<Check> running(int limit) {
        return open.find().sort(ascending(ID)).limit(limit).into(new ArrayList<>()).stream()
                .flatMap(one -> find(one.check()).stream())
                .toList();
    }

    /** Writes how far a check has come. False when another node has taken it over since it was read. */
    boolean move(Check from, Check to) {
        return checks.replaceOne(and(eq(ID, from.id()), eq(LEASED, from.leased())), to)
                        .getMatchedCount()
                == 1;
    }

    void close(Check check) {
        open.deleteOne(and(eq(ID, check.unit()), eq(CHECK, check.id())));
    }
}
