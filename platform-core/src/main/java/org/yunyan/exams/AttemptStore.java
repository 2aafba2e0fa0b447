package org.yunyan.exams;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Attempts, addressed by person, course, test and number. */
final class AttemptStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String COURSE = "course";
    private static final String UNIT = "unit";
    private static final String ATTEMPT = "attempt";
    private static final String STATE = "state";
    private static final String LATEST = "timing.latest";
    private static final String ENDED = "outcome.ended";
    private static final String PENDING = "pending";
    private static final String VERSION = "version";

    private static final int SWEPT = 100;

    private final MongoCollection<ExamAttempt> attempts;

    AttemptStore(MongoDatabase database) {
        attempts = database.getCollection("exam-attempts", ExamAttempt.class);
        Indexes.ensure(
                attempts,
                "person_course_unit",
                orderBy(ascending(PERSON, COURSE, UNIT), descending(ATTEMPT), ascending(ID)));
        Indexes.ensure(attempts, "course_state", ascending(COURSE, STATE, ENDED, ID));
        Indexes.ensure(attempts, "state_latest", ascending(STATE, LATEST, ID));
        Indexes.ensure(attempts, "pending", ascending(PENDING, ID));
    }

    Optional<ExamAttempt> find(String id) {
        return Optional.ofNullable(attempts.find(eq(ID, id)).first());
    }

    /** Hers at one test, newest first; at most {@link Page#MOST}. */
    List<ExamAttempt> of(Id<Person> person, Id<Course> course, Id<Unit> unit) {
        return attempts.find(and(eq(PERSON, person), eq(COURSE, course), eq(UNIT, unit)))
                .sort(orderBy(descending(ATTEMPT), ascending(ID)))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }

    Page<ExamAttempt> waiting(Id<Course> course, int offset, int limit) {
        Bson which = and(eq(COURSE, course), eq(STATE, AttemptState.WAITING));
        int most = Math.clamp(limit, 1, Page.MOST);
        List<ExamAttempt> found = attempts.find(which)
                .sort(ascending(ENDED, ID))
                .skip(offset)
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(found, attempts.countDocuments(which), offset, most);
    }

    /** Open ones whose time is over, whoever may still come back. */
    List<ExamAttempt> over(Instant now) {
        return attempts.find(and(eq(STATE, AttemptState.OPEN), lt(LATEST, now)))
                .sort(ascending(LATEST, ID))
                .limit(SWEPT)
                .into(new ArrayList<>());
    }

    List<ExamAttempt> pending() {
        return attempts.find(eq(PENDING, true)).sort(ascending(ID)).limit(SWEPT).into(new ArrayList<>());
    }

    /** @return false when it was begun already */
    boolean insert(ExamAttempt attempt) {
        return Inserts.isNew(attempts, attempt);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(ExamAttempt read, ExamAttempt changed) {
        return attempts.replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }

    void settle(ExamAttempt told) {
        attempts.updateOne(eq(ID, told.id()), Updates.set(PENDING, false));
    }
}
