package org.yunyan.messages;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** A document a message; a person has some hundreds a year, and each read goes through her own only. */
final class MessageStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String AT = "at";
    private static final String READ_AT = "readAt";
    private static final String SILENT_UNTIL = "silentUntil";
    private static final String PENDING = "pending";
    private static final int BATCH = 200;

    private final MongoCollection<Message> messages;

    MessageStore(MongoDatabase database) {
        messages = database.getCollection("messages", Message.class);
        Indexes.ensure(messages, "person_newest", compoundIndex(ascending(PERSON), descending(AT, ID)));
        Indexes.ensure(messages, "pending_at", ascending(PENDING, AT, ID));
    }

    /** Whether it was not there yet. */
    boolean add(Message message) {
        return Inserts.isNew(messages, message);
    }

    void addMissing(List<Message> many) {
        Bulk.insertMissing(messages, many);
    }

    Page<Message> newest(Id<Person> person, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Message> items = messages.find(eq(PERSON, person))
                .sort(descending(AT, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, messages.countDocuments(eq(PERSON, person)), offset, most);
    }

    /** Those that may make themselves heard at this moment. */
    int unread(Id<Person> person, Instant now, int most) {
        Bson heard = and(unreadOf(person), not(gt(SILENT_UNTIL, now)));
        return (int) messages.countDocuments(heard, new CountOptions().limit(most));
    }

    Optional<Message> find(Id<Message> id) {
        return Optional.ofNullable(messages.find(eq(ID, id)).first());
    }

    List<Message> pending() {
        return messages.find(eq(PENDING, true))
                .sort(ascending(PENDING, AT, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    void settle(Message message) {
        messages.updateOne(eq(ID, message.id()), set(PENDING, false));
    }

    /** Whether there is such a message of hers; one that was read stays read at its first time. */
    boolean read(Id<Person> person, Id<Message> id, Instant now) {
        Bson hers = and(eq(ID, id), eq(PERSON, person));
        return messages.updateOne(and(hers, eq(READ_AT, null)), set(READ_AT, now))
                                .getMatchedCount()
                        == 1
                || messages.find(hers).first() != null;
    }

    void readAll(Id<Person> person, Instant now) {
        messages.updateMany(unreadOf(person), set(READ_AT, now));
    }

    private static Bson unreadOf(Id<Person> person) {
        return and(eq(PERSON, person), eq(READ_AT, null));
    }
}
