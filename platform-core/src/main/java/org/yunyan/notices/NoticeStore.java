package org.yunyan.notices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Notices, and apart from them their rows. */
final class NoticeStore {

    private static final String ID = "_id";
    private static final String SCHOOL = "school";
    private static final String YEAR = "year";
    private static final String ROUND = "round";
    private static final String STATE = "state";
    private static final String CLOSING = "closing";
    private static final String UNDECIDED = "undecided";
    private static final String VERSION = "version";
    private static final String WAITING = "waitingSince";
    private static final int SWEEP = 200;
    private static final int TRIES = 50;
    private static final long PAUSE_NANOS = 2_000_000;

    private final MongoCollection<PublicNotice> notices;
    private final MongoCollection<Sheet> sheets;

    NoticeStore(MongoDatabase database) {
        notices = database.getCollection("notices", PublicNotice.class);
        sheets = database.getCollection("notice-sheets", Sheet.class);
        Indexes.ensure(notices, "notice-by-school", ascending(SCHOOL, YEAR, ROUND, ID));
        Indexes.ensure(notices, "notice-by-state", ascending(STATE, CLOSING, ID));
        Indexes.ensure(notices, "notice-undecided", ascending(SCHOOL, UNDECIDED, ID));
        Indexes.ensure(notices, "notice-waiting", ascending(WAITING), new IndexOptions().sparse(true));
    }

    /** The rows of one notice: a school has at most a few hundred people. */
    record Sheet(@BsonId Id<NoticeRow> id, List<NoticeRow> rows) {

        Sheet {
            rows = List.copyOf(rows);
        }
    }

    Optional<PublicNotice> find(Id<PublicNotice> id) {
        return Optional.ofNullable(notices.find(eq(ID, id)).first());
    }

    List<NoticeRow> rows(PublicNotice notice) {
        Sheet sheet = sheets.find(eq(ID, notice.sheet())).first();
        return sheet == null ? List.of() : sheet.rows();
    }

    /** The last round of a school in a year. */
    Optional<PublicNotice> last(Id<Organisation> school, int year) {
        return Optional.ofNullable(notices.find(and(eq(SCHOOL, school), eq(YEAR, year)))
                .sort(descending(SCHOOL, YEAR, ROUND, ID))
                .first());
    }

    /** Of one school, the newest first. */
    List<PublicNotice> of(Id<Organisation> school, int limit) {
        return notices.find(eq(SCHOOL, school))
                .sort(descending(SCHOOL, YEAR, ROUND, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Of an academic year, school by school. */
    Page<PublicNotice> of(Collection<Id<Organisation>> schools, int year, int offset, int limit) {
        var filter = and(in(SCHOOL, schools), eq(YEAR, year));
        int most = Math.clamp(limit, 1, Page.MOST);
        List<PublicNotice> items = notices.find(filter)
                .sort(ascending(SCHOOL, YEAR, ROUND, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, notices.countDocuments(filter), offset, most);
    }

    /** With open objections. */
    List<PublicNotice> undecided(Collection<Id<Organisation>> schools, int limit) {
        return notices.find(and(in(SCHOOL, schools), gt(UNDECIDED, 0)))
                .sort(ascending(SCHOOL, UNDECIDED, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Open ones whose last day lies before this one, the oldest first. */
    List<PublicNotice> closed(LocalDate day) {
        return notices.find(and(eq(STATE, PublicNotice.State.OPEN), lt(CLOSING, day)))
                .sort(ascending(STATE, CLOSING, ID))
                .limit(SWEEP)
                .into(new ArrayList<>());
    }

    /** Open ones whose last day is this one or earlier. */
    List<PublicNotice> closing(LocalDate day) {
        return notices.find(and(eq(STATE, PublicNotice.State.OPEN), lte(CLOSING, day)))
                .sort(ascending(STATE, CLOSING, ID))
                .limit(SWEEP)
                .into(new ArrayList<>());
    }

    List<PublicNotice> waiting(Instant now) {
        return notices.find(lte(WAITING, now))
                .sort(ascending(WAITING, ID))
                .limit(SWEEP)
                .into(new ArrayList<>());
    }

    /** Rows first: a notice without rows is never seen. @return whether this round was not there yet */
    boolean insert(PublicNotice notice, List<NoticeRow> rows) {
        sheets.insertOne(new Sheet(notice.sheet(), rows));
        try {
            notices.insertOne(notice);
            return true;
        } catch (MongoWriteException there) {
            sheets.deleteOne(eq(ID, notice.sheet()));
            if (Inserts.isTaken(there)) {
                return false;
            }
            throw there;
        }
    }

    /** @return whether nobody was faster */
    private boolean replace(PublicNotice before, PublicNotice after) {
        return notices.replaceOne(and(eq(ID, before.id()), eq(VERSION, before.version())), after)
                        .getMatchedCount()
                == 1;
    }

    /**
     * Changes a notice, again and again when others change it meanwhile.
     *
     * @param how may be asked several times, each time with a newer notice; gives the same when there is nothing to change
     * @throws Refused.Missing when there is no such notice
     * @throws Refused.Conflict when others keep changing it
     */
    PublicNotice change(Id<PublicNotice> id, UnaryOperator<PublicNotice> how) {
        for (int tries = 0; tries < TRIES; tries++) {
            PublicNotice before = find(id).orElseThrow(() -> new Refused.Missing("refused.notice.missing"));
            PublicNotice after = how.apply(before);
            if (after.equals(before) || replace(before, after)) {
                return after;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS) * (tries + 1));
        }
        throw new Refused.Conflict("refused.notice.busy");
    }
}
