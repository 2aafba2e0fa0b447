package org.yunyan.organisers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Inserts;

/** A document an organiser; a county has some dozens. */
final class OrganiserStore {

    static final int MOST = 500;

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Organiser> organisers;

    OrganiserStore(MongoDatabase database) {
        organisers = database.getCollection("organisers", Organiser.class);
    }

    Optional<Organiser> find(Id<Organiser> id) {
        return Optional.ofNullable(organisers.find(eq(ID, id)).first());
    }

    List<Organiser> all() {
        return organisers.find().sort(ascending(ID)).limit(MOST).into(new ArrayList<>());
    }

    /** @return false when there is one of this id, revoked or not */
    boolean insert(Organiser organiser) {
        return Inserts.isNew(organisers, organiser);
    }

    boolean replace(Organiser read, Organiser changed) {
        return organisers
                        .replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }
}
