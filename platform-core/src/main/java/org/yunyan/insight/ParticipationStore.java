package org.yunyan.insight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** Teachers by academic year. Everything here can be thrown away and recomputed. */
final class ParticipationStore {

    static final String COLLECTION = "participation";
    private static final String ID = "_id";
    private static final String YEAR = "year";
    private static final String ACTIVE = "active";
    private static final String LATE = "lateFrom";
    private static final String MISSING = "missing";
    private static final List<String> UNITS = List.of("county", "zone", "school");

    private final MongoCollection<Participation> people;

    ParticipationStore(MongoDatabase database) {
        people = database.getCollection(COLLECTION, Participation.class);
        UNITS.forEach(unit -> Indexes.ensure(people, "participation-by-" + unit, ascending(unit, YEAR, MISSING, ID)));
    }

    List<Participation> ofSchool(Id<Organisation> school, int year) {
        return people.find(and(eq("school", school), eq(YEAR, year)))
                .sort(ascending(MISSING, ID))
                .into(new ArrayList<>());
    }

    List<Participation> find(Collection<String> ids) {
        return people.find(in(ID, ids)).sort(ascending(ID)).into(new ArrayList<>());
    }

    /**
     * Under the unit, who misses most first: in the order of the index, so that only what is asked for is read. Who is not
     * late misses little and lies at its end.
     */
    FindIterable<Participation> under(Organisation unit, int year, Who who, LocalDate today) {
        List<Bson> filter = new ArrayList<>();
        switch (unit.kind()) {
            case COUNTY -> filter.add(eq("county", unit.id()));
            case ZONE -> filter.add(eq("zone", unit.id()));
            case SCHOOL -> filter.add(eq("school", unit.id()));
            case GROUP -> {
                // A group lies in one school, whose index narrows it down to a few hundred.
                filter.add(eq("school", unit.parent()));
                filter.add(eq("group", unit.id()));
            }
        }
        filter.add(eq(YEAR, year));
        switch (who) {
            case ALL -> {}
            case ACTIVE -> filter.add(eq(ACTIVE, true));
            case BEHIND -> filter.add(lte(LATE, today));
        }
        return people.find(and(filter)).sort(descending(MISSING, ID));
    }

    void put(Collection<Participation> fresh) {
        if (!fresh.isEmpty()) {
            var upsert = new ReplaceOptions().upsert(true);
            people.bulkWrite(
                    fresh.stream()
                            .map(one -> new ReplaceOneModel<>(eq(ID, one.id()), one, upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            people.deleteMany(in(ID, ids));
        }
    }
}
