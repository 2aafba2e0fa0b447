package org.yunyan.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;
import org.yunyan.shared.mongo.Versioned;

/** Who studies what, addressed by person and course. */
final class EnrolmentStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String COURSE = "course";
    private static final String STATE = "state";
    private static final String UNITS = "units";
    private static final String LAST_AT = "lastAt";
    private static final String PENDING = "pending";
    private static final String VERSION = "version";

    private static final int SWEPT = 100;

    private final MongoCollection<Enrolment> enrolments;
    private final Kept kept;

    EnrolmentStore(MongoDatabase database, Kept kept) {
        this.kept = kept;
        enrolments = database.getCollection("enrolments", Enrolment.class);
        Indexes.ensure(enrolments, "person_lastAt", latest(PERSON));
        Indexes.ensure(enrolments, "course_lastAt", latest(COURSE));
        Indexes.ensure(enrolments, "pending", ascending(PENDING, ID));
    }

    Optional<Enrolment> find(Id<Person> person, Id<Course> course) {
        return Optional.ofNullable(
                enrolments.find(eq(ID, Enrolment.key(person, course))).first());
    }

    Page<Enrolment> of(Id<Person> person, Set<EnrolmentState> states, int offset, int limit) {
        return page(and(eq(PERSON, person), in(STATE, states)), latest(PERSON), offset, limit);
    }

    List<Enrolment> completedBy(Id<Person> person) {
        return enrolments
                .find(and(eq(PERSON, person), eq(STATE, EnrolmentState.COMPLETED)))
                .sort(latest(PERSON))
                .into(new ArrayList<>());
    }

    Page<Enrolment> inCourse(Id<Course> course, int offset, int limit) {
        return page(eq(COURSE, course), latest(COURSE), offset, limit);
    }

    /** Everybody in a course, one by one. */
    void eachIn(Id<Course> course, Consumer<Enrolment> look) {
        enrolments.find(eq(COURSE, course)).sort(latest(COURSE)).forEach(look);
    }

    List<Enrolment> after(String id, int limit) {
        Bson rest = id == null ? new Document() : gt(ID, id);
        return enrolments.find(rest).sort(ascending(ID)).limit(limit).into(new ArrayList<>());
    }

    List<Enrolment> pending() {
        return enrolments
                .find(eq(PENDING, true))
                .sort(ascending(PENDING, ID))
                .limit(SWEPT)
                .into(new ArrayList<>());
    }

    /** @return false when she is enrolled already */
    boolean insert(Enrolment enrolment) {
        return Inserts.isNew(enrolments, enrolment);
    }

    void insertMissing(List<Enrolment> planted) {
        Bulk.insertMissing(enrolments, planted);
    }

    List<Enrolment> find(Collection<String> ids) {
        return enrolments.find(in(ID, ids)).into(new ArrayList<>());
    }

    /** Writes each change only when nobody wrote since it was read; returns the places of those that were too late. */
    Set<Integer> replace(List<Completing.Written> changes) {
        return Versioned.replace(
                enrolments,
                changes.stream()
                        .map(change -> new Versioned.Change<>(
                                change.read().id(), change.read().version(), change.written()))
                        .toList());
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Enrolment read, Enrolment changed) {
        Bson asRead = and(eq(ID, read.id()), eq(VERSION, read.version()));
        boolean written = enrolments.replaceOne(asRead, changed).getMatchedCount() == 1;
        kept.drop(read.person());
        return written;
    }

    /** Leaves it pending when something else came to be told meanwhile. */
    void settle(Enrolment told) {
        Bson asTold = and(
                eq(ID, told.id()), eq("completion.applied", told.completion().applied()));
        enrolments.updateOne(asTold, Updates.set(PENDING, false));
        kept.drop(told.person());
    }

    private Page<Enrolment> page(Bson filter, Bson sort, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Enrolment> items =
                enrolments.find(filter).sort(sort).skip(offset).limit(most).into(new ArrayList<>());
        return new Page<>(items, enrolments.countDocuments(filter), offset, most);
    }

    private static Bson latest(String key) {
        return orderBy(ascending(key), descending(LAST_AT), ascending(ID));
    }
}
