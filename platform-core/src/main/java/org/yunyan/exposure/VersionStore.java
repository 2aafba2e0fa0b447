package org.yunyan.exposure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.yunyan.shared.mongo.Inserts;

/** The weights that were learned, and which are in force. */
final class VersionStore {

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final int TRIES = 20;

    private final MongoCollection<WeightsVersion> versions;
    private final MongoCollection<RankingPolicy> policies;

    VersionStore(MongoDatabase database) {
        versions = database.getCollection("weights-versions", WeightsVersion.class);
        policies = database.getCollection("ranking-policy", RankingPolicy.class);
    }

    /** Stores a version under the next number. */
    WeightsVersion add(IntFunction<WeightsVersion> numbered) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            WeightsVersion version = numbered.apply(next());
            if (Inserts.isNew(() -> versions.insertOne(version))) {
                return version;
            }
        }
        throw new IllegalStateException("No number is free for new weights");
    }

    int next() {
        return 1
                + newest(1).stream()
                        .mapToInt(WeightsVersion::number)
                        .findFirst()
                        .orElse(WeightsVersion.BY_HAND);
    }

    List<WeightsVersion> newest(int limit) {
        return versions.find().sort(descending(ID)).limit(limit).into(new ArrayList<>());
    }

    Optional<WeightsVersion> find(int number) {
        return Optional.ofNullable(versions.find(eq(ID, number)).first());
    }

    RankingPolicy policy() {
        RankingPolicy stored = policies.find(eq(ID, RankingPolicy.ID)).first();
        return stored == null ? RankingPolicy.FIRST : stored;
    }

    /** Changes the policy as it is at that moment; an upsert that no longer finds its revision fails as a repeated key. */
    RankingPolicy change(UnaryOperator<RankingPolicy> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            RankingPolicy before = policy();
            RankingPolicy after = change.apply(before).next();
            if (Inserts.isNew(() -> policies.replaceOne(
                    and(eq(ID, RankingPolicy.ID), eq(REVISION, before.revision())),
                    after,
                    new ReplaceOptions().upsert(true)))) {
                return after;
            }
        }
        throw new IllegalStateException("The ranking policy changes too often");
    }
}
