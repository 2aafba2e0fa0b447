package org.yunyan.discussion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** Discussions, each with all that was said in it. */
final class DiscussionStore {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String UNIT = "unit";
    private static final String ASKER = "asker";
    private static final String WAITING = "waiting";
    private static final String ACCEPTED = "accepted";
    private static final String AWAY = "away";
    private static final String WORDS = "words";
    private static final String REPORTED = "reported";
    private static final String TOUCHED = "touched";
    private static final String TELL_AT = "tellAt";
    private static final String VERSION = "version";

    private static final int MOST = 50;
    private static final int MOST_TERMS = 5;
    private static final int TOLD_AT_ONCE = 50;

    private final MongoCollection<Discussion> discussions;

    DiscussionStore(MongoDatabase database) {
        discussions = database.getCollection("discussions", Discussion.class);
        Indexes.ensure(discussions, "course_touched", latest(COURSE));
        Indexes.ensure(discussions, "unit_touched", latest(COURSE, UNIT));
        Indexes.ensure(discussions, "asker_touched", latest(COURSE, ASKER));
        Indexes.ensure(discussions, "waiting_touched", latest(COURSE, WAITING));
        Indexes.ensure(discussions, "reported", ascending(REPORTED, ID), new IndexOptions().sparse(true));
        Indexes.ensure(discussions, "tell_at", ascending(TELL_AT, ID), new IndexOptions().sparse(true));
    }

    Optional<Discussion> find(Id<Discussion> id) {
        return Optional.ofNullable(discussions.find(eq(ID, id)).first());
    }

    void insert(Discussion discussion) {
        discussions.insertOne(discussion);
    }

    void insertMissing(List<Discussion> planted) {
        Bulk.insertMissing(discussions, planted);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Discussion read, Discussion changed) {
        Bson asRead = and(eq(ID, read.id()), eq(VERSION, read.version()));
        return discussions.replaceOne(asRead, changed).getMatchedCount() == 1;
    }

    /** @param followed what she follows, where that is looked for */
    Page<Discussion> page(Seat seat, Looking looking, Collection<Id<Discussion>> followed, int offset, int limit) {
        List<Bson> all = new ArrayList<>(List.of(eq(COURSE, seat.course())));
        if (looking.unit() != null) {
            all.add(eq(UNIT, looking.unit()));
        }
        all.add(only(seat, looking.only(), followed));
        terms(looking.words()).forEach(term -> all.add(regex(WORDS, Pattern.quote(term))));
        if (!seat.moderates()) {
            all.add(or(eq(AWAY, false), eq(ASKER, seat.person())));
        }
        return page(and(all), latest(COURSE), offset, limit);
    }

    /** Where nobody has answered yet, longest waiting first. */
    Page<Discussion> waiting(Collection<Id<Course>> courses, int limit) {
        return page(and(in(COURSE, courses), eq(WAITING, true)), ascending(TOUCHED, ID), 0, limit);
    }

    /** Where something is reported, longest waiting first. */
    Page<Discussion> reported(int offset, int limit) {
        return page(gte(REPORTED, Instant.EPOCH), ascending(REPORTED, ID), offset, limit);
    }

    List<Discussion> toTell(Instant now) {
        return discussions
                .find(and(gte(TELL_AT, Instant.EPOCH), lte(TELL_AT, now)))
                .sort(ascending(TELL_AT, ID))
                .limit(TOLD_AT_ONCE)
                .into(new ArrayList<>());
    }

    private static Bson only(Seat seat, Only only, Collection<Id<Discussion>> followed) {
        return switch (only) {
            case ALL -> new Document();
            case WAITING -> eq(WAITING, true);
            case ACCEPTED -> new Document(ACCEPTED, new Document("$exists", true));
            case MINE -> eq(ASKER, seat.person());
            case FOLLOWED -> in(ID, followed);
            case REPORTED -> gte(REPORTED, Instant.EPOCH);
        };
    }

    private static List<String> terms(String words) {
        String folded = words == null ? "" : Discussion.folded(words).strip();
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split("\\s+")).limit(MOST_TERMS).toList();
    }

    private Page<Discussion> page(Bson filter, Bson sort, int offset, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Discussion> items = discussions
                .find(filter)
                .sort(sort)
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, discussions.countDocuments(filter), offset, most);
    }

    private static Bson latest(String... keys) {
        return orderBy(ascending(keys), descending(TOUCHED), ascending(ID));
    }
}
