package org.yunyan.anchors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** The leaves of all anchors. Nothing here changes one; a leaf that two nodes want to write is written once. */
final class LeafStore {

    static final String COLLECTION = "anchorLeaves";
    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String ANCHOR = "anchor";

    private final MongoCollection<Leaf> leaves;

    LeafStore(MongoDatabase database) {
        leaves = database.getCollection(COLLECTION, Leaf.class);
        Indexes.ensureUnique(leaves, "leaf-by-person", ascending(PERSON, ANCHOR));
    }

    void add(List<Leaf> fresh) {
        if (!fresh.isEmpty()) {
            leaves.insertMany(fresh);
        }
    }

    /** How many leaves an anchor has, also while it is being made. */
    int count(long anchor) {
        Leaf last = leaves.find(within(anchor, 0, Integer.MAX_VALUE))
                .sort(descending(ID))
                .limit(1)
                .first();
        return last == null ? 0 : last.index() + 1;
    }

    /** Some leaves of an anchor in their order. */
    List<Leaf> of(long anchor, int from, int limit) {
        return leaves.find(within(anchor, from, Integer.MAX_VALUE))
                .sort(ascending(ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private static Bson within(long anchor, int from, int until) {
        return and(gte(ID, Leaf.id(anchor, from)), lt(ID, Leaf.id(anchor, until)));
    }

    /** All leaves of one ledger, the oldest first. */
    List<Leaf> of(Id<Person> person) {
        return leaves.find(eq(PERSON, person)).sort(ascending(PERSON, ANCHOR)).into(new ArrayList<>());
    }

    /** Up to where each of these ledgers is anchored; who is not yet is left out. */
    Map<Id<Person>, Long> reached(Collection<Id<Person>> people) {
        Map<Id<Person>, Long> reached = new HashMap<>();
        leaves.find(in(PERSON, people))
                .sort(ascending(PERSON, ANCHOR))
                .forEach(leaf -> reached.merge(leaf.person(), leaf.sequence(), Math::max));
        return reached;
    }

    /** The leaves of these people. */
    Map<Id<Person>, List<Leaf>> of(Collection<Id<Person>> people) {
        return grouped(in(PERSON, people));
    }

    /** The leaves of everybody between two people, by person. */
    Map<Id<Person>, List<Leaf>> between(Id<Person> after, Id<Person> until) {
        return grouped(after == null ? lte(PERSON, until) : and(gt(PERSON, after), lte(PERSON, until)));
    }

    /** Some of the leaves of everybody behind a person, by person; none when there is nobody. */
    Map<Id<Person>, List<Leaf>> behind(Id<Person> after, int limit) {
        Map<Id<Person>, List<Leaf>> grouped = new TreeMap<>();
        leaves.find(after == null ? gt(PERSON, "") : gt(PERSON, after))
                .sort(ascending(PERSON, ANCHOR))
                .limit(limit)
                .forEach(leaf -> grouped.computeIfAbsent(leaf.person(), first -> new ArrayList<>())
                        .add(leaf));
        return grouped;
    }

    private Map<Id<Person>, List<Leaf>> grouped(Bson which) {
        Map<Id<Person>, List<Leaf>> grouped = new TreeMap<>();
        leaves.find(which)
                .sort(ascending(PERSON, ANCHOR))
                .forEach(leaf -> grouped.computeIfAbsent(leaf.person(), first -> new ArrayList<>())
                        .add(leaf));
        return grouped;
    }
}
