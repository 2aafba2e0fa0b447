package org.yunyan.discussion;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Versioned;

/** What became of reviews, addressed by review. */
final class EchoStore {

    private static final String ID = "_id";
    private static final String REPORTED = "reported";

    private final MongoCollection<Echo> echoes;

    EchoStore(MongoDatabase database) {
        echoes = database.getCollection("review_echoes", Echo.class);
        Indexes.ensure(echoes, "reported", ascending(REPORTED, ID), new IndexOptions().sparse(true));
    }

    Optional<Echo> find(String review) {
        return Optional.ofNullable(echoes.find(eq(ID, review)).first());
    }

    Map<String, Echo> find(Collection<String> reviews) {
        Map<String, Echo> found = HashMap.newHashMap(reviews.size());
        echoes.find(in(ID, reviews)).forEach(echo -> found.put(echo.id(), echo));
        return found;
    }

    Page<Echo> reported(int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        Bson waiting = gte(REPORTED, Instant.EPOCH);
        List<Echo> items = echoes.find(waiting)
                .sort(ascending(REPORTED, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, echoes.countDocuments(waiting), offset, most);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean put(Echo read, Echo changed) {
        var change = new Versioned.Change<>(read.id(), read.version(), changed);
        return Versioned.replace(echoes, List.of(change)).isEmpty();
    }

    void insertMissing(List<Echo> planted) {
        Bulk.insertMissing(echoes, planted);
    }
}
