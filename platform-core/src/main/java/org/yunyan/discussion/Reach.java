package org.yunyan.discussion;

import java.util.function.UnaryOperator;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What somebody reaches of the discussions, and how a change is written that others may cross. */
final class Reach {

    static final int ATTEMPTS = 8;

    private final DiscussionStore discussions;
    private final Circle circle;

    Reach(DiscussionStore discussions, Circle circle) {
        this.discussions = discussions;
        this.circle = circle;
    }

    /** Reads, changes and writes; again when somebody else was first. */
    Discussion change(Actor actor, Id<Discussion> id, UnaryOperator<Discussion> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Discussion read = found(actor, id);
            Discussion changed = change.apply(read);
            if (changed == read || discussions.replace(read, changed)) {
                return changed;
            }
        }
        throw new Refused.Conflict("refused.discussion.busy");
    }

    /** @throws Refused.Missing when there is none, or none that she may see */
    Discussion found(Actor actor, Id<Discussion> id) {
        Discussion found = discussions.find(id).orElseThrow(() -> new Refused.Missing("refused.discussion.missing"));
        Seat seat = circle.seat(actor, found.course());
        if (found.away() && !seat.moderates() && !found.asker().equals(actor.person())) {
            throw new Refused.Missing("refused.discussion.missing");
        }
        return found;
    }

    /** As she may read it. */
    static Discussion seen(Seat seat, Discussion discussion) {
        return seat.moderates() ? discussion : discussion.seenBy(seat.person());
    }

    static Post post(Discussion discussion, Id<Post> id) {
        return discussion.post(id).orElseThrow(() -> new Refused.Missing("refused.discussion.missing"));
    }
}
