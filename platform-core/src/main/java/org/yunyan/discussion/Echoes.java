package org.yunyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.study.Rating;
import org.yunyan.study.Study;

/**
 * What becomes of reviews: the trainer answers in public, readers say what helped them, and report what does not belong there.
 * Only a reviewer of the county hides one, never the trainer whose course it is about.
 */
public final class Echoes {

    /** Most characters of a trainer's reply. */
    public static final int LONGEST = 1000;

    private static final int ATTEMPTS = 8;

    private final EchoStore store;
    private final PaceStore paces;
    private final Circle circle;
    private final Accounts accounts;
    private final Study study;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Echoes(
            EchoStore store,
            PaceStore paces,
            Circle circle,
            Accounts accounts,
            Study study,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.paces = paces;
        this.circle = circle;
        this.accounts = accounts;
        this.study = study;
        this.events = events;
        this.clock = clock;
    }

    /** What became of these reviews; one of which nothing became is absent. */
    public Map<String, Echo> of(Collection<Rating> reviews) {
        return store.find(reviews.stream().map(Rating::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().seen()));
    }

    /** Reviews that somebody has reported, longest waiting first. @throws Refused.Forbidden unless she reviews courses */
    public Page<Echo> reported(Actor reviewer, int offset, int limit) {
        circle.requireReviewer(reviewer);
        return store.reported(offset, limit);
    }

    /**
     * The trainer's public reply; a blank one takes it away.
     *
     * @throws Refused.Forbidden for anybody but those who write the course
     */
    public Echo reply(Actor actor, Rating review, String text) {
        if (circle.seat(actor, review.course()).voice() != Voice.TRAINER) {
            throw new Refused.Forbidden("refused.discussion.notYours");
        }
        String said = text == null ? "" : text.strip();
        if (said.length() > LONGEST) {
            throw new Refused.Invalid("refused.discussion.text", LONGEST);
        }
        Instant now = now();
        Echo replied = change(review, read -> read.replied(said, actor.name(), now));
        if (replied.reply() != null) {
            events.publishEvent(new ReviewAnswered(review.person(), review.course(), actor.name(), now));
        }
        return replied;
    }

    /** Says whether a review has helped her; nobody helps herself. */
    public Echo help(Actor actor, Rating review, boolean helps) {
        if (review.person().equals(actor.person())) {
            throw new Refused.Forbidden("refused.discussion.own");
        }
        return change(
                review,
                read -> read.helped().contains(actor.person()) == helps ? read : read.helping(actor.person(), helps));
    }

    /** Says that a review does not belong there; saying it again changes nothing. */
    public void report(Actor actor, Rating review, Abuse abuse, String note) {
        String said = Moderating.said(note);
        Instant now = now();
        paces.take(actor.person(), now);
        change(review, read -> {
            boolean known = read.complaints().stream().anyMatch(one -> one.by().equals(actor.person()));
            boolean enough = read.complaints().size() >= Echo.MOST_COMPLAINTS;
            return known || enough || !read.isShown()
                    ? read
                    : read.reported(new Complaint(Id.of(review.id()), actor.person(), abuse, said, now));
        });
    }

    /**
     * Hides a review with a reason, lets it be read again, or lets it stay though it was reported.
     *
     * @throws Refused.Forbidden for anybody but a reviewer of the county, and about one's own words
     */
    public Echo judge(Actor reviewer, Rating review, Deed deed, String reason) {
        circle.requireReviewer(reviewer);
        if (review.person().equals(reviewer.person())) {
            throw new Refused.Forbidden("refused.discussion.own");
        }
        String why = deed == Deed.HIDDEN ? Moderating.required(reason) : null;
        Echo judged = change(review, read -> read.judged(deed == Deed.KEPT ? read.hidden() : why));
        accounts.audit(reviewer, "review." + deed.name().toLowerCase(java.util.Locale.ROOT), review.id(), why);
        if (deed != Deed.KEPT) {
            events.publishEvent(new PostRuled(
                    review.person(), null, review.id() + ":" + judged.version(), review.text(), deed, why, now()));
        }
        return judged;
    }

    /** The review of that id. @throws Refused.Missing when there is none */
    public Rating review(Echo echo) {
        return study.ratingBy(echo.author(), echo.course())
                .orElseThrow(() -> new Refused.Missing("refused.discussion.missing"));
    }

    /** Stores replies of trainers, where nothing became of the review yet: for seeds. */
    public void plant(Map<Rating, String> replies, String trainer) {
        store.insertMissing(replies.entrySet().stream()
                .map(entry -> none(entry.getKey())
                        .replied(entry.getValue(), trainer, entry.getKey().at().plusSeconds(86_400)))
                .toList());
    }

    /** Stores complaints about reviews: for seeds. */
    public void plantComplaint(Rating review, Complaint complaint) {
        store.insertMissing(List.of(none(review).reported(complaint)));
    }

    private Echo change(Rating review, UnaryOperator<Echo> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Echo read = store.find(review.id()).orElseGet(() -> none(review));
            Echo changed = change.apply(read);
            if (changed == read || store.put(read, changed)) {
                return changed;
            }
        }
        throw new Refused.Conflict("refused.discussion.busy");
    }

    private static Echo none(Rating review) {
        return Echo.none(review.id(), review.course(), review.person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
