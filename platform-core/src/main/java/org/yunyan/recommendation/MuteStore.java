package org.yunyan.recommendation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

final class MuteStore {

    private static final String ID = "_id";

    private final MongoCollection<Mutes> mutes;

    MuteStore(MongoDatabase database) {
        mutes = database.getCollection("mutes", Mutes.class);
    }

    Mutes of(Id<Person> person) {
        Mutes found = mutes.find(eq(ID, person)).first();
        return found == null ? Mutes.none(person) : found;
    }

    void put(Mutes changed) {
        mutes.replaceOne(eq(ID, changed.person()), changed, new ReplaceOptions().upsert(true));
    }
}
