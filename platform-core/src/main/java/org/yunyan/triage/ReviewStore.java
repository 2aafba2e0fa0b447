package org.yunyan.triage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** Approvals of claims, and who had opened which papers. */
final class ReviewStore {

    private static final String ID = "_id";
    private static final String BY = "by";
    private static final String DESK = "desk";
    private static final String CLAIMANT = "claimant";
    private static final String AT = "at";
    private static final int A_DAY = 1_000;
    private static final int A_YEAR = 500;
    private static final int SOME = 20;

    private final MongoCollection<Reviewed> reviews;
    private final MongoCollection<Look> looks;

    ReviewStore(MongoDatabase database) {
        reviews = database.getCollection("triage_reviews", Reviewed.class);
        looks = database.getCollection("triage_looks", Look.class);
        Indexes.ensure(reviews, "by_at", ascending(BY, AT, ID));
        Indexes.ensure(reviews, "desk_claimant_at", ascending(DESK, CLAIMANT, AT, ID));
    }

    /** @param id {@code claim|person} */
    record Look(@BsonId String id) {}

    void looked(String claim, Id<Person> by) {
        Look look = new Look(claim + "|" + by);
        looks.replaceOne(eq(ID, look.id()), look, new ReplaceOptions().upsert(true));
    }

    boolean hasLooked(String claim, Id<Person> by) {
        return looks.find(eq(ID, claim + "|" + by)).first() != null;
    }

    void put(Reviewed review) {
        reviews.replaceOne(eq(ID, review.id()), review, new ReplaceOptions().upsert(true));
    }

    /** What she approved on that day. */
    List<Reviewed> of(Id<Person> by, LocalDate day) {
        Instant from = CountyTime.startOf(day);
        Instant until = CountyTime.startOf(day.plusDays(1));
        return reviews.find(and(eq(BY, by), gte(AT, from), lt(AT, until)))
                .sort(ascending(AT, ID))
                .limit(A_DAY)
                .into(new ArrayList<>());
    }

    /** Approvals of a claimant at a desk since then. */
    List<Reviewed> at(String desk, Id<Person> claimant, Instant since) {
        return reviews.find(and(eq(DESK, desk), eq(CLAIMANT, claimant), gte(AT, since)))
                .sort(ascending(AT, ID))
                .limit(A_YEAR)
                .into(new ArrayList<>());
    }

    /** Some approvals that others gave at this desk. */
    List<Reviewed> byOthers(String desk, Id<Person> by) {
        return reviews.find(and(eq(DESK, desk), ne(BY, by))).limit(SOME).into(new ArrayList<>());
    }
}
