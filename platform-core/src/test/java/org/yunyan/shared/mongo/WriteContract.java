package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Writing, and what unique indexes and the order of statements promise. */
abstract class WriteContract extends StoreContract {

    @Test
    void insertManyOrderedStopsAtTheFirstError() {
        things.insertOne(thing(2));

        assertThatThrownBy(() -> things.insertMany(List.of(thing(1), thing(2), thing(3))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                    assertThat(e.getWriteErrors())
                            .extracting(error -> error.getIndex())
                            .containsExactly(1);
                });
        assertThat(ids(new Document())).containsExactly(1, 2);
    }

    @Test
    void insertManyUnorderedGoesOn() {
        things.insertOne(thing(2));

        assertThatThrownBy(() -> things.insertMany(
                        List.of(thing(1), thing(2), thing(3)), new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        assertThat(ids(new Document())).containsExactly(1, 2, 3);
    }

    @Test
    void ofTwoInsertionsOfOneKeyTheFirstIsKeptAndTheSecondLearnsOfIt() {
        things.createIndex(ascending("name"), new IndexOptions().unique(true));

        assertThat(Inserts.isNew(things, thing(1, "name", "first"))).isTrue();

        assertThat(Inserts.isNew(things, thing(1, "name", "same id"))).isFalse();
        assertThat(Inserts.isNew(things, thing(2, "name", "first"))).isFalse();
        assertThat(things.find()).containsExactly(thing(1, "name", "first"));
    }

    @Test
    void whatFailsForAnotherReasonThanATakenKeyIsNotTakenForOne() {
        things.insertOne(thing(1, "name", "no number"));

        assertThatThrownBy(() -> Inserts.isNew(() -> things.updateOne(eq("_id", 1), inc("name", 1))))
                .isInstanceOf(MongoException.class)
                .satisfies(e -> assertThat(Inserts.isTaken((MongoException) e)).isFalse());
    }

    @Test
    void manyVersionedWritesNameThoseThatLostARaceAndKeepTheOthers() {
        things.insertOne(thing(1, "version", 1L));
        things.insertOne(thing(2, "version", 5L));

        var lost = Versioned.replace(
                things,
                List.of(
                        new Versioned.Change<>(1, 1, thing(1, "version", 2L)),
                        new Versioned.Change<>(2, 4, thing(2, "version", 99L)),
                        new Versioned.Change<>(3, 0, thing(3, "version", 1L))));

        assertThat(lost).containsExactly(1);
        assertThat(things.find())
                .extracting(thing -> thing.get("_id") + "@" + thing.get("version"))
                .containsExactlyInAnyOrder("1@2", "2@5", "3@1");
    }

    @Test
    void uniqueIndexHoldsOnEveryKindOfWrite() {
        Indexes.ensureUnique(things, "login", ascending("login"));
        things.insertOne(thing(1, "login", "wang"));
        things.insertOne(thing(2, "login", "li"));

        assertDuplicate(() -> things.insertOne(thing(3, "login", "wang")));
        assertDuplicate(() -> things.updateOne(eq(2), set("login", "wang")));
        assertDuplicate(() -> things.replaceOne(eq(2), new Document("login", "wang")));
        assertThatThrownBy(() -> things.findOneAndUpdate(eq(2), set("login", "wang")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        assertThat(things.find(eq("login", "li")).first()).isEqualTo(thing(2, "login", "li"));
        things.updateOne(eq(1), set("login", "zhao"));
        things.insertOne(thing(3, "login", "wang"));
        assertThat(ids(eq("login", "wang"))).containsExactly(3);
    }

    @Test
    void sparseAndPartialUniqueIndexesLeaveOut() {
        Indexes.ensure(
                things,
                "card",
                ascending("card"),
                new IndexOptions().unique(true).sparse(true));
        Indexes.ensure(
                things,
                "active-seat",
                ascending("seat"),
                new IndexOptions().unique(true).partialFilterExpression(eq("active", true)));
        things.insertMany(List.of(
                thing(1, "seat", 1, "active", true),
                thing(2, "seat", 1, "active", false),
                thing(3, "seat", 1),
                thing(4, "card", "c")));

        assertDuplicate(() -> things.insertOne(thing(5, "seat", 1, "active", true)));
        assertDuplicate(() -> things.updateOne(eq(2), set("active", true)));
        assertDuplicate(() -> things.insertOne(thing(5, "card", "c")));
        assertThat(ids(eq("seat", 1))).containsExactly(1, 2, 3);
        assertThat(ids(and(eq("seat", 1), eq("active", true)))).containsExactly(1);
        assertThat(plan(explained(and(eq("seat", 1), eq("active", true)), null)))
                .contains("active-seat");
        assertThat(ids(exists("card"))).containsExactly(4);
        assertThat(ids(eq("card", null))).containsExactly(1, 2, 3);
        things.deleteOne(eq(1));
        things.updateOne(eq(2), set("active", true));
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        things.insertOne(thing("p", "version", 1, "entries", List.of()));

        Document next = thing("p", "version", 2, "entries", List.of("e1"));
        assertThat(things.replaceOne(and(eq("p"), eq("version", 1)), next).getModifiedCount())
                .isEqualTo(1);
        assertThat(things.replaceOne(and(eq("p"), eq("version", 1)), next).getMatchedCount())
                .isZero();
    }

    @Test
    void appendsOnceByKey() {
        things.insertOne(thing("p", "version", 1));
        Bson unseen = and(eq("p"), eq("version", 1), ne("entries.key", "k1"));

        Bson append = combine(push("entries", new Document("key", "k1")), inc("version", 1));
        assertThat(things.updateOne(unseen, append).getModifiedCount()).isEqualTo(1);
        assertThat(things.updateOne(and(eq("p"), ne("entries.key", "k1")), append)
                        .getModifiedCount())
                .isZero();
        assertThat(things.find(eq("p")).first().getList("entries", Document.class))
                .hasSize(1);
    }

    @Test
    void upsertsOnce() {
        Indexes.ensureUnique(things, "key", ascending("key"));
        UpdateOptions upsert = new UpdateOptions().upsert(true);

        assertThat(things.updateOne(eq("key", "k"), combine(inc("n", 1), setOnInsert("made", true)), upsert)
                        .getUpsertedId())
                .isNotNull();
        assertThat(things.updateOne(eq("key", "k"), inc("n", 1), upsert).getModifiedCount())
                .isEqualTo(1);
        assertThat(things.find(eq("key", "k")).first()).containsEntry("n", 2).containsEntry("made", true);
        things.replaceOne(eq("r"), thing("r", "key", "r"), new ReplaceOptions().upsert(true));
        assertThat(ids(eq("key", "r"))).containsExactly("r");
    }

    @Test
    void claimsTheFirstInOrder() {
        Indexes.ensure(things, "jobs", compoundIndex(ascending("state"), ascending("due")));
        things.insertMany(List.of(thing(1, "state", "new", "due", 2), thing(2, "state", "new", "due", 1)));
        FindOneAndUpdateOptions first =
                new FindOneAndUpdateOptions().sort(ascending("due")).returnDocument(ReturnDocument.AFTER);

        assertThat(things.findOneAndUpdate(eq("state", "new"), set("state", "taken"), first))
                .isEqualTo(thing(2, "state", "taken", "due", 1));
        assertThat(things.findOneAndUpdate(eq("state", "new"), set("state", "taken")))
                .isEqualTo(thing(1, "state", "new", "due", 2));
        assertThat(things.findOneAndUpdate(eq("state", "new"), set("state", "taken"), first))
                .isNull();
        assertThat(things.findOneAndDelete(eq("_id", 1))).isNotNull();
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void deletesAndTheirIndexEntries() {
        Indexes.ensure(things, "n", ascending("n"));
        things.insertMany(List.of(thing(1, "n", 1), thing(2, "n", 1), thing(3, "n", 2)));

        assertThat(things.deleteOne(eq("n", 1)).getDeletedCount()).isEqualTo(1);
        assertThat(things.deleteMany(eq("n", 1)).getDeletedCount()).isEqualTo(1);
        assertThat(ids(gte("n", 0))).containsExactly(3);
        assertThat(things.updateMany(gte("n", 0), inc("n", 1)).getModifiedCount())
                .isEqualTo(1);
        assertThat(ids(eq("n", 3))).containsExactly(3);
    }

    @Test
    void changingTheIndexedFieldOfManyReachesEachOnce() {
        Indexes.ensure(things, "n", ascending("n"));
        things.insertMany(
                IntStream.range(0, 100).mapToObj(i -> thing(i, "n", i)).toList());

        assertThat(things.updateMany(gte("n", 0), inc("n", 1000)).getModifiedCount())
                .isEqualTo(100);
        assertThat(ids(gte("n", 1000), ascending("n"))).hasSize(100).first().isEqualTo(0);
        assertThat(things.countDocuments(gte("n", 2000))).isZero();
    }

    @Test
    void bulkUnorderedReportsEachError() {
        things.insertOne(thing(1));

        assertThatThrownBy(() -> things.bulkWrite(
                        List.of(
                                new InsertOneModel<>(thing(1)),
                                new InsertOneModel<>(thing(2)),
                                new UpdateOneModel<>(eq(2), set("n", 1)),
                                new DeleteOneModel<>(eq(1))),
                        new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors())
                            .hasSize(1)
                            .first()
                            .satisfies(error -> assertThat(error.getCode()).isEqualTo(11000));
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                });
        assertThat(ids(new Document())).containsExactly(2);
    }

    @Test
    void bulkOrderedStopsAtTheFirstError() {
        things.insertMany(List.of(thing(1, "n", 1), thing(2, "n", 2)));
        Indexes.ensureUnique(things, "n", ascending("n"));

        assertThatThrownBy(() -> things.bulkWrite(
                        List.of(new UpdateOneModel<>(eq(1), set("n", 2)), new UpdateOneModel<>(eq(2), set("n", 3)))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find(eq(2)).first()).containsEntry("n", 2);
    }

    @Test
    void indexesAreDeclaredOnce() {
        Indexes.ensure(things, "n", ascending("n"));
        Indexes.ensure(things, "n", ascending("n"));

        assertThat(things.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "n");
        assertThatThrownBy(() -> Indexes.ensure(things, "n", descending("n")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(86));
        assertThatThrownBy(() -> Indexes.ensure(things, "other", ascending("n")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(85));
        things.insertMany(List.of(thing(1, "d", 1), thing(2, "d", 1)));
        assertThatThrownBy(() -> Indexes.ensureUnique(things, "d", ascending("d")))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        things.dropIndex("n");
        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(ids(eq("n", null))).containsExactly(1, 2);
    }

    @Test
    void droppedCollectionsAreGone() {
        Indexes.ensure(things, "n", ascending("n"));
        things.insertOne(thing(1, "n", 1));
        things.drop();

        assertThat(things.countDocuments()).isZero();
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .doesNotContain(things.getNamespace().getCollectionName());
        things.insertOne(thing(1, "n", 1));
        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(1);
    }
}
