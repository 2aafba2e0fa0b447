package org.yunyan.anchors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** The anchors, the roots of the blocks of their trees, and the lease of whoever makes the next one. Anchors are only added. */
final class AnchorStore {

    static final String COLLECTION = "anchors";
    private static final String ID = "_id";
    private static final String DAY = "day";
    private static final String UNTIL = "until";
    private static final String THE_ONE = "anchoring";

    private final MongoCollection<Anchor> anchors;
    private final MongoCollection<Tree> trees;
    private final MongoCollection<Lease> leases;

    AnchorStore(MongoDatabase database) {
        anchors = database.getCollection(COLLECTION, Anchor.class);
        trees = database.getCollection("anchorTrees", Tree.class);
        leases = database.getCollection("anchorLeases", Lease.class);
        Indexes.ensureUnique(anchors, "anchor-by-day", ascending(DAY));
        Bulk.insertMissing(leases, List.of(new Lease(THE_ONE, Instant.EPOCH)));
    }

    /** @param blocks roots of the {@linkplain MerkleTree#BLOCK blocks} of leaves, in hexadecimal digits */
    record Tree(@BsonId long number, List<String> blocks) {}

    /** @param until then whoever took it may go on alone */
    record Lease(@BsonId String id, Instant until) {}

    Optional<Anchor> last() {
        return newest(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The newest first, beginning before a number. */
    List<Anchor> newest(long before, int limit) {
        return anchors.find(lt(ID, before)).sort(descending(ID)).limit(limit).into(new ArrayList<>());
    }

    /** In their order, beginning behind a number. */
    List<Anchor> after(long number, int limit) {
        return anchors.find(gt(ID, number)).sort(ascending(ID)).limit(limit).into(new ArrayList<>());
    }

    Map<Long, Anchor> find(Collection<Long> numbers) {
        Map<Long, Anchor> found = new HashMap<>();
        anchors.find(in(ID, numbers)).forEach(anchor -> found.put(anchor.number(), anchor));
        return found;
    }

    List<String> blocks(long number) {
        return Optional.ofNullable(trees.find(eq(ID, number)).first())
                .map(Tree::blocks)
                .orElse(List.of());
    }

    /** Publishes an anchor, unless another node has published this one. */
    void publish(Anchor anchor, List<String> blocks) {
        Bulk.insertMissing(trees, List.of(new Tree(anchor.number(), blocks)));
        Bulk.insertMissing(anchors, List.of(anchor));
    }

    /** Whether the lease could be taken that nobody holds at this moment. */
    boolean take(Instant now, Instant until) {
        return leases.updateOne(and(eq(ID, THE_ONE), lte(UNTIL, now)), set(UNTIL, until))
                        .getMatchedCount()
                == 1;
    }

    /** Whether the lease is still the one that was taken; then it is held until another moment. */
    boolean hold(Instant taken, Instant until) {
        return leases.updateOne(and(eq(ID, THE_ONE), eq(UNTIL, taken)), set(UNTIL, until))
                        .getMatchedCount()
                == 1;
    }
}
