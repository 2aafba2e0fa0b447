package org.yunyan.duplicates;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** The last report, one document, and what officers have decided about groups. */
final class DuplicateStore {

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String REPORT = "report";
    private static final int MOST_DECISIONS = 2_000;

    private final MongoCollection<Report> reports;
    private final MongoCollection<Decision> decisions;

    DuplicateStore(MongoDatabase database) {
        reports = database.getCollection("duplicate_reports", Report.class);
        decisions = database.getCollection("duplicate_decisions", Decision.class);
        Indexes.ensure(decisions, "newest", descending(AT, ID));
    }

    /** @param looked how many courses were compared */
    record Report(@BsonId String id, Instant at, int looked, List<Found> groups) {

        Report {
            groups = List.copyOf(groups);
        }

        static Report of(Instant at, int looked, List<Found> groups) {
            return new Report(REPORT, at, looked, groups);
        }
    }

    record Found(List<String> courses, double likeness) {

        Found {
            courses = List.copyOf(courses);
        }
    }

    /**
     * @param id key of the group
     * @param single true: these are not duplicates; false: their trainers were asked to merge them
     */
    record Decision(@BsonId String id, List<String> courses, boolean single, Id<Person> by, Instant at) {

        Decision {
            courses = List.copyOf(courses);
        }
    }

    Optional<Report> report() {
        return Optional.ofNullable(reports.find(eq(ID, REPORT)).first());
    }

    void put(Report report) {
        reports.replaceOne(eq(ID, REPORT), report, new ReplaceOptions().upsert(true));
    }

    /** The latest ones; older ones than these do not count any more. */
    List<Decision> decisions() {
        return decisions.find().sort(descending(AT, ID)).limit(MOST_DECISIONS).into(new ArrayList<>());
    }

    void put(Decision decision) {
        decisions.replaceOne(eq(ID, decision.id()), decision, new ReplaceOptions().upsert(true));
    }
}
