package org.yunyan.rules;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;

/** All drafts of rules; each is replaced as a whole by whoever has read it last. */
final class RuleDraftStore {

    private static final String ID = "_id";
    private static final String SET = "set";
    private static final String STATE = "state";
    private static final String CHANGED = "changed";
    private static final String REVISION = "revision";
    private static final String TRIED = "tried";

    private final MongoCollection<RuleDraft> drafts;

    RuleDraftStore(MongoDatabase database) {
        drafts = database.getCollection("rule-drafts", RuleDraft.class);
        Indexes.ensure(drafts, "rule-drafts-by-state", ascending(STATE, CHANGED));
        Indexes.ensure(drafts, "rule-drafts-by-set", ascending(SET, STATE));
    }

    Optional<RuleDraft> find(Id<RuleDraft> id) {
        return Optional.ofNullable(drafts.find(eq(ID, id)).first());
    }

    void insert(RuleDraft draft) {
        drafts.insertOne(draft);
    }

    /** Writes the next revision, unless somebody else has written one, or it was tried meanwhile. */
    boolean replace(RuleDraft draft) {
        return drafts.replaceOne(
                                and(eq(ID, draft.id()), eq(REVISION, draft.revision() - 1), eq(TRIED, draft.tried())),
                                draft)
                        .getMatchedCount()
                == 1;
    }

    /** Notes what was tried; whoever writes meanwhile is not disturbed by it. */
    void tried(Id<RuleDraft> draft, String fingerprint) {
        drafts.updateOne(eq(ID, draft), set(TRIED, fingerprint));
    }

    /** The newest of these states first. */
    List<RuleDraft> inState(Set<DraftState> states) {
        return drafts.find(in(STATE, states))
                .sort(orderBy(descending(CHANGED), ascending(ID)))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }

    List<RuleDraft> installed(Id<RuleSet> set) {
        return drafts.find(and(eq(SET, set), eq(STATE, DraftState.INSTALLED)))
                .sort(ascending(SET, STATE, ID))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }
}
