package org.yunyan.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Signature;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Outbox;

/**
 * Enters what is approved into the ledger, and tells the other rooms what was done. Both are owed from the moment the decision is
 * stored, and are repeated until they are done; the ledger takes one key once, so nothing is paid twice.
 */
final class Telling {

    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final ClaimStore claims;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Outbox<Claim> outbox;

    Telling(ClaimStore claims, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.claims = claims;
        this.ledger = ledger;
        this.events = events;
        this.outbox = new Outbox<>(Claim::id, () -> claims.untold(clock.instant()), this::tell, claims::settle);
    }

    /**
     * Tells at once what there is to tell; what fails is told by the next sweep.
     *
     * @return the claim as it is then: who was told may have held it
     */
    Claim deliver(Claim claim) {
        if (claim.untold() == null) {
            return claim;
        }
        outbox.deliver(claim);
        return claims.find(claim.id()).orElse(claim);
    }

    void sweep() {
        outbox.sweep();
    }

    private void tell(Claim claim) {
        if (claim.state() == ClaimState.APPROVED) {
            ledger.award(award(claim));
        }
        List<Review> reviews = claim.progress().reviews();
        int last = reviews.size() - 1;
        boolean approved = claim.state() == ClaimState.APPROVED;
        // A flag that is cleared can make the last signature, told before, the one that decides.
        for (int i = approved ? Math.min(claim.told(), last) : claim.told(); i <= last; i++) {
            Review review = reviews.get(i);
            boolean decided = approved && i == last;
            events.publishEvent(new ClaimMoved(
                    claim.id(),
                    claim.person(),
                    claim.details().title(),
                    i + 1,
                    review.act(),
                    review.step(),
                    decided,
                    review.note(),
                    review.at()));
        }
    }

    static Award award(Claim claim) {
        ClaimDetails details = claim.details();
        List<Review> signatures = claim.progress().signatures();
        return new Award(
                claim.awardKey(),
                claim.person(),
                null,
                details.title(),
                details.level(),
                details.mode(),
                details.hours(),
                details.role(),
                details.kind().topic(),
                details.occasion(),
                null,
                details.spent(),
                claim.id().value(),
                signatures.getLast().by(),
                signatures.stream()
                        .map(review -> new Signature(review.by(), review.role(), review.at()))
                        .toList(),
                finished(details));
    }

    private static Instant finished(ClaimDetails details) {
        return details.until().atTime(END_OF_DAY).atZone(CountyTime.ZONE).toInstant();
    }
}
