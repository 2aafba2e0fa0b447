package org.yunyan.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What reviewers do with a claim: each at her desk, nobody twice, and of two at once one is told. */
final class Reviewing {

    static final int LONGEST_NOTE = 500;
    private static final int TRIES = 20;

    private final ClaimStore claims;
    private final Resembling resembling;
    private final Desks desks;
    private final Accounts accounts;
    private final Clock clock;

    Reviewing(ClaimStore claims, Resembling resembling, Desks desks, Accounts accounts, Clock clock) {
        this.claims = claims;
        this.resembling = resembling;
        this.desks = desks;
        this.accounts = accounts;
        this.clock = clock;
    }

    Claim approve(Actor actor, Id<Claim> id, long version, String note, Set<Id<Claim>> apart) {
        Claim read = waiting(actor, id, version);
        requireOtherHand(actor, read);
        List<Likeness> alike = resembling.of(read);
        boolean isLast = read.progress().next() == null;
        if (isLast) {
            requireOnlyPayment(read, alike);
            requireLookedAt(alike, apart);
        }
        Instant now = now();
        Review review = new Review(
                ReviewAct.APPROVED,
                read.progress().step(),
                actor.person(),
                actor.name(),
                read.progress().step().role(),
                said(note),
                isLast ? List.copyOf(apart) : List.of(),
                now);
        Progress next = isLast ? read.progress().signed(review) : passed(read, review);
        Claim written = write(read, read.moved(next, read.proof().resembling(alike), now));
        accounts.audit(actor, "claim.approve", id.value(), detail(review));
        return written;
    }

    Claim sendBack(Actor actor, Id<Claim> id, long version, String reason) {
        Claim read = waiting(actor, id, version);
        if (read.poster() != null) {
            throw new Refused.Conflict("refused.claims.posted");
        }
        Review review = review(actor, read, ReviewAct.RETURNED, reason);
        Claim written =
                write(read, read.moved(read.progress().ended(ClaimState.RETURNED, review), read.proof(), review.at()));
        accounts.audit(actor, "claim.return", id.value(), detail(review));
        return written;
    }

    Claim refuse(Actor actor, Id<Claim> id, long version, String reason) {
        Claim read = waiting(actor, id, version);
        Review review = review(actor, read, ReviewAct.REFUSED, reason);
        Claim written = write(
                read,
                read.moved(
                        read.progress().ended(ClaimState.REFUSED, review),
                        read.proof().freed(),
                        review.at()));
        accounts.audit(actor, "claim.refuse", id.value(), detail(review));
        return written;
    }

    void hold(Id<Claim> id, String flag) {
        changed(
                id,
                claim -> claim.state().isFinal()
                        ? claim
                        : claim.moved(claim.progress().held(flag), claim.proof(), now()));
    }

    Claim release(Id<Claim> id, String flag) {
        return changed(
                id,
                claim -> claim.progress().holds().contains(flag)
                        ? claim.moved(claim.progress().released(flag, now()), claim.proof(), now())
                        : claim);
    }

    private Claim changed(Id<Claim> id, UnaryOperator<Claim> change) {
        for (int i = 0; i < TRIES; i++) {
            Claim read = find(id);
            Claim changed = change.apply(read);
            if (changed.equals(read) || claims.replace(read, changed) == ClaimStore.Written.DONE) {
                return changed;
            }
        }
        throw new Refused.Conflict("refused.claims.stale");
    }

    private Progress passed(Claim claim, Review review) {
        ReviewStep next = claim.progress().next();
        return claim.progress()
                .passed(review, next, desks.unit(claim.path(), next).orElseThrow());
    }

    private static void requireOtherHand(Actor actor, Claim claim) {
        if (claim.progress().signedElsewhere(actor.person())) {
            throw new Refused.Forbidden("refused.claims.signedElsewhere");
        }
        if (claim.progress().signedHere(actor.person())) {
            throw new Refused.Forbidden("refused.claims.signedHere");
        }
    }

    /** Certainly the same scan: one that is approved, or was handed in before and still stands, is the one that is paid. */
    private void requireOnlyPayment(Claim claim, List<Likeness> alike) {
        Map<Id<Claim>, Claim> others = claims.find(
                alike.stream().filter(Likeness::same).map(Likeness::with).toList());
        for (Claim other : others.values()) {
            boolean pays =
                    other.state() == ClaimState.APPROVED || other.progress().isLive() && other.isBefore(claim);
            if (pays) {
                throw new Refused.Conflict(
                        "refused.claims.paid",
                        other.name(),
                        String.valueOf(other.details().title()));
            }
        }
    }

    private static void requireLookedAt(List<Likeness> alike, Set<Id<Claim>> apart) {
        Set<Id<Claim>> unseen = new HashSet<>();
        alike.forEach(likeness -> unseen.add(likeness.with()));
        unseen.removeAll(apart);
        if (!unseen.isEmpty()) {
            throw new Refused.Conflict("refused.claims.look", unseen.size());
        }
    }

    private Claim waiting(Actor actor, Id<Claim> id, long version) {
        Claim claim = find(id);
        desks.requireReviewer(actor, claim);
        if (claim.version() != version) {
            throw new Refused.Conflict("refused.claims.stale");
        }
        return claim;
    }

    private Claim find(Id<Claim> id) {
        return claims.find(id).orElseThrow(() -> new Refused.Missing("refused.claims.missing"));
    }

    /** @throws Refused.Invalid without a reason */
    private Review review(Actor actor, Claim claim, ReviewAct act, String reason) {
        if (said(reason) == null) {
            throw new Refused.Invalid("refused.claims.reason");
        }
        ReviewStep step = claim.progress().step();
        return new Review(act, step, actor.person(), actor.name(), step.role(), said(reason), null, now());
    }

    private Claim write(Claim read, Claim changed) {
        if (claims.replace(read, changed) != ClaimStore.Written.DONE) {
            throw new Refused.Conflict("refused.claims.stale");
        }
        return changed;
    }

    private static String detail(Review review) {
        String note = review.note() == null ? "" : ": " + review.note();
        String apart = review.apart().isEmpty() ? "" : " ≠ " + review.apart();
        return review.step() + note + apart;
    }

    /** @throws Refused.Invalid when it is too long */
    private static String said(String text) {
        if (text != null && text.length() > LONGEST_NOTE) {
            throw new Refused.Invalid("refused.claims.tooLong", LONGEST_NOTE);
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
