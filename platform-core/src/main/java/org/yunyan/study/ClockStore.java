package org.yunyan.study;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Versioned;

/** One study clock a person, addressed by her id. */
final class ClockStore {

    private static final String ID = "_id";

    private final MongoCollection<StudyClock> clocks;
    private final Kept kept;

    ClockStore(MongoDatabase database, Kept kept) {
        this.kept = kept;
        clocks = database.getCollection("study_clocks", StudyClock.class);
    }

    StudyClock find(Id<Person> person) {
        StudyClock found = clocks.find(eq(ID, person)).first();
        return found == null ? StudyClock.of(person) : found;
    }

    /** Of those who have a clock. */
    List<StudyClock> find(Collection<Id<Person>> people) {
        return clocks.find(in(ID, people)).into(new ArrayList<>());
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(StudyClock read, StudyClock changed) {
        var change = new Versioned.Change<>(read.person(), read.version(), changed);
        boolean written = replace(List.of(change)).isEmpty();
        kept.drop(read.person());
        return written;
    }

    /** Writes each change only when nobody wrote since it was read; returns the places of those that were too late. */
    Set<Integer> replace(List<Versioned.Change<StudyClock>> changes) {
        return Versioned.replace(clocks, changes);
    }

    void insertMissing(List<StudyClock> planted) {
        Bulk.insertMissing(clocks, planted);
    }
}
