package org.yunyan.skills;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Inserts;

/** One book a person, addressed by her id. */
final class EvidenceStore {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final int TRIES = 10;

    private final MongoCollection<EvidenceBook> books;

    EvidenceStore(MongoDatabase database) {
        books = database.getCollection("evidence", EvidenceBook.class);
    }

    EvidenceBook of(Id<Person> person) {
        EvidenceBook book = books.find(eq(ID, person)).first();
        return book == null ? EvidenceBook.empty(person) : book;
    }

    void add(Id<Person> person, List<Evidence> pieces) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            EvidenceBook before = of(person);
            EvidenceBook after = before.with(pieces);
            if (after == before || replaced(before, after)) {
                return;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    void addAll(Map<Id<Person>, List<Evidence>> pieces) {
        Map<Id<Person>, EvidenceBook> known = find(pieces.keySet());
        var upsert = new ReplaceOptions().upsert(true);
        var writes = pieces.entrySet().stream()
                .map(entry -> known.getOrDefault(entry.getKey(), EvidenceBook.empty(entry.getKey()))
                        .with(entry.getValue()))
                .map(book -> new ReplaceOneModel<>(eq(ID, book.person()), book, upsert))
                .toList();
        if (!writes.isEmpty()) {
            books.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private Map<Id<Person>, EvidenceBook> find(Collection<Id<Person>> people) {
        Map<Id<Person>, EvidenceBook> found = HashMap.newHashMap(people.size());
        books.find(in(ID, people)).forEach(book -> found.put(book.person(), book));
        return found;
    }

    private boolean replaced(EvidenceBook before, EvidenceBook after) {
        if (before.version() > 0) {
            return books.replaceOne(and(eq(ID, before.person()), eq(VERSION, before.version())), after)
                            .getMatchedCount()
                    == 1;
        }
        return Inserts.isNew(books, after);
    }
}
