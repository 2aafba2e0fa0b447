package org.yunyan.claims;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** How every page of every claim looks; found by what is alike, never by going through all. */
final class PrintStore {

    private static final String CLAIM = "claim";
    private static final String BANDS = "bands";

    /** More pages that may be alike are not looked at: one template for half a county. */
    private static final int MOST_ALIKE = 4_000;

    private static final int MOST_PAGES = 200;

    private final MongoCollection<Print> prints;

    PrintStore(MongoDatabase database) {
        prints = database.getCollection("claim_prints", Print.class);
        Indexes.ensure(prints, "bands", ascending(BANDS));
        Indexes.ensure(prints, "claim", ascending(CLAIM));
    }

    void add(List<Print> pages) {
        Bulk.insertMissing(prints, pages);
    }

    List<Print> of(Id<Claim> claim) {
        return prints.find(eq(CLAIM, claim)).limit(MOST_PAGES).into(new ArrayList<>());
    }

    void remove(Id<Claim> claim, Id<Scan> scan) {
        of(claim).stream()
                .filter(print -> print.scan().equals(scan))
                .forEach(print -> prints.deleteOne(eq("_id", print.id())));
    }

    /** Pages whose fingerprint, in one of its turns, differs from this one in a few bits at most. */
    List<Print> near(Fingerprint print) {
        return prints.find(in(BANDS, print.nearBands())).limit(MOST_ALIKE).into(new ArrayList<>());
    }
}
