package org.yunyan.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;

/**
 * Tells those who are not there what goes on: the trainer that something was asked, followers what was answered, authors what
 * was done about what they wrote. What is to be told stands in the discussion, written with what it tells of.
 *
 * <p>Followers are told at once and then at most every {@link #QUIET}, once for all that was said in between, and not at all
 * while the last message about this discussion is still unread.
 */
final class Telling {

    static final Duration QUIET = Duration.ofMinutes(30);

    private final DiscussionStore discussions;
    private final StandStore stands;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Telling(DiscussionStore discussions, StandStore stands, Catalogue catalogue, ApplicationEventPublisher events) {
        this.discussions = discussions;
        this.stands = stands;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** When followers may be told the next time. */
    static Instant next(Discussion discussion, Instant now) {
        Instant last = discussion.told().at();
        Instant quiet = last == null ? now : last.plus(QUIET);
        return quiet.isAfter(now) ? quiet : now;
    }

    /** One that cannot be told stays until it can, and does not hold up the others. */
    void tell(Instant now) {
        Outbox<Discussion> outbox = new Outbox<>(
                Discussion::id, () -> discussions.toTell(now), one -> tell(one, now), one -> settle(one, now));
        outbox.sweep();
    }

    private void tell(Discussion discussion, Instant now) {
        if (!discussion.told().question()) {
            tellTrainer(discussion);
        }
        tellAuthors(discussion);
        if (hasNews(discussion) && isDue(discussion, now)) {
            tellFollowers(discussion, now);
        }
    }

    private static boolean hasNews(Discussion discussion) {
        Told told = discussion.told();
        return discussion.replies().size() > told.replies() || !Objects.equals(told.accepted(), discussion.accepted());
    }

    private static boolean isDue(Discussion discussion, Instant now) {
        return !next(discussion, now).isAfter(now);
    }

    /** A lost race leaves it to be told again, and whoever listens knows it then. */
    private void settle(Discussion discussion, Instant now) {
        Told told = discussion.told();
        boolean news = hasNews(discussion);
        boolean due = isDue(discussion, now);
        Told all = news && due
                ? new Told(
                        true,
                        discussion.replies().size(),
                        discussion.accepted(),
                        discussion.rulings().size(),
                        now)
                : new Told(
                        true,
                        told.replies(),
                        told.accepted(),
                        discussion.rulings().size(),
                        told.at());
        discussions.replace(discussion, discussion.told(all, news && !due ? next(discussion, now) : null));
    }

    private void tellTrainer(Discussion discussion) {
        CourseVersion version = catalogue.version(discussion.course(), discussion.number());
        if (version.trainer().equals(discussion.asker()) || discussion.away()) {
            return;
        }
        events.publishEvent(new QuestionAsked(
                version.trainer(),
                discussion.course(),
                discussion.id(),
                discussion.title(),
                version.content().title(),
                discussion.question().at()));
    }

    private void tellAuthors(Discussion discussion) {
        List<Ruling> rulings = discussion.rulings();
        for (int i = discussion.told().rulings(); i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            if (ruling.deed() == Deed.KEPT) {
                continue;
            }
            int round = i;
            discussion
                    .post(ruling.post())
                    .filter(post -> !post.author().equals(ruling.by()))
                    .ifPresent(post -> events.publishEvent(new PostRuled(
                            post.author(),
                            discussion.id(),
                            discussion.id() + ":" + round,
                            discussion.title(),
                            ruling.deed(),
                            ruling.reason(),
                            ruling.at())));
        }
    }

    private void tellFollowers(Discussion discussion, Instant now) {
        if (discussion.away()) {
            return;
        }
        String after = null;
        List<Stand> batch;
        do {
            batch = stands.following(discussion.id(), after);
            batch.forEach(stand -> tell(discussion, stand, now));
            after = batch.isEmpty() ? null : batch.getLast().id();
        } while (after != null);
    }

    private void tell(Discussion discussion, Stand stand, Instant now) {
        Told told = discussion.told();
        Id<Post> accepted = discussion.accepted();
        int fresh = (int) discussion.replies().stream()
                .skip(told.replies())
                .filter(Post::isShown)
                .filter(reply -> !reply.author().equals(stand.person()))
                .filter(reply -> stand.seen() == null || reply.at().isAfter(stand.seen()))
                .count();
        boolean answered = accepted != null
                && !accepted.equals(told.accepted())
                && !stand.person().equals(discussion.acceptedBy());
        if (fresh == 0 && !answered || stand.hasNotLookedYet() && !answered) {
            return;
        }
        String round = discussion.replies().size() + (answered ? "+" + accepted : "");
        events.publishEvent(new DiscussionContinued(
                stand.person(), discussion.id(), discussion.title(), fresh, answered, round, now));
        stands.put(stand.toldAt(now));
    }
}
