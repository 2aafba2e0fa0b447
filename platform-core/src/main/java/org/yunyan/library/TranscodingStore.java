package org.yunyan.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Media;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** What is made of which file. */
final class TranscodingStore {

    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String DUE = "due";
    private static final String VERSION = "version";

    private final MongoCollection<Transcoding> transcodings;

    TranscodingStore(MongoDatabase database) {
        transcodings = database.getCollection("transcodings", Transcoding.class);
        Indexes.ensure(transcodings, "state_due", ascending(STATE, DUE, ID));
    }

    Optional<Transcoding> find(Id<Media> media) {
        return Optional.ofNullable(transcodings.find(eq(ID, media)).first());
    }

    Map<Id<Media>, Transcoding> find(Collection<Id<Media>> media) {
        Map<Id<Media>, Transcoding> found = HashMap.newHashMap(media.size());
        transcodings.find(in(ID, media)).forEach(one -> found.put(one.media(), one));
        return found;
    }

    /** The one that waits longest in this state. */
    Optional<Transcoding> due(TranscodingState state, Instant now) {
        return Optional.ofNullable(transcodings
                .find(and(eq(STATE, state), lte(DUE, now)))
                .sort(ascending(DUE, ID))
                .limit(1)
                .first());
    }

    void insertMissing(Transcoding asked) {
        Bulk.insertMissing(transcodings, List.of(asked));
    }

    boolean replace(Transcoding read, Transcoding changed) {
        return transcodings
                        .replaceOne(and(eq(ID, read.media()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }
}
