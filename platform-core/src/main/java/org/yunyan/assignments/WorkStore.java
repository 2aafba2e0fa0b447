package org.yunyan.assignments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Works, one a person and unit. */
final class WorkStore {

    /** So many of those with the fewest reviews are enough to find one to review. */
    private static final int CANDIDATES = 50;

    private static final int SWEPT = 100;

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String COURSE = "course";
    private static final String UNIT = "unit";
    private static final String SCHOOL = "school";
    private static final String STATE = "state";
    private static final String RECEIVED = "peers.received";
    private static final String SUBMITTED = "piece.submitted";
    private static final String DUE = "due";
    private static final String REMINDED = "reminded";
    private static final String PENDING = "pending";
    private static final String VERSION = "version";

    private final MongoCollection<Work> works;

    WorkStore(MongoDatabase database) {
        works = database.getCollection("works", Work.class);
        Indexes.ensureUnique(works, "person_course_unit", ascending(PERSON, COURSE, UNIT));
        Indexes.ensure(works, "course_state", ascending(COURSE, STATE, SUBMITTED, ID));
        Indexes.ensure(works, "course_unit_state", ascending(COURSE, UNIT, STATE, RECEIVED, SUBMITTED, ID));
        Indexes.ensure(works, "school_unit_state", ascending(SCHOOL, UNIT, STATE, SUBMITTED, ID));
        Indexes.ensure(works, "unit_reminded_due", ascending(UNIT, REMINDED, STATE, DUE, ID));
        Indexes.ensure(works, "pending", ascending(PENDING, ID));
    }

    Optional<Work> find(Id<Work> id) {
        return Optional.ofNullable(works.find(eq(ID, id)).first());
    }

    Optional<Work> find(Id<Person> person, Id<Course> course, Id<Unit> unit) {
        return Optional.ofNullable(works.find(and(eq(PERSON, person), eq(COURSE, course), eq(UNIT, unit)))
                .first());
    }

    /** Those of a unit that wait, with the fewest reviews first. */
    List<Work> forPeers(Id<Course> course, Id<Unit> unit) {
        return works.find(and(eq(COURSE, course), eq(UNIT, unit), eq(STATE, WorkState.SUBMITTED)))
                .sort(ascending(RECEIVED, SUBMITTED, ID))
                .limit(CANDIDATES)
                .into(new ArrayList<>());
    }

    Page<Work> waiting(Id<Course> course, int offset, int limit) {
        return page(and(eq(COURSE, course), eq(STATE, WorkState.SUBMITTED)), offset, limit);
    }

    /** Evidence from the classroom that waits at these schools, without that of this person. */
    Page<Work> waitingAt(Collection<Id<Organisation>> schools, Id<Person> without, int offset, int limit) {
        return page(waiting(schools, without), offset, limit);
    }

    long countWaitingAt(Collection<Id<Organisation>> schools, Id<Person> without) {
        return works.countDocuments(waiting(schools, without));
    }

    private static Bson waiting(Collection<Id<Organisation>> schools, Id<Person> without) {
        return and(
                in(SCHOOL, schools),
                eq(UNIT, Assignments.IN_CLASS),
                eq(STATE, WorkState.SUBMITTED),
                ne(PERSON, without));
    }

    /** Evidence from the classroom that nobody was reminded of and that is due by then. */
    List<Work> dueBy(Instant then) {
        return works.find(and(
                        eq(UNIT, Assignments.IN_CLASS),
                        eq(REMINDED, false),
                        eq(STATE, WorkState.DRAFT),
                        lte(DUE, then)))
                .sort(ascending(DUE, ID))
                .limit(SWEPT)
                .into(new ArrayList<>());
    }

    List<Work> pending() {
        return works.find(eq(PENDING, true)).sort(ascending(ID)).limit(SWEPT).into(new ArrayList<>());
    }

    /** @return false when there is one of that person, course and unit */
    boolean insert(Work work) {
        return Inserts.isNew(works, work);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Work read, Work changed) {
        return works.replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }

    /** What was judged once more meanwhile stays pending. */
    void settle(Work told) {
        works.updateOne(and(eq(ID, told.id()), eq(VERSION, told.version())), Updates.set(PENDING, false));
    }

    void remind(Work told) {
        works.updateOne(eq(ID, told.id()), Updates.set(REMINDED, true));
    }

    private Page<Work> page(Bson which, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Work> found = works.find(which)
                .sort(ascending(SUBMITTED, ID))
                .skip(offset)
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(found, works.countDocuments(which), offset, most);
    }
}
