package org.yunyan.discussion;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What those who look after a course do about posts; each deed stands in the discussion and in the audit log. */
final class Moderating {

    static final int LONGEST_REASON = 300;

    private static final int MOST_RULINGS = 500;

    private final Accounts accounts;

    Moderating(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Hides a post, lets it be read again, or leaves it as it is though it was reported. */
    Discussion judged(Seat seat, Actor actor, Discussion read, Id<Post> id, Deed deed, String reason, Instant now) {
        Post post = read.post(id).orElseThrow(() -> new Refused.Missing("refused.discussion.missing"));
        requireImpartial(seat, post);
        requireFitting(post, deed);
        UnaryOperator<Post> change = switch (deed) {
            case HIDDEN -> one -> one.moved(PostState.HIDDEN, required(reason));
            case RESTORED -> one -> one.moved(PostState.SHOWN, null);
            case KEPT, LOCKED, UNLOCKED -> UnaryOperator.identity();
        };
        return ruled(read.with(id, change), new Ruling(id, deed, actor.person(), actor.name(), said(reason), now));
    }

    /** Keeps a discussion from going on, or lets it go on. */
    Discussion locked(Actor actor, Discussion read, boolean lock, String reason, Instant now) {
        Deed deed = lock ? Deed.LOCKED : Deed.UNLOCKED;
        String why = lock ? required(reason) : said(reason);
        return ruled(read, new Ruling(read.question().id(), deed, actor.person(), actor.name(), why, now));
    }

    /** Called once the deed is stored. */
    void audit(Actor actor, Discussion discussion) {
        Ruling last = discussion.rulings().getLast();
        String action = "discussion." + last.deed().name().toLowerCase(java.util.Locale.ROOT);
        accounts.audit(actor, action, discussion.id() + "/" + last.post(), last.reason());
    }

    static String required(String reason) {
        String said = said(reason);
        if (said.isEmpty()) {
            throw new Refused.Invalid("refused.discussion.reason", LONGEST_REASON);
        }
        return said;
    }

    static String said(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.length() > LONGEST_REASON) {
            throw new Refused.Invalid("refused.discussion.reason", LONGEST_REASON);
        }
        return said;
    }

    private static Discussion ruled(Discussion changed, Ruling ruling) {
        if (changed.rulings().size() >= MOST_RULINGS) {
            throw new Refused.Conflict("refused.discussion.full");
        }
        return changed.ruled(ruling);
    }

    /** Nobody decides about her own words; those of a trainer are for the county. */
    private static void requireImpartial(Seat seat, Post post) {
        if (post.author().equals(seat.person())) {
            throw new Refused.Forbidden("refused.discussion.own");
        }
    }

    private static void requireFitting(Post post, Deed deed) {
        boolean fits = switch (deed) {
            case HIDDEN, KEPT -> post.state() == PostState.SHOWN;
            case RESTORED -> post.state() == PostState.HIDDEN;
            case LOCKED, UNLOCKED -> false;
        };
        if (!fits) {
            throw new Refused.Conflict("refused.discussion.state");
        }
    }
}
