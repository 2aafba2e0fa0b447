package org.yunyan.triage;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Versions of the thresholds; none is ever changed. */
final class ThresholdStore {

    private static final String ID = "_id";
    private static final String FROM = "from";
    private static final int MOST = 200;

    private final MongoCollection<Thresholds> versions;

    ThresholdStore(MongoDatabase database) {
        versions = database.getCollection("triage_thresholds", Thresholds.class);
        Indexes.ensure(versions, "from", descending(FROM, ID));
    }

    /** The one that holds on that day: the latest that has begun, and of those that began together the last written. */
    Thresholds on(LocalDate day) {
        Thresholds found =
                versions.find(lte(FROM, day)).sort(descending(FROM, ID)).first();
        return found == null ? Thresholds.STANDARD : found;
    }

    /** Newest version first. */
    List<Thresholds> all() {
        return versions.find().sort(descending(ID)).limit(MOST).into(new ArrayList<>());
    }

    /** False when somebody else has written this version. */
    boolean insert(Thresholds fresh) {
        return Inserts.isNew(versions, fresh);
    }
}
