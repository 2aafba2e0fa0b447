package org.yunyan.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Absences, one document each. */
final class AbsenceStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String SCHOOL = "school";
    private static final String STATE = "state";
    private static final String FROM = "from";
    private static final String VERSION = "version";

    private final MongoCollection<Absence> absences;

    AbsenceStore(MongoDatabase database) {
        absences = database.getCollection("absences", Absence.class);
        Indexes.ensure(absences, "person_from", ascending(PERSON, FROM, ID));
        Indexes.ensure(absences, "school_state", ascending(SCHOOL, STATE, FROM, ID));
    }

    Optional<Absence> find(Id<Absence> id) {
        return Optional.ofNullable(absences.find(eq(ID, id)).first());
    }

    List<Absence> of(Collection<Id<Person>> people) {
        return absences.find(in(PERSON, people))
                .sort(ascending(PERSON, FROM, ID))
                .into(new ArrayList<>());
    }

    Page<Absence> at(Collection<Id<Organisation>> schools, Absence.State state, int offset, int limit) {
        Bson filter = and(in(SCHOOL, schools), eq(STATE, state));
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Absence> items = absences.find(filter)
                .sort(ascending(SCHOOL, STATE, FROM, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, absences.countDocuments(filter), offset, most);
    }

    /** @return whether it was not there yet */
    boolean insert(Absence absence) {
        return Inserts.isNew(absences, absence);
    }

    void insertMissing(List<Absence> many) {
        Bulk.insertMissing(absences, many);
    }

    /** @return whether nobody was faster */
    boolean replace(Absence before, Absence after) {
        return absences.replaceOne(and(eq(ID, before.id()), eq(VERSION, before.version())), after)
                        .getMatchedCount()
                == 1;
    }
}
