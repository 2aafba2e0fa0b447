package org.yunyan.cohorts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** Cohorts, one document each. */
final class CohortStore {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String UNTOLD = "untold";
    private static final int MOST = 200;

    private final MongoCollection<Cohort> cohorts;

    CohortStore(MongoDatabase database) {
        cohorts = database.getCollection("cohorts", Cohort.class);
        Indexes.ensure(cohorts, "course", ascending(COURSE, ID));
        Indexes.ensure(cohorts, "untold", ascending(UNTOLD, ID));
    }

    Optional<Cohort> find(Id<Cohort> id) {
        return Optional.ofNullable(cohorts.find(eq(ID, id)).first());
    }

    /** Earliest first. */
    List<Cohort> of(Id<Course> course) {
        List<Cohort> found = cohorts.find(eq(COURSE, course))
                .sort(ascending(COURSE, ID))
                .limit(MOST)
                .into(new ArrayList<>());
        found.sort(
                Comparator.comparing((Cohort cohort) -> cohort.plan().starts()).thenComparing(Cohort::id));
        return found;
    }

    List<Cohort> untold() {
        return cohorts.find(eq(UNTOLD, true))
                .sort(ascending(UNTOLD, ID))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    void insert(Cohort cohort) {
        cohorts.insertOne(cohort);
    }

    boolean replace(Cohort read, Cohort changed) {
        return cohorts.replaceOne(and(eq(ID, read.id()), eq("version", read.version())), changed)
                        .getMatchedCount()
                == 1;
    }
}
