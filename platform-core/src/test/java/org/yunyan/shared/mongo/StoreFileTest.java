package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    @TempDir
    Path folder;

    private static MongoCollection<Document> items(MongoClient client) {
        return client.getDatabase("d").getCollection("items");
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            Indexes.ensure(
                    items(client),
                    "seat",
                    ascending("seat"),
                    new IndexOptions().unique(true).partialFilterExpression(eq("active", true)));
            items(client).insertOne(new Document("_id", 1).append("seat", 1).append("active", true));
            client.getDatabase("d").getCollection("gone").insertOne(new Document());
            client.getDatabase("d").getCollection("gone").drop();
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            assertThat(items(client).find(eq("seat", 1)).first()).containsEntry("_id", 1);
            assertThat(client.getDatabase("d").listCollectionNames().into(new ArrayList<>()))
                    .containsExactly("items");
            assertThat(client.listDatabaseNames().into(new ArrayList<>())).containsExactly("d");
            assertThatThrownBy(() -> items(client).insertOne(new Document("seat", 1).append("active", true)))
                    .hasMessageContaining("E11000");
            items(client).insertOne(new Document("seat", 1).append("active", false));
        }
    }

    @Test
    void aBackupTakenDuringWritesOpens(@TempDir Path copy) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        int before;
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = Databases.client(store.uri())) {
            Indexes.ensureUnique(items(client), "key", ascending("key"));
            Thread writer = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    int n = written.get();
                    items(client).insertOne(new Document("_id", n).append("key", "k" + n));
                    written.incrementAndGet();
                }
            });
            while (written.get() < 100) {
                Thread.onSpinWait();
            }
            before = written.get();
            store.backup(copy);
            store.backup(copy);
            stop.set(true);
            writer.join();
        }
        try (EmbeddedStore store = EmbeddedStore.open(copy);
                MongoClient client = Databases.client(store.uri())) {
            assertThat(items(client).countDocuments()).isGreaterThanOrEqualTo(before);
            assertThat(items(client).find(eq("key", "k" + (before - 1))).first())
                    .isNotNull();
        }
    }

    @Test
    void aFailedStatementLeavesNothing() {
        try (StoreFile file = StoreFile.inMemory()) {
            MVMap<byte[], Long> map = file.entries("m");
            byte[] old = {1};
            byte[] fresh = {2};
            file.put(map, old, 1L);

            assertThatThrownBy(() -> file.atomically(() -> {
                        file.put(map, fresh, 2L);
                        file.put(map, old, 3L);
                        file.remove(map, old);
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThat(map.get(old)).isEqualTo(1L);
            assertThat(map.get(fresh)).isNull();
        }
    }

    @Test
    void aWriteThatIsSentAgainIsNotDoneAgain() {
        var session = new de.bwaldvogel.mongo.bson.Document("id", UUID.randomUUID());
        var first = new de.bwaldvogel.mongo.bson.Document("lsid", session).append("txnNumber", 1L);
        var second = new de.bwaldvogel.mongo.bson.Document("lsid", session).append("txnNumber", 2L);
        AtomicInteger runs = new AtomicInteger();
        try (StoreFile file = StoreFile.open(folder)) {
            RetryMemory memory = new RetryMemory(file);
            memory.once(first, () -> new de.bwaldvogel.mongo.bson.Document("n", runs.incrementAndGet()));
            file.commit();
        }
        try (StoreFile file = StoreFile.open(folder)) {
            RetryMemory memory = new RetryMemory(file);
            assertThat(memory.once(first, () -> new de.bwaldvogel.mongo.bson.Document("n", runs.incrementAndGet())))
                    .containsEntry("n", 1);
            memory.once(second, () -> new de.bwaldvogel.mongo.bson.Document("n", runs.incrementAndGet()));
            assertThatThrownBy(() -> memory.once(first, de.bwaldvogel.mongo.bson.Document::new))
                    .isInstanceOfSatisfying(
                            MongoServerError.class, e -> assertThat(e.getCode()).isEqualTo(225));
        }
        assertThat(runs).hasValue(2);
    }

    @Test
    void whatCostsTooMuchIsRefused() {
        Budget.begin(0);
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= Budget.SCANNED; i++) {
                        Budget.current().examined(true);
                    }
                })
                .isInstanceOfSatisfying(
                        MongoServerError.class, e -> assertThat(e.getCode()).isEqualTo(291));
        assertThatThrownBy(() -> Budget.sorted(Budget.SORTED + 1))
                .isInstanceOfSatisfying(
                        MongoServerError.class, e -> assertThat(e.getCode()).isEqualTo(292));
    }

    @Test
    void nothingIsAcknowledgedOnceTheFileCannotBeWritten() {
        StoreFile file = StoreFile.open(folder);
        GroupCommit commits = new GroupCommit(file, () -> {});
        MVMap<byte[], Long> map = file.entries("m");
        commits.write("d.c", () -> {
            file.put(map, new byte[] {1}, 1L);
            return null;
        });
        file.abandon();

        assertThatThrownBy(() -> commits.write("d.c", () -> {
                    file.put(map, new byte[] {2}, 2L);
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> commits.write("d.c", () -> null)).isInstanceOf(RuntimeException.class);
        commits.drain();
        try (StoreFile again = StoreFile.open(folder)) {
            assertThat(again.entries("m").get(new byte[] {1})).isEqualTo(1L);
        }
    }
}
