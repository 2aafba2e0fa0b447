package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;

/** Calls that the rooms make, with the answers that any MongoDB gives. */
abstract class StoreContract {

    MongoCollection<Document> things;
    MongoDatabase database;

    @BeforeEach
    void freshCollection(MongoDatabase given) {
        database = given;
        things = given.getCollection("things-" + UUID.randomUUID());
    }

    static Document thing(Object id, Object... fields) {
        Document document = new Document("_id", id);
        for (int i = 0; i < fields.length; i += 2) {
            document.append((String) fields[i], fields[i + 1]);
        }
        return document;
    }

    List<Object> ids(Bson filter, Bson sort) {
        return things.find(filter).sort(sort).map(found -> found.get("_id")).into(new ArrayList<>());
    }

    List<Object> ids(Bson filter) {
        return ids(filter, ascending("_id"));
    }

    Document explained(Bson filter, Bson sort) {
        return things.find(filter).sort(sort).explain(ExplainVerbosity.EXECUTION_STATS);
    }

    static String plan(Document explained) {
        return explained.get("queryPlanner", Document.class).get("winningPlan").toString();
    }

    static void assertDuplicate(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }
}
