package org.yunyan.discussion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** Who follows what. */
final class StandStore {

    private static final String ID = "_id";
    private static final String DISCUSSION = "discussion";
    private static final String PERSON = "person";
    private static final String COURSE = "course";
    private static final String FOLLOWING = "following";
    private static final int BATCH = 200;

    private final MongoCollection<Stand> stands;

    StandStore(MongoDatabase database) {
        stands = database.getCollection("discussion_stands", Stand.class);
        Indexes.ensure(stands, "discussion_following", ascending(DISCUSSION, FOLLOWING, ID));
        Indexes.ensure(stands, "person_course", ascending(PERSON, COURSE, FOLLOWING, ID));
    }

    Optional<Stand> find(Id<Discussion> discussion, Id<Person> person) {
        return Optional.ofNullable(
                stands.find(eq(ID, Stand.key(discussion, person))).first());
    }

    Stand of(Discussion discussion, Id<Person> person) {
        return find(discussion.id(), person).orElseGet(() -> Stand.none(discussion, person));
    }

    void put(Stand stand) {
        stands.replaceOne(eq(ID, stand.id()), stand, new ReplaceOptions().upsert(true));
    }

    void addMissing(List<Stand> planted) {
        Bulk.insertMissing(stands, planted);
    }

    /** Those who follow, a batch at a time. */
    List<Stand> following(Id<Discussion> discussion, String after) {
        Bson all = and(eq(DISCUSSION, discussion), eq(FOLLOWING, true));
        return stands.find(after == null ? all : and(all, gt(ID, after)))
                .sort(ascending(DISCUSSION, FOLLOWING, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    /** What she follows in a course. */
    List<Id<Discussion>> followed(Id<Person> person, Id<Course> course) {
        return stands
                .find(and(eq(PERSON, person), eq(COURSE, course), eq(FOLLOWING, true)))
                .limit(BATCH)
                .into(new ArrayList<>())
                .stream()
                .map(Stand::discussion)
                .toList();
    }
}
