package org.yunyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The discussions of courses. Only those take part who study a course, who write it, and who review courses for the county;
 * nobody else learns that there is anything.
 */
public final class Discussions {

    private static final int COURSES = 200;

    private final DiscussionStore discussions;
    private final StandStore stands;
    private final PaceStore paces;
    private final Circle circle;
    private final Reach reach;
    private final Telling telling;
    private final Catalogue catalogue;
    private final Clock clock;

    Discussions(
            DiscussionStore discussions,
            StandStore stands,
            PaceStore paces,
            Circle circle,
            Reach reach,
            Telling telling,
            Catalogue catalogue,
            Clock clock) {
        this.discussions = discussions;
        this.stands = stands;
        this.paces = paces;
        this.circle = circle;
        this.reach = reach;
        this.telling = telling;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** As whom she takes part in a course. @throws Refused.Missing when she does not */
    public Seat seat(Actor actor, Id<Course> course) {
        return circle.seat(actor, course);
    }

    /** Discussions of a course, last touched first, at most 50 at once. */
    public Page<Discussion> of(Actor actor, Id<Course> course, Looking looking, int offset, int limit) {
        Seat seat = circle.seat(actor, course);
        if (looking.only() == Only.REPORTED && !seat.moderates()) {
            throw new Refused.Forbidden("refused.role");
        }
        List<Id<Discussion>> followed =
                looking.only() == Only.FOLLOWED ? stands.followed(seat.person(), course) : List.of();
        return discussions.page(seat, looking, followed, offset, limit).map(one -> Reach.seen(seat, one));
    }

    /**
     * One discussion, which she has looked at by this.
     *
     * @throws Refused.Missing when there is none, or none that she may see
     */
    public Discussion open(Actor actor, Id<Discussion> id) {
        Discussion discussion = reach.found(actor, id);
        Instant now = now();
        stands.find(id, actor.person()).ifPresent(stand -> stands.put(stand.seenAt(now)));
        return Reach.seen(circle.seat(actor, discussion.course()), discussion);
    }

    /** Whether she may still change what she wrote. */
    public boolean mayEdit(Actor actor, Post post) {
        return post.isEditableBy(actor.person(), now());
    }

    /** Whether she is told what goes on there. */
    public boolean follows(Actor actor, Id<Discussion> id) {
        return stands.find(id, actor.person()).filter(Stand::following).isPresent();
    }

    /** What her courses have not answered yet, longest waiting first, at most 50. */
    public Page<Discussion> waitingFor(Actor trainer) {
        List<Id<Course>> hers = catalogue.mine(trainer, 0, COURSES).items().stream()
                .map(Course::id)
                .toList();
        return discussions.waiting(hers, COURSES);
    }

    /**
     * Asks something. Whoever asks follows.
     *
     * @throws Refused.Invalid when the title is missing or anything is too long
     * @throws Refused.Conflict when she writes faster than others can follow
     */
    public Discussion ask(Actor actor, Asking asking) {
        Seat seat = circle.seat(actor, asking.course());
        Limits.requireTitle(asking.title());
        String text = Limits.checked(asking.text(), true);
        Limits.requirePlace(
                asking, catalogue.version(asking.course(), asking.number()).content());
        Instant now = now();
        paces.take(actor.person(), now);
        Discussion asked = Discussion.asked(asking, Post.of(actor.person(), actor.name(), seat.voice(), text, now));
        discussions.insert(asked);
        stands.put(stands.of(asked, actor.person()).takesPart().seenAt(now));
        return asked;
    }

    /**
     * Replies. Whoever replies follows, unless she has said that she does not want to.
     *
     * @throws Refused.Conflict when the discussion is locked, full, or she writes faster than others can follow
     */
    public Discussion reply(Actor actor, Id<Discussion> id, String text) {
        Seat seat = circle.seat(actor, reach.found(actor, id).course());
        String words = Limits.checked(text, false);
        Instant now = now();
        paces.take(actor.person(), now);
        Post reply = Post.of(actor.person(), actor.name(), seat.voice(), words, now);
        Discussion replied = reach.change(actor, id, read -> {
            Limits.requireOpen(read);
            return read.replied(reply, Telling.next(read, now));
        });
        stands.put(stands.of(replied, actor.person()).takesPart().seenAt(now));
        return replied;
    }

    /**
     * Changes one's own words, so long as {@link Post#EDITABLE} lasts; that it was changed is shown.
     *
     * @param title only for the question; otherwise not looked at
     */
    public Discussion edit(Actor actor, Id<Discussion> id, Id<Post> post, String title, String text) {
        Instant now = now();
        return reach.change(actor, id, read -> {
            boolean question = read.question().id().equals(post);
            if (!Reach.post(read, post).isEditableBy(actor.person(), now)) {
                throw new Refused.Conflict("refused.discussion.late", Post.EDITABLE.toMinutes());
            }
            if (question) {
                Limits.requireTitle(title);
            }
            String words = Limits.checked(text, question);
            Discussion changed = read.with(post, one -> one.rewritten(words, now));
            return question ? changed.titled(title) : changed;
        });
    }

    /** Takes one's own words back; their place stays, and what others replied. Repeating it changes nothing. */
    public Discussion withdraw(Actor actor, Id<Discussion> id, Id<Post> post) {
        return reach.change(actor, id, read -> {
            Post hers = Reach.post(read, post);
            if (!hers.author().equals(actor.person())) {
                throw new Refused.Forbidden("refused.discussion.notYours");
            }
            return hers.isShown() ? read.with(post, one -> one.moved(PostState.WITHDRAWN, null)) : read;
        });
    }

    /**
     * Marks the reply that answers the question; null takes the mark away.
     *
     * @throws Refused.Forbidden for anybody but the asker and those who write or review the course
     */
    public Discussion accept(Actor actor, Id<Discussion> id, Id<Post> reply) {
        Instant now = now();
        return reach.change(actor, id, read -> {
            Seat seat = circle.seat(actor, read.course());
            if (!read.asker().equals(actor.person()) && !seat.moderates()) {
                throw new Refused.Forbidden("refused.discussion.notYours");
            }
            boolean isReply = read.replies().stream().anyMatch(one -> one.id().equals(reply) && one.isShown());
            if (reply != null && !isReply) {
                throw new Refused.Missing("refused.discussion.missing");
            }
            return read.accepting(reply, actor.person(), Telling.next(read, now));
        });
    }

    /** Says whether she has the same question; the asker has it anyway. Repeating it changes nothing. */
    public Discussion share(Actor actor, Id<Discussion> id, boolean hersToo) {
        Discussion shared = reach.change(
                actor,
                id,
                read -> read.asker().equals(actor.person()) || read.same().contains(actor.person()) == hersToo
                        ? read
                        : read.shared(actor.person(), hersToo));
        if (hersToo) {
            stands.put(stands.of(shared, actor.person()).takesPart());
        }
        return shared;
    }

    /** Wants to be told what goes on there, or no longer. */
    public void follow(Actor actor, Id<Discussion> id, boolean wanted) {
        stands.put(stands.of(reach.found(actor, id), actor.person())
                .follows(wanted)
                .seenAt(now()));
    }

    /** Tells those who are not there what goes on. Called on start and every few seconds. */
    public void sweep() {
        telling.tell(now());
    }

    /** Stores discussions as they are, where they are not there yet; askers follow: for seeds. */
    public void plant(List<Discussion> planted) {
        discussions.insertMissing(planted);
        stands.addMissing(planted.stream()
                .map(one -> Stand.none(one, one.asker()).takesPart())
                .toList());
    }

    /** As precise as the store keeps it, so that what is answered equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
