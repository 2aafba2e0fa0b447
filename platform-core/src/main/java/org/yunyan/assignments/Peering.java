package org.yunyan.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunyan.bank.Criterion;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Gives learners the works of others to review, those with the fewest reviews first, and takes what they say. */
final class Peering {

    private static final int TRIES = 10;

    private final WorkStore works;
    private final Judging judging;
    private final Catalogue catalogue;

    Peering(WorkStore works, Judging judging, Catalogue catalogue) {
        this.works = works;
        this.judging = judging;
        this.catalogue = catalogue;
    }

    /** The work that she is to review next; empty when she has done her share, or nobody else has handed in. */
    Optional<Work> next(Work hers) {
        WorkTerms terms = WorkTerms.of(catalogue, hers);
        if (hers.state().isHers() || hers.peers().reviewed().size() >= terms.peers()) {
            return Optional.empty();
        }
        Optional<Work> given = Optional.ofNullable(hers.peers().reviewing())
                .flatMap(works::find)
                .filter(one -> one.state() == WorkState.SUBMITTED);
        return given.isPresent() ? given : assign(hers);
    }

    /** @throws Refused.Conflict when it is not the one that she was given */
    void review(Actor actor, Work hers, Id<Work> id, List<Integer> points, String comment, Instant now) {
        if (!id.equals(hers.peers().reviewing())) {
            throw new Refused.Conflict("refused.assignments.notGiven");
        }
        Work other = works.find(id).orElseThrow(() -> new Refused.Missing("refused.assignments.missing"));
        Criterion.requireFitting(WorkTerms.of(catalogue, other).rubric(), points);
        Judging.requireText(comment);
        say(other, new PeerReview(actor.person(), points, comment, now), now);
        note(hers, id, now);
    }

    private Optional<Work> assign(Work hers) {
        Optional<Work> other = works.forPeers(hers.course(), hers.unit()).stream()
                .filter(one -> !one.person().equals(hers.person()) && one.number() == hers.number())
                .filter(one -> !hers.peers().reviewed().contains(one.id().value()))
                .findFirst();
        // Lost to another write of hers, it is asked for once more when the page is opened again.
        return other.filter(one -> works.replace(hers, hers.looksAt(one.id())));
    }

    private void say(Work other, PeerReview review, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            Work read = works.find(other.id()).orElseThrow();
            if (read.state() != WorkState.SUBMITTED) {
                return;
            }
            Work said = read.reviewedBy(review);
            if (works.replace(read, said)) {
                judging.settledByPeers(said, now);
                return;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    private void note(Work hers, Id<Work> reviewed, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            Work read = works.find(hers.id()).orElseThrow();
            Work noted = read.hasReviewed(reviewed);
            if (works.replace(read, noted)) {
                judging.settledByPeers(noted, now);
                return;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }
}
