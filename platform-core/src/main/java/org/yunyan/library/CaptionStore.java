package org.yunyan.library;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Captions that are being written, one document a unit. */
final class CaptionStore {

    private final MongoCollection<CaptionDraft> drafts;

    CaptionStore(MongoDatabase database) {
        drafts = database.getCollection("caption_drafts", CaptionDraft.class);
    }

    Optional<CaptionDraft> find(Id<Course> course, Id<Unit> unit) {
        return Optional.ofNullable(drafts.find(eq("_id", key(course, unit))).first());
    }

    void keep(Id<Course> course, Id<Unit> unit, List<Cue> cues, Id<Person> by, Instant at) {
        Captions.requireRoom(cues);
        String key = key(course, unit);
        drafts.replaceOne(eq("_id", key), new CaptionDraft(key, cues, by, at), new ReplaceOptions().upsert(true));
    }

    void forget(Id<Course> course, Id<Unit> unit) {
        drafts.deleteOne(eq("_id", key(course, unit)));
    }

    /** The cues of a file; none when it cannot be read as captions. */
    static List<Cue> read(Path file) {
        try {
            return Captions.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (Refused.Invalid noCaptions) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String key(Id<Course> course, Id<Unit> unit) {
        return course + "/" + unit;
    }
}
