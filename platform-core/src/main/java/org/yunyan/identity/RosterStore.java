package org.yunyan.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.Id;

/** Rosters that are accepted and not yet applied: none, but after a crash. */
final class RosterStore {

    private static final String ID = "_id";
    private static final String AT = "at";

    private final MongoCollection<Roster> rosters;

    RosterStore(MongoDatabase database) {
        rosters = database.getCollection("rosters", Roster.class);
    }

    void keep(Roster roster) {
        rosters.insertOne(roster);
    }

    void applied(Id<Roster> roster) {
        rosters.deleteOne(eq(ID, roster));
    }

    List<Roster> open() {
        return rosters.find().sort(ascending(AT, ID)).into(new ArrayList<>());
    }
}
