package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ValidationOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded store cannot do it refuses, instead of ignoring it. */
abstract class RefusalContract extends StoreContract {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collation",
                "hint",
                "validator",
                "view",
                "capped",
                "text index",
                "ttl index",
                "pipeline update",
                "positional projection",
                "computed projection",
                "transaction",
                "change stream",
                "sort of an update"
            })
    void refusesWhatItWouldIgnore(String feature) {
        assumeTrue(System.getenv("YUNYAN_TEST_MONGODB_URI") == null, "only the embedded store refuses these");

        assertThatThrownBy(() -> use(feature))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.getCode())
                                .isIn(Refusals.NOT_IMPLEMENTED, 323));
    }

    private void use(String feature) {
        things.insertOne(new Document("_id", 1).append("a", List.of(1)));
        switch (feature) {
            case "collation" ->
                things.find()
                        .collation(Collation.builder().locale("zh").build())
                        .first();
            case "hint" -> things.find().hint(ascending("a")).first();
            case "validator" ->
                database.createCollection(
                        "validated",
                        new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(eq("a", 1))));
            case "view" -> database.createView("view", "things", List.of());
            case "capped" ->
                database.createCollection(
                        "capped", new CreateCollectionOptions().capped(true).sizeInBytes(4096));
            case "text index" -> things.createIndex(com.mongodb.client.model.Indexes.text("a"));
            case "ttl index" -> things.createIndex(ascending("a"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
            case "pipeline update" -> things.updateOne(eq(1), List.of(set("a", 2)));
            case "positional projection" ->
                things.find(eq("a", 1)).projection(Projections.include("a.$")).first();
            case "computed projection" ->
                things.find().projection(new Document("b", "$a")).first();
            case "transaction" ->
                database.runCommand(new Document("find", "things")
                        .append("startTransaction", true)
                        .append("autocommit", false));
            case "change stream" -> things.watch().cursor().close();
            case "sort of an update" ->
                database.runCommand(new Document("update", things.getNamespace().getCollectionName())
                        .append(
                                "updates",
                                List.of(new Document("q", new Document())
                                        .append("u", new Document("$set", new Document("a", 1)))
                                        .append("sort", new Document("a", 1)))));
            default -> throw new AssertionError(feature);
        }
    }
}
