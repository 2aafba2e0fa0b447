package org.yunyan.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Everybody, in service or not. Lists go school by school, so that each of them is read along an index. */
final class PersonStore {

    private static final String ID = "_id";
    private static final String NUMBER = "number";
    private static final String NAME = "name";
    private static final String SCHOOL = "school";
    private static final String PATH = "path";
    private static final String POST = "post";
    private static final String ACTIVE = "active";

    /** After every letter that a name or number can contain. */
    private static final String LAST = "\uffff";

    private static final int BATCH = 1000;

    private final MongoCollection<Person> people;

    PersonStore(MongoDatabase database) {
        people = database.getCollection("people", Person.class);
        Indexes.ensureUnique(people, "number", ascending(NUMBER));
        Indexes.ensure(people, "school_number", ascending(SCHOOL, NUMBER, ID));
        Indexes.ensure(people, "name", ascending(NAME, ID));
    }

    Optional<Person> find(Id<Person> id) {
        return Optional.ofNullable(people.find(eq(ID, id)).first());
    }

    Map<Id<Person>, Person> find(Collection<Id<Person>> ids) {
        Map<Id<Person>, Person> found = HashMap.newHashMap(ids.size());
        people.find(in(ID, ids)).forEach(person -> found.put(person.id(), person));
        return found;
    }

    Map<String, Person> byNumbers(Collection<String> numbers) {
        Map<String, Person> found = HashMap.newHashMap(numbers.size());
        people.find(in(NUMBER, numbers)).forEach(person -> found.put(person.number(), person));
        return found;
    }

    List<Person> teachers(Organisation unit) {
        return people.find(teaching(unit, List.of(unit)))
                .sort(ascending(SCHOOL, NUMBER, ID))
                .into(new ArrayList<>());
    }

    Page<Person> teachers(Organisation unit, List<Organisation> schools, int offset, int limit) {
        return page(teaching(unit, schools), ascending(SCHOOL, NUMBER, ID), offset, limit);
    }

    Page<Person> beginning(String text, Organisation unit, List<Organisation> schools, int offset, int limit) {
        String field = Character.isDigit(text.charAt(0)) ? NUMBER : NAME;
        Bson begins = and(gte(field, text), lt(field, text + LAST), eq(ACTIVE, true));
        Bson filter = unit.kind() == OrganisationKind.COUNTY ? begins : and(begins, belonging(unit, schools));
        return page(filter, ascending(field, ID), offset, limit);
    }

    void put(List<Person> changed) {
        for (int from = 0; from < changed.size(); from += BATCH) {
            write(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
    }

    private void write(List<Person> batch) {
        var upsert = new ReplaceOptions().upsert(true);
        try {
            people.bulkWrite(
                    batch.stream()
                            .map(person -> new ReplaceOneModel<>(eq(ID, person.id()), person, upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            throw taken(batch, failure);
        }
    }

    private static RuntimeException taken(List<Person> batch, MongoBulkWriteException failure) {
        if (!Inserts.isTaken(failure)) {
            return failure;
        }
        String numbers = failure.getWriteErrors().stream()
                .map(error -> batch.get(error.getIndex()).number())
                .collect(Collectors.joining(", "));
        return new Refused.Conflict("refused.people.numberTaken", numbers);
    }

    private Page<Person> page(Bson filter, Bson sort, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Person> items = people.find(filter)
                .sort(sort)
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, people.countDocuments(filter), offset, most);
    }

    private static Bson teaching(Organisation unit, List<Organisation> schools) {
        return and(belonging(unit, schools), eq(ACTIVE, true), exists(POST));
    }

    /** A group's members are found through their school, since only that is indexed. */
    private static Bson belonging(Organisation unit, List<Organisation> schools) {
        if (unit.kind() == OrganisationKind.GROUP) {
            return and(eq(SCHOOL, unit.parent()), eq(PATH, unit.id()));
        }
        return in(SCHOOL, schools.stream().map(Organisation::id).toList());
    }
}
