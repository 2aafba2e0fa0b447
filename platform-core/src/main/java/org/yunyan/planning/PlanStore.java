package org.yunyan.planning;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Wishes, accepted plans and calendar links: a document a person each. */
final class PlanStore {

    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String DUE = "due";
    private static final String VERSION = "version";
    private static final String KEY = "key";
    private static final int BATCH = 100;

    private final MongoCollection<Wish> wishes;
    private final MongoCollection<Plan> plans;
    private final MongoCollection<Link> links;

    PlanStore(MongoDatabase database) {
        wishes = database.getCollection("plan_wishes", Wish.class);
        plans = database.getCollection("plans", Plan.class);
        links = database.getCollection("plan_calendars", Link.class);
        Indexes.ensure(plans, "state_due", ascending(STATE, DUE, ID));
        Indexes.ensure(links, "key", ascending(KEY, ID));
    }

    /**
     * A calendar that can be subscribed to.
     *
     * @param key SHA-256 of the secret in its address: who reads the store cannot read the calendar's address
     */
    record Link(@BsonId Id<Person> person, String key, Instant made) {}

    Optional<Wish> wish(Id<Person> person) {
        return Optional.ofNullable(wishes.find(eq(ID, person)).first());
    }

    void put(Wish wish) {
        wishes.replaceOne(eq(ID, wish.person()), wish, new ReplaceOptions().upsert(true));
    }

    Optional<Plan> find(Id<Person> person) {
        return Optional.ofNullable(plans.find(eq(ID, person)).first());
    }

    /** Running plans with something to tell by this week. */
    List<Plan> due(LocalDate monday) {
        return plans.find(and(eq(STATE, Plan.State.RUNNING), lte(DUE, monday)))
                .sort(ascending(DUE, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    /** Keeps a first plan; false when there is one already. */
    boolean insert(Plan plan) {
        return Inserts.isNew(plans, plan);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Plan read, Plan changed) {
        return plans.replaceOne(
                                and(eq(ID, read.person()), eq(VERSION, read.version())),
                                changed.versioned(read.version() + 1))
                        .getMatchedCount()
                == 1;
    }

    void remove(Id<Person> person) {
        plans.deleteOne(eq(ID, person));
    }

    Optional<Link> link(Id<Person> person) {
        return Optional.ofNullable(links.find(eq(ID, person)).first());
    }

    Optional<Link> linkBy(String key) {
        return Optional.ofNullable(links.find(eq(KEY, key)).first());
    }

    void put(Link link) {
        links.replaceOne(eq(ID, link.person()), link, new ReplaceOptions().upsert(true));
    }

    void removeLink(Id<Person> person) {
        links.deleteOne(eq(ID, person));
    }
}
