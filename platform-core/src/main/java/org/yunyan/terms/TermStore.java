package org.yunyan.terms;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;

final class TermStore {

    private static final String ID = "_id";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<TermChange> changes;
    private final MongoCollection<IndexedTerms> indexed;

    TermStore(MongoDatabase database) {
        changes = database.getCollection("term_changes", TermChange.class);
        indexed = database.getCollection("terms_indexed", IndexedTerms.class);
    }

    /** Everything that was changed, at most {@link Terms#MOST_CHANGES}. */
    List<TermChange> changes() {
        return changes.find().sort(ascending(ID)).limit(Terms.MOST_CHANGES).into(new ArrayList<>());
    }

    void put(List<TermChange> some) {
        if (some.isEmpty()) {
            return;
        }
        changes.bulkWrite(some.stream()
                .map(change -> new ReplaceOneModel<>(eq(ID, change.id()), change, UPSERT))
                .toList());
    }

    void forget(String id) {
        changes.deleteOne(eq(ID, id));
    }

    IndexedTerms indexed() {
        IndexedTerms found = indexed.find(eq(ID, IndexedTerms.ONLY)).first();
        return found == null ? IndexedTerms.NONE : found;
    }

    void put(IndexedTerms now) {
        indexed.replaceOne(eq(ID, IndexedTerms.ONLY), now, UPSERT);
    }
}
