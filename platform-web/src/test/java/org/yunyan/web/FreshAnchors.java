package org.yunyan.web;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.yunyan.anchors.Anchors;

/** The anchors of a platform that many tests share, made anew: what a test has planted into the past is in them. */
public final class FreshAnchors {

    private static final int A_WEEK = 7;
    private static final int LOOKS = 200;
    private static final Date FAR_AWAY = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    private FreshAnchors() {}

    /** The platform's own job is kept away meanwhile, by the lease that it asks for. */
    public static void make(MongoDatabase database, Anchors anchors) {
        lease(database, FAR_AWAY);
        LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
        for (String collection : List.of("anchors", "anchorLeaves", "anchorTrees")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        database.getCollection("tallies").updateMany(new Document(), set("changed", true));
        lease(database, new Date(0));
        for (int i = 0; i < LOOKS && anchors.newest(Long.MAX_VALUE, A_WEEK).size() < A_WEEK; i++) {
            anchors.sweep();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void lease(MongoDatabase database, Date until) {
        database.getCollection("anchorLeases").updateMany(new Document(), set("until", until));
    }
}
