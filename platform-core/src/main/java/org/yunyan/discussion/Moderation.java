package org.yunyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Keeps discussions what they are for: whoever takes part reports what does not belong there, the trainer of a course and the
 * county's reviewers decide, the author is told why.
 */
public final class Moderation {

    private final DiscussionStore discussions;
    private final PaceStore paces;
    private final Circle circle;
    private final Reach reach;
    private final Moderating moderating;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            DiscussionStore discussions,
            PaceStore paces,
            Circle circle,
            Reach reach,
            Moderating moderating,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.discussions = discussions;
        this.paces = paces;
        this.circle = circle;
        this.reach = reach;
        this.moderating = moderating;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** Whether she looks after what is reported in the whole county. */
    public boolean moderatesAll(Actor actor) {
        return circle.reviews(actor);
    }

    /** Everything in the county where something is reported. @throws Refused.Forbidden for anybody but its reviewers */
    public Page<Discussion> reported(Actor reviewer, int offset, int limit) {
        circle.requireReviewer(reviewer);
        return discussions.reported(offset, limit);
    }

    /** Says that a post does not belong there. Whoever has said so already changes nothing by saying it again. */
    public void report(Actor actor, Id<Discussion> id, Id<Post> post, Abuse abuse, String note) {
        Instant now = now();
        String said = Moderating.said(note);
        paces.take(actor.person(), now);
        Discussion reported = reach.change(actor, id, read -> {
            boolean known = read.complaints().stream()
                    .anyMatch(one -> one.post().equals(post) && one.by().equals(actor.person()));
            boolean full = read.complaints().size() >= Discussion.MOST_COMPLAINTS;
            boolean gone = !Reach.post(read, post).isShown();
            return known || full || gone ? read : read.reported(new Complaint(post, actor.person(), abuse, said, now));
        });
        CourseVersion version = catalogue.version(reported.course(), reported.number());
        if (reported.isReported() && !Reach.post(reported, post).author().equals(version.trainer())) {
            events.publishEvent(new AbuseReported(
                    version.trainer(), version.course(), version.content().title(), now));
        }
    }

    /**
     * Hides a post with a reason, lets it be read again, or lets it stay though it was reported.
     *
     * @throws Refused.Forbidden for anybody but those who write or review the course, and about one's own words
     * @throws Refused.Conflict when the post is not in that state
     */
    public Discussion judge(Actor actor, Id<Discussion> id, Id<Post> post, Deed deed, String reason) {
        Instant now = now();
        return ruled(
                actor, id, read -> moderating.judged(moderator(actor, read), actor, read, post, deed, reason, now));
    }

    /** Keeps a discussion from going on, with a reason, or lets it go on. */
    public Discussion lock(Actor actor, Id<Discussion> id, boolean lock, String reason) {
        Instant now = now();
        return ruled(actor, id, read -> {
            moderator(actor, read);
            return read.locked() == lock ? read : moderating.locked(actor, read, lock, reason, now);
        });
    }

    /** Stores complaints about planted posts: for seeds. */
    public void plantComplaint(Id<Discussion> id, Complaint complaint) {
        discussions
                .find(id)
                .filter(read -> !read.complaints().contains(complaint))
                .ifPresent(read -> discussions.replace(read, read.reported(complaint)));
    }

    /** Only what she did herself is audited as hers, not what another moderator did in the same moment. */
    private Discussion ruled(Actor actor, Id<Discussion> id, UnaryOperator<Discussion> deed) {
        AtomicBoolean hers = new AtomicBoolean();
        Discussion ruled = reach.change(actor, id, read -> {
            Discussion changed = deed.apply(read);
            hers.set(changed != read);
            return changed;
        });
        if (hers.get()) {
            moderating.audit(actor, ruled);
        }
        return ruled;
    }

    private Seat moderator(Actor actor, Discussion discussion) {
        Seat seat = circle.seat(actor, discussion.course());
        if (!seat.moderates()) {
            throw new Refused.Forbidden("refused.role");
        }
        return seat;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
