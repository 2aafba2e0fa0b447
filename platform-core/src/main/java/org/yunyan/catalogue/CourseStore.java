package org.yunyan.catalogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** Drafts and where they stand. */
final class CourseStore {

    private static final String ID = "_id";
    private static final String TRAINER = "trainer";
    private static final String STATE = "state";
    private static final String CHANGED = "changed";
    private static final String PUBLISHED = "published";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String PENDING = "pending";
    private static final String VERSION = "version";
    private static final String TEAM = "team";
    private static final String DUE = "due";

    private static final int SWEPT = 100;

    private final MongoCollection<Course> courses;

    CourseStore(MongoDatabase database) {
        courses = database.getCollection("courses", Course.class);
        Indexes.ensure(courses, "trainer_changed", orderBy(ascending(TRAINER), descending(CHANGED), ascending(ID)));
        Indexes.ensure(courses, "state_changed", ascending(STATE, CHANGED, ID));
        Indexes.ensure(courses, "team_changed", orderBy(ascending(TEAM), descending(CHANGED), ascending(ID)));
        Indexes.ensure(courses, "state_due", ascending(STATE, DUE, ID));
        Indexes.ensure(courses, "pending", ascending(PENDING, PUBLISHED_AT, ID));
    }

    Optional<Course> find(Id<Course> id) {
        return Optional.ofNullable(courses.find(eq(ID, id)).first());
    }

    /** Without their drafts, which are heavy. */
    List<Course> heads(Collection<Id<Course>> ids) {
        return courses.find(in(ID, ids)).projection(head()).into(new ArrayList<>());
    }

    /** Without their drafts, in the order of ids. */
    List<Course> headsAfter(Id<Course> after, int limit) {
        Bson rest = after == null ? new org.bson.Document() : gt(ID, after);
        return courses.find(rest)
                .sort(ascending(ID))
                .limit(limit)
                .projection(head())
                .into(new ArrayList<>());
    }

    /** Those that she writes, alone or with others. */
    Page<Course> of(Id<Person> author, int offset, int limit) {
        return page(
                or(eq(TRAINER, author), eq(TEAM, author)), orderBy(descending(CHANGED), ascending(ID)), offset, limit);
    }

    Page<Course> standing(CourseState state, int offset, int limit) {
        return page(eq(STATE, state), ascending(CHANGED, ID), offset, limit);
    }

    /** Those that have passed both gates and whose time has come. */
    List<Course> due(Instant now) {
        return courses.find(and(eq(STATE, CourseState.SCHEDULED), lte(DUE, now)))
                .sort(ascending(DUE, ID))
                .limit(SWEPT)
                .into(new ArrayList<>());
    }

    List<Course> pending() {
        return courses.find(eq(PENDING, true))
                .sort(ascending(PUBLISHED_AT, ID))
                .limit(SWEPT)
                .into(new ArrayList<>());
    }

    void insert(Course course) {
        courses.insertOne(course);
    }

    void insertMissing(List<Course> planted) {
        Bulk.insertMissing(courses, planted);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Course read, Course changed) {
        Bson asRead = and(eq(ID, read.id()), eq(VERSION, read.version()));
        return courses.replaceOne(asRead, changed).getMatchedCount() == 1;
    }

    /** Leaves the version alone, so that a trainer's open editor does not become stale by a delivery. */
    void settle(Course told) {
        courses.updateOne(and(eq(ID, told.id()), eq(PUBLISHED, told.published())), Updates.set(PENDING, false));
    }

    private Page<Course> page(Bson filter, Bson sort, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Course> items =
                courses.find(filter).sort(sort).skip(offset).limit(most).into(new ArrayList<>());
        return new Page<>(items, courses.countDocuments(filter), offset, most);
    }

    private static Bson head() {
        return Projections.include(TRAINER, "trainerName", STATE, PUBLISHED, PENDING, VERSION, CHANGED);
    }
}
