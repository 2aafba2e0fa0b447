package org.yunyan.bank;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Inserts;

/** The counts of editions, one small document each. */
final class FigureStore {

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final int TRIES = 50;

    private final MongoCollection<Figures> figures;

    FigureStore(MongoDatabase database) {
        figures = database.getCollection("bank-figures", Figures.class);
    }

    Figures of(String edition) {
        Figures found = figures.find(eq(ID, edition)).first();
        return found == null ? Figures.none(edition) : found;
    }

    Map<String, Figures> of(Collection<String> editions) {
        Map<String, Figures> found = HashMap.newHashMap(editions.size());
        figures.find(in(ID, editions)).forEach(one -> found.put(one.id(), one));
        return found;
    }

    void add(String edition, Figures.One answer) {
        for (int i = 0; i < TRIES; i++) {
            Figures before = of(edition);
            Figures after = before.with(answer);
            if (after == before || written(before, after)) {
                return;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    private boolean written(Figures before, Figures after) {
        if (before.revision() > 0) {
            return figures.replaceOne(and(eq(ID, before.id()), eq(REVISION, before.revision())), after)
                            .getMatchedCount()
                    == 1;
        }
        return Inserts.isNew(figures, after);
    }
}
