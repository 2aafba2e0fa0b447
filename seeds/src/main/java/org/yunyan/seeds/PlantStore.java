package org.yunyan.seeds;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/** How far the demo county is planted, so that a planting that was killed goes on where it stopped. */
final class PlantStore {

    private static final String ID = "_id";

    private final MongoCollection<Planted> plants;

    PlantStore(MongoDatabase database) {
        plants = database.getCollection("plants", Planted.class);
    }

    /**
     * @param version of the seeds that were planted
     * @param day on which the planting began; the histories end before it, also when it is finished on a later day
     * @param finished when all was there; null before
     */
    record Planted(@BsonId String id, int version, LocalDate day, Set<Step> done, Instant finished) {

        Planted {
            done = done == null ? Set.of() : Set.copyOf(done);
        }

        Planted with(Step step) {
            Set<Step> more = EnumSet.of(step);
            more.addAll(done);
            return new Planted(id, version, day, more, finished);
        }

        Planted finished(Instant at) {
            return new Planted(id, version, day, done, at);
        }
    }

    Optional<Planted> find(String id) {
        return Optional.ofNullable(plants.find(eq(ID, id)).first());
    }

    void put(Planted planted) {
        plants.replaceOne(eq(ID, planted.id()), planted, new ReplaceOptions().upsert(true));
    }
}
