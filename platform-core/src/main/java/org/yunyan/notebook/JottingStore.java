package org.yunyan.notebook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
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

/** The jottings of each person; nothing here is found without saying whose. */
final class JottingStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String COURSE = "course";
    private static final String UNIT = "unit";
    private static final String AT = "at";
    private static final String TEXT = "text";
    private static final String MADE = "made";

    private static final Bson IN_ORDER = ascending(PERSON, COURSE, UNIT, AT, ID);
    private static final Bson LATEST = Sorts.orderBy(ascending(PERSON), Sorts.descending(MADE), ascending(ID));

    private final MongoCollection<Jotting> jottings;

    JottingStore(MongoDatabase database) {
        jottings = database.getCollection("jottings", Jotting.class);
        Indexes.ensure(jottings, "person_place", IN_ORDER);
        Indexes.ensure(jottings, "person_made", LATEST);
    }

    void insert(Jotting jotting) {
        jottings.insertOne(jotting);
    }

    Optional<Jotting> find(Id<Person> person, Id<Jotting> id) {
        return Optional.ofNullable(jottings.find(own(person, id)).first());
    }

    void replace(Jotting changed) {
        jottings.replaceOne(own(changed.person(), changed.id()), changed);
    }

    void drop(Id<Person> person, Id<Jotting> id) {
        jottings.deleteOne(own(person, id));
    }

    List<Jotting> of(Id<Person> person, Id<Course> course, Id<Unit> unit) {
        return jottings.find(and(eq(PERSON, person), eq(COURSE, course), eq(UNIT, unit)))
                .sort(IN_ORDER)
                .limit(Notebook.MOST)
                .into(new ArrayList<>());
    }

    /** The mark without words at a place, if there is one. */
    Optional<Jotting> bookmark(Id<Person> person, Id<Course> course, Id<Unit> unit, int at) {
        Bson place = and(eq(PERSON, person), eq(COURSE, course), eq(UNIT, unit), eq(AT, at), eq(TEXT, ""));
        return Optional.ofNullable(jottings.find(place).sort(IN_ORDER).first());
    }

    List<Jotting> inOrder(Id<Person> person) {
        return jottings.find(eq(PERSON, person))
                .sort(IN_ORDER)
                .limit(Notebook.MOST)
                .into(new ArrayList<>());
    }

    Page<Jotting> latest(Id<Person> person, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Jotting> items = jottings.find(eq(PERSON, person))
                .sort(LATEST)
                .skip(offset)
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, count(person), offset, most);
    }

    long count(Id<Person> person) {
        return jottings.countDocuments(eq(PERSON, person));
    }

    private static Bson own(Id<Person> person, Id<Jotting> id) {
        return and(eq(ID, id), eq(PERSON, person));
    }
}
