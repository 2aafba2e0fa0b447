package org.yunyan.exposure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** The log of what was shown, by day and by person. */
final class ShownStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String AT = "at";
    private static final String COURSE = "items.course";

    private final MongoCollection<Shown> lists;

    ShownStore(MongoDatabase database) {
        lists = database.getCollection("shown-lists", Shown.class);
        Indexes.ensure(
                lists, "shown-by-person", new Document(PERSON, 1).append(AT, -1).append(ID, 1));
    }

    /** Keeps lists; what is there already stays as it is. */
    void add(List<Shown> shown) {
        Bulk.insertMissing(lists, shown);
    }

    /**
     * Notes an act with the list where what she did before it began, or else with the last list that showed her the course, unless it
     * is noted already.
     */
    void act(Id<Person> person, Id<Course> course, Act act, Instant since, Instant at) {
        List<Spot> spots = spots(person, course, since, at);
        if (act.once() && spots.stream().anyMatch(spot -> spot.item().has(act))) {
            return;
        }
        act.after().stream()
                .flatMap(before ->
                        spots.stream().filter(spot -> spot.item().has(before)).limit(1))
                .findFirst()
                .or(() -> spots.stream()
                        .filter(spot ->
                                act.begins(spot.list().place(), spot.list().at(), at))
                        .findFirst())
                .ifPresent(spot -> {
                    String field = "items." + spot.index() + "." + act.field();
                    lists.updateOne(and(eq(ID, spot.list().id()), exists(field, false)), set(field, at));
                });
    }

    /** Where a list showed her a course. */
    private record Spot(Shown list, int index) {
        ShownItem item() {
            return list.items().get(index);
        }
    }

    /** Newest first. */
    private List<Spot> spots(Id<Person> person, Id<Course> course, Instant since, Instant at) {
        List<Spot> spots = new ArrayList<>();
        for (Shown list : lists.find(and(eq(PERSON, person), gte(AT, since), lte(AT, at), eq(COURSE, course)))
                .sort(orderBy(descending(AT), ascending(ID)))
                .limit(Page.MOST)) {
            IntStream.range(0, list.items().size())
                    .filter(index -> list.items().get(index).course().equals(course))
                    .limit(1)
                    .forEach(index -> spots.add(new Spot(list, index)));
        }
        return spots;
    }

    /** Hers, newest first. */
    List<Shown> of(Id<Person> person, int limit) {
        return lists.find(eq(PERSON, person))
                .sort(orderBy(descending(AT), ascending(ID)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * A batch of a walk through days.
     *
     * @param after the last id of the batch before, or the first day
     * @param until the day after the last one
     */
    List<Shown> walk(String after, LocalDate until, int limit) {
        return lists.find(and(gt(ID, after), lt(ID, until.toString())))
                .sort(ascending(ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Forgets everything before a day. */
    long forgetBefore(LocalDate day) {
        return lists.deleteMany(lt(ID, day.toString())).getDeletedCount();
    }
}
