package org.yunyan.audience;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Versioned;

/** What was played, in shards. */
final class HeatStore {

    private static final String ID = "_id";
    private static final String UNIT = "unit";
    private static final String TRACES = "traces";

    private final MongoCollection<HeatShard> shards;

    HeatStore(MongoDatabase database) {
        shards = database.getCollection("audience_heat", HeatShard.class);
        Indexes.ensure(shards, "unit", ascending(UNIT, ID));
    }

    Optional<HeatShard> find(String id) {
        return Optional.ofNullable(shards.find(eq(ID, id)).first());
    }

    /** The sums of a unit, without the traces. */
    List<HeatShard> sums(String unit) {
        return shards.find(eq(UNIT, unit))
                .projection(Projections.exclude(TRACES))
                .sort(ascending(UNIT, ID))
                .into(new ArrayList<>());
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean put(HeatShard read, HeatShard changed) {
        var change = new Versioned.Change<>(read.id(), read.version(), changed);
        return Versioned.replace(shards, List.of(change)).isEmpty();
    }
}
