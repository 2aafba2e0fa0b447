package org.yunyan.shelves;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

final class MeaningStore {

    private static final String ID = "_id";

    private final MongoCollection<Meaning> meanings;

    MeaningStore(MongoDatabase database) {
        meanings = database.getCollection("meanings", Meaning.class);
    }

    Map<String, Meaning> of(Collection<String> texts) {
        Map<String, Meaning> found = new HashMap<>();
        if (!texts.isEmpty()) {
            meanings.find(in(ID, texts)).forEach(meaning -> found.put(meaning.text(), meaning));
        }
        return found;
    }

    void remove(Collection<String> texts) {
        if (!texts.isEmpty()) {
            meanings.deleteMany(in(ID, texts));
        }
    }

    void put(Meaning meaning) {
        meanings.replaceOne(eq(ID, meaning.text()), meaning, new ReplaceOptions().upsert(true));
    }
}
