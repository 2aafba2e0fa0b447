package org.yunyan.claims;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** One document a claim, with everything that was done with it; each change is one guarded write. */
final class ClaimStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String PATH = "path";
    private static final String KIND = "details.kind";
    private static final String CERTIFICATE = "proof.certificate";
    private static final String CONTENTS = "proof.contents";
    private static final String STATE = "progress.state";
    private static final String AT = "progress.at";
    private static final String SINCE = "progress.since";
    private static final String TOLD = "told";
    private static final String UNTOLD = "untold";
    private static final String CHANGED = "changed";
    private static final String VERSION = "version";
    private static final int SWEPT = 100;

    private final MongoCollection<Claim> claims;

    ClaimStore(MongoDatabase database) {
        claims = database.getCollection("claims", Claim.class);
        IndexOptions once = new IndexOptions().unique(true).sparse(true);
        Indexes.ensure(claims, "certificate", ascending(CERTIFICATE), once);
        Indexes.ensure(claims, "contents", ascending(CONTENTS), once);
        Indexes.ensure(claims, "person_changed", orderBy(ascending(PERSON), descending(CHANGED), ascending(ID)));
        Indexes.ensure(claims, "at_since", ascending(AT, SINCE, ID));
        Indexes.ensure(claims, "state_since", ascending(STATE, SINCE, ID));
        Indexes.ensure(claims, "path_state", ascending(PATH, STATE, SINCE));
        Indexes.ensure(claims, "untold", ascending(UNTOLD), new IndexOptions().sparse(true));
    }

    /** Whether it was there, and is written now. */
    enum Written {
        DONE,
        /** Somebody else was first. */
        STALE,
        /** Another claim has this certificate or one of these files. */
        TAKEN
    }

    Optional<Claim> find(Id<Claim> id) {
        return Optional.ofNullable(claims.find(eq(ID, id)).first());
    }

    Map<Id<Claim>, Claim> find(Collection<Id<Claim>> ids) {
        Map<Id<Claim>, Claim> found = HashMap.newHashMap(ids.size());
        claims.find(in(ID, ids)).forEach(claim -> found.put(claim.id(), claim));
        return found;
    }

    Optional<Claim> withCertificate(String key) {
        return Optional.ofNullable(claims.find(eq(CERTIFICATE, key)).first());
    }

    Optional<Claim> withContent(Collection<String> sha256) {
        return Optional.ofNullable(claims.find(in(CONTENTS, sha256)).first());
    }

    Page<Claim> of(Id<Person> person, int offset, int limit) {
        return page(eq(PERSON, person), orderBy(descending(CHANGED), ascending(ID)), offset, limit);
    }

    /** What waits at these desks, longest first; only what the filter says. */
    Page<Claim> waiting(Collection<Id<Organisation>> units, DeskFilter filter, int offset, int limit) {
        return page(and(in(AT, units), matching(filter)), ascending(SINCE, ID), offset, limit);
    }

    long waiting(Collection<Id<Organisation>> units) {
        return claims.countDocuments(in(AT, units));
    }

    /** Claims of people under a unit that stand so, latest first; null for the whole county. */
    Page<Claim> standing(Id<Organisation> unit, ClaimState state, DeskFilter filter, int offset, int limit) {
        Bson standing = unit == null ? eq(STATE, state) : and(eq(PATH, unit), eq(STATE, state));
        return page(and(standing, matching(filter)), orderBy(descending(SINCE), ascending(ID)), offset, limit);
    }

    /** How many wait at each desk where any does. */
    Map<Id<Organisation>, Integer> desks() {
        Map<Id<Organisation>, Integer> desks = new HashMap<>();
        claims.aggregate(List.of(match(gt(AT, "")), group("$" + AT, sum("count", 1))), Document.class)
                .forEach(desk -> desks.put(
                        Id.of(desk.getString(ID)),
                        desk.get("count", Number.class).intValue()));
        return desks;
    }

    /** Those with something that other rooms have not been told, the longest waiting first. */
    List<Claim> untold(Instant now) {
        return claims.find(lte(UNTOLD, now))
                .sort(ascending(UNTOLD))
                .limit(SWEPT)
                .into(new ArrayList<>());
    }

    /** Everything up to its last review has been told; left to the next sweep when somebody wrote meanwhile. */
    void settle(Claim claim) {
        claims.updateOne(
                and(eq(ID, claim.id()), eq(VERSION, claim.version())),
                combine(set(TOLD, claim.progress().reviews().size()), unset(UNTOLD)));
    }

    /** Whether it was not there yet. */
    Written insert(Claim claim) {
        return guarded(() -> {
            claims.insertOne(claim);
            return Written.DONE;
        });
    }

    void insertMissing(List<Claim> planted) {
        Bulk.insertMissing(claims, planted);
    }

    /** Writes the change only when nobody wrote since it was read. */
    Written replace(Claim read, Claim changed) {
        Bson asRead = and(eq(ID, read.id()), eq(VERSION, read.version()));
        return guarded(() -> claims.replaceOne(asRead, changed).getMatchedCount() == 1 ? Written.DONE : Written.STALE);
    }

    /** Whether it was there as it was read. */
    boolean remove(Claim read) {
        return claims.deleteOne(and(eq(ID, read.id()), eq(VERSION, read.version())))
                        .getDeletedCount()
                == 1;
    }

    private interface Write {
        Written run();
    }

    private static Written guarded(Write write) {
        try {
            return write.run();
        } catch (MongoWriteException failure) {
            if (Inserts.isTaken(failure)) {
                return Written.TAKEN;
            }
            throw failure;
        }
    }

    private Page<Claim> page(Bson filter, Bson sort, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Claim> items = claims.find(filter)
                .sort(sort)
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, claims.countDocuments(filter), offset, most);
    }

    private static Bson matching(DeskFilter filter) {
        List<Bson> wanted = new ArrayList<>();
        if (filter.unit() != null) {
            wanted.add(eq(PATH, filter.unit()));
        }
        if (filter.kind() != null) {
            wanted.add(eq(KIND, filter.kind()));
        }
        return wanted.isEmpty() ? new Document() : and(wanted);
    }
}
