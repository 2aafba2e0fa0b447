package org.yunyan.study;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** Ratings and their summaries; a summary can always be rebuilt from the ratings. */
final class RatingStore {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String STARS = "stars";
    private static final String AT = "at";

    private final MongoCollection<Rating> ratings;
    private final MongoCollection<RatingSummary> summaries;

    RatingStore(MongoDatabase database) {
        ratings = database.getCollection("ratings", Rating.class);
        summaries = database.getCollection("rating_summaries", RatingSummary.class);
        Indexes.ensure(ratings, "course_at", latest());
    }

    void put(Rating rating) {
        ratings.replaceOne(eq(ID, rating.id()), rating, new ReplaceOptions().upsert(true));
        summarise(rating.course());
    }

    void plant(List<Rating> planted) {
        Bulk.insertMissing(ratings, planted);
        planted.stream().map(Rating::course).distinct().forEach(this::summarise);
    }

    Optional<Rating> find(String id) {
        return Optional.ofNullable(ratings.find(eq(ID, id)).first());
    }

    Page<Rating> of(Id<Course> course, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        Bson filter = eq(COURSE, course);
        List<Rating> items =
                ratings.find(filter).sort(latest()).skip(offset).limit(most).into(new ArrayList<>());
        return new Page<>(items, ratings.countDocuments(filter), offset, most);
    }

    Map<Id<Course>, RatingSummary> summaries(Collection<Id<Course>> courses) {
        Map<Id<Course>, RatingSummary> found = HashMap.newHashMap(courses.size());
        courses.forEach(course -> found.put(course, RatingSummary.none(course)));
        summaries.find(in(ID, courses)).forEach(summary -> found.put(summary.course(), summary));
        return found;
    }

    /** One at a time in this program; two programs at once may miss one rating until the next comes in. */
    private synchronized void summarise(Id<Course> course) {
        var counts = new ArrayList<>(RatingSummary.none(course).counts());
        ratings.find(eq(COURSE, course))
                .sort(latest())
                .projection(Projections.include(STARS))
                .forEach(rating -> counts.set(rating.stars() - 1, counts.get(rating.stars() - 1) + 1));
        summaries.replaceOne(eq(ID, course), new RatingSummary(course, counts), new ReplaceOptions().upsert(true));
    }

    private static Bson latest() {
        return orderBy(ascending(COURSE), descending(AT), ascending(ID));
    }
}
