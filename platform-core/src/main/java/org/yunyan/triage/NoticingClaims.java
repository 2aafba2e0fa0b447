package org.yunyan.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimMoved;
import org.yunyan.claims.Claims;
import org.yunyan.claims.Likeness;
import org.yunyan.claims.Review;
import org.yunyan.claims.ReviewAct;
import org.yunyan.claims.ReviewStep;
import org.yunyan.claims.ScanOpened;
import org.yunyan.shared.Id;

/** Looks at a claim when it is handed in, and at a reviewer when she approves. */
final class NoticingClaims {

    /** How far back it is looked who approves whom. */
    private static final int DAYS = 365;

    private final Claims claims;
    private final Watching watching;
    private final Reading reading;
    private final Raising raising;
    private final ReviewStore reviews;
    private final ThresholdStore thresholds;

    NoticingClaims(
            Claims claims,
            Watching watching,
            Reading reading,
            Raising raising,
            ReviewStore reviews,
            ThresholdStore thresholds) {
        this.claims = claims;
        this.watching = watching;
        this.reading = reading;
        this.raising = raising;
        this.reviews = reviews;
        this.thresholds = thresholds;
    }

    @EventListener
    void on(ScanOpened opened) {
        reviews.looked(opened.claim().value(), opened.by());
    }

    @EventListener
    void on(ClaimMoved moved) {
        Claim claim = claims.find(List.of(moved.claim())).get(moved.claim());
        if (claim == null) {
            return;
        }
        Thresholds inForce = thresholds.on(Sifting.day(moved.at()));
        if (moved.act() == ReviewAct.SUBMITTED || moved.act() == ReviewAct.POSTED) {
            handedIn(claim, inForce);
        } else if (moved.act() == ReviewAct.APPROVED) {
            approved(claim, moved.number(), inForce);
        }
    }

    private void handedIn(Claim claim, Thresholds inForce) {
        List<Id<Claim>> others =
                claim.proof().likenesses().stream().map(Likeness::with).toList();
        raising.raise(
                new Reusing(inForce).look(claim, claims.find(others)).stream().toList(), inForce);
        if (claim.details().note() != null) {
            reading.claim(claim);
        }
        watching.note(claim.person());
    }

    private void approved(Claim claim, int number, Thresholds inForce) {
        Review review = claim.progress().reviews().get(number - 1);
        Reviewed noted = new Reviewed(
                claim.id() + "|" + number,
                review.by(),
                desk(claim, review.step()),
                claim.person(),
                claim.id().value(),
                claim.details().title(),
                claim.proof().scans().isEmpty() || reviews.hasLooked(claim.id().value(), review.by()),
                review.at());
        reviews.put(noted);
        letThrough(claim, review, inForce);
        LocalDate day = Sifting.day(review.at());
        Stamping stamping = new Stamping(inForce);
        raising.raise(
                stamping.hasty(review.by(), day, reviews.of(review.by(), day)).stream()
                        .toList(),
                inForce);
        List<Reviewed> given =
                reviews.at(noted.desk(), claim.person(), review.at().minus(DAYS, ChronoUnit.DAYS));
        if (given.size() >= inForce.whole(Threshold.STAMP_PAIR_APPROVALS)) {
            raising.raise(
                    stamping
                            .pair(review.by(), claim.person(), given, reviews.byOthers(noted.desk(), review.by()))
                            .stream()
                            .toList(),
                    inForce);
        }
    }

    /** What was found to be other papers by somebody who had not opened both. */
    private void letThrough(Claim claim, Review review, Thresholds inForce) {
        boolean opened = reviews.hasLooked(claim.id().value(), review.by());
        List<Id<Claim>> unseen = review.apart().stream()
                .filter(other -> !opened || !reviews.hasLooked(other.value(), review.by()))
                .toList();
        if (!unseen.isEmpty()) {
            raising.raise(
                    new Reusing(inForce)
                            .letThrough(claim, claims.find(unseen)).stream().toList(),
                    inForce);
        }
    }

    private static String desk(Claim claim, ReviewStep step) {
        int depth = Math.min(claim.path().size() - 1, ReviewStep.COUNTY.ordinal() - step.ordinal());
        return step + ":" + claim.path().get(depth);
    }
}
