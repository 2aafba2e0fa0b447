package org.yunyan.cohorts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** Cohorts, one document each. */
final class CohortStore {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String UNTOLD = "untold";
    private static final String CANCELLED = "cancelled";
    private static final String PLAN = "plan.";
    private static final String STARTS = PLAN + "starts";
    private static final String ENDS = PLAN + "ends";
    private static final int BATCH = 200;
    private static final int NEWEST = 50;

    private final MongoCollection<Cohort> cohorts;

    CohortStore(MongoDatabase database) {
        cohorts = database.getCollection("cohorts", Cohort.class);
        Indexes.ensure(cohorts, "course_starts", orderBy(ascending(COURSE), descending(STARTS), ascending(ID)));
        Indexes.ensure(cohorts, "course_open", ascending(COURSE, CANCELLED, ENDS, ID));
        Indexes.ensure(cohorts, "untold", ascending(UNTOLD, ID));
    }

    Optional<Cohort> find(Id<Cohort> id) {
        return Optional.ofNullable(cohorts.find(eq(ID, id)).first());
    }

    Map<Id<Cohort>, Cohort> find(Collection<Id<Cohort>> ids) {
        Map<Id<Cohort>, Cohort> found = new HashMap<>();
        if (!ids.isEmpty()) {
            cohorts.find(in(ID, ids)).forEach(cohort -> found.put(cohort.id(), cohort));
        }
        return found;
    }

    /** The newest of them, earliest first. */
    List<Cohort> of(Id<Course> course) {
        return sorted(cohorts.find(eq(COURSE, course))
                .sort(orderBy(ascending(COURSE), descending(STARTS), ascending(ID)))
                .limit(NEWEST)
                .into(new ArrayList<>()));
    }

    /** Those that have not ended on this day and were not called off, earliest first. */
    List<Cohort> open(Id<Course> course, LocalDate today, int most) {
        return sorted(cohorts.find(and(eq(COURSE, course), eq(CANCELLED, false), gte(ENDS, today)))
                .sort(ascending(COURSE, CANCELLED, ENDS, ID))
                .limit(most)
                .into(new ArrayList<>()));
    }

    /** Those of any of the courses that ended on this day or later and were not called off, earliest first. */
    List<Cohort> since(Collection<Id<Course>> courses, LocalDate day) {
        return courses.isEmpty()
                ? List.of()
                : sorted(cohorts.find(and(in(COURSE, courses), eq(CANCELLED, false), gte(ENDS, day)))
                        .into(new ArrayList<>()));
    }

    private static List<Cohort> sorted(List<Cohort> found) {
        found.sort(
                Comparator.comparing((Cohort cohort) -> cohort.plan().starts()).thenComparing(Cohort::id));
        return found;
    }

    List<Cohort> untold() {
        return cohorts.find(eq(UNTOLD, true))
                .sort(ascending(UNTOLD, ID))
                .limit(BATCH)
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
