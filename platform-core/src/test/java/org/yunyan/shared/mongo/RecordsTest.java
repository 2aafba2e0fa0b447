package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

@ExtendWith(StoreExtension.class)
class RecordsTest {

    public enum Stage {
        PRIMARY,
        SENIOR
    }

    public record Line(String text, Credits credits) {}

    public record Note(
            @BsonId Id<Note> id,
            Id<String> author,
            Stage stage,
            LocalDate day,
            Instant at,
            Credits credits,
            List<Line> lines,
            Map<String, Integer> counts,
            String missing) {}

    @Test
    void aRecordComesBackAsItWent(MongoDatabase database) {
        MongoCollection<Note> notes = database.getCollection("notes", Note.class);
        org.yunyan.shared.mongo.Indexes.ensure(notes, "by-author", Indexes.ascending("author"));
        Note note = new Note(
                Id.of("n1"),
                Id.of("wang"),
                Stage.SENIOR,
                LocalDate.of(2026, 3, 1),
                Instant.ofEpochMilli(1_700_000_000_000L),
                Credits.of("2.5"),
                List.of(new Line("研修", Credits.of(1))),
                Map.of("a", 1),
                null);

        notes.insertOne(note);

        assertThat(notes.find(eq("_id", Id.of("n1"))).first()).isEqualTo(note);
        assertThat(notes.find(eq("author", Id.of("wang"))).first()).isEqualTo(note);
        assertThat(database.getCollection("notes").find().first())
                .doesNotContainKey("missing")
                .containsEntry("day", "2026-03-01");
    }

    private record Hidden(@BsonId String id, int count, boolean flag, Id<String> author) {}

    @Test
    void aRecordThatARoomKeepsToItselfIsStoredTooAndWhatIsAbsentIsZero(MongoDatabase database) {
        MongoCollection<Hidden> hidden = database.getCollection("hidden", Hidden.class);
        hidden.insertOne(new Hidden("a", 3, true, Id.of("wang")));

        assertThat(hidden.find().first()).isEqualTo(new Hidden("a", 3, true, Id.of("wang")));
        assertThat(hidden.find()
                        .projection(com.mongodb.client.model.Projections.include("flag"))
                        .first())
                .isEqualTo(new Hidden("a", 0, true, null));
    }

    @Test
    void migrationsRunOnce(MongoDatabase database) {
        Migrations migrations =
                new Migrations().step("first", d -> d.getCollection("x").countDocuments());

        assertThat(migrations.run(database)).containsExactly("first");
        assertThat(migrations.run(database)).isEmpty();
    }
}
