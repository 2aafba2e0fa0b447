package org.yunyan.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.contact.Channel;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** A document a delivery; those that are over are removed after some months. */
final class DeliveryStore {

    private static final String ID = "_id";
    private static final String CHANNEL = "channel";
    private static final String PERSON = "person";
    private static final String TARGET = "target";
    private static final String STATE = "state";
    private static final String DUE = "due";
    private static final String CHANGED = "changed";
    private static final List<DeliveryState> OPEN = List.of(DeliveryState.QUEUED, DeliveryState.FAILED);

    private final MongoCollection<Delivery> deliveries;

    DeliveryStore(MongoDatabase database) {
        deliveries = database.getCollection("deliveries", Delivery.class);
        Indexes.ensure(deliveries, "state_due", ascending(STATE, DUE, ID));
        Indexes.ensure(deliveries, "channel_state_changed", ascending(CHANNEL, STATE, CHANGED));
        Indexes.ensure(deliveries, "person_channel_state_changed", ascending(PERSON, CHANNEL, STATE, CHANGED));
        Indexes.ensure(deliveries, "target_state_changed", ascending(TARGET, STATE, CHANGED));
        Indexes.ensure(
                deliveries,
                "state_newest",
                new Document(STATE, 1).append(CHANGED, -1).append(ID, -1));
    }

    /** Queues those that have not been queued before. */
    void add(List<Delivery> many) {
        Bulk.insertMissing(deliveries, many);
    }

    Optional<Delivery> find(String id) {
        return Optional.ofNullable(deliveries.find(eq(ID, id)).first());
    }

    /** What is to be tried now, the longest waiting first. */
    List<Delivery> due(Instant now, int most) {
        List<Delivery> found = new ArrayList<>();
        for (DeliveryState state : OPEN) {
            deliveries
                    .find(and(eq(STATE, state), lte(DUE, now)))
                    .sort(ascending(DUE, ID))
                    .limit(most)
                    .into(found);
        }
        return found;
    }

    /** Writes the next state unless somebody else has been here since. */
    boolean move(Delivery from, Delivery to) {
        Bson asRead = and(eq(ID, from.id()), eq(STATE, from.state()), eq(DUE, from.due()));
        return deliveries.replaceOne(asRead, to).getMatchedCount() == 1;
    }

    int sentTo(Id<Person> person, Channel channel, Instant since, int most) {
        return count(and(eq(PERSON, person), eq(CHANNEL, channel), sentSince(since)), most);
    }

    int sentTo(String target, Instant since, int most) {
        return count(and(eq(TARGET, target), sentSince(since)), most);
    }

    /** What a group was told since, or has kept for its summary. */
    List<Delivery> toldTo(String target, Instant since) {
        List<DeliveryState> told = List.of(DeliveryState.SENT, DeliveryState.WITHHELD);
        return deliveries
                .find(and(eq(TARGET, target), in(STATE, told), gte(CHANGED, since)))
                .sort(ascending(STATE, CHANGED))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }

    int count(Channel channel, DeliveryState state, Instant since, int most) {
        return count(and(eq(CHANNEL, channel), eq(STATE, state), gte(CHANGED, since)), most);
    }

    /** Those of a state, the latest first. */
    Page<Delivery> newest(DeliveryState state, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Delivery> items = deliveries
                .find(eq(STATE, state))
                .sort(descending(CHANGED, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, deliveries.countDocuments(eq(STATE, state)), offset, most);
    }

    /** Removes what has been over since before this moment. */
    void forget(Instant before) {
        List<DeliveryState> over = List.of(DeliveryState.SENT, DeliveryState.WITHHELD, DeliveryState.DROPPED);
        for (Channel channel : Channel.values()) {
            deliveries.deleteMany(and(eq(CHANNEL, channel), in(STATE, over), lt(CHANGED, before)));
        }
    }

    private int count(Bson filter, int most) {
        return (int) deliveries.countDocuments(filter, new CountOptions().limit(most));
    }

    private static Bson sentSince(Instant since) {
        return and(eq(STATE, DeliveryState.SENT), gte(CHANGED, since));
    }
}
