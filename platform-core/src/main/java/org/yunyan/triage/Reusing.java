package org.yunyan.triage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.Likeness;
import org.yunyan.shared.Id;

/**
 * Sees a proof that nearly looks like one that was handed in before. What certainly is the same picture the claims refuse
 * themselves. Colleagues who were at one training have papers of one form, and so have trainings of one organiser: these are alike
 * and honest, so what is less than nearly all alike is only asked about when it was let through without a look.
 */
final class Reusing {

    private final Thresholds thresholds;

    Reusing(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * A claim as it is handed in.
     *
     * @param others the claims that this one resembles, by id
     */
    Optional<Suspicion> look(Claim claim, Map<Id<Claim>, Claim> others) {
        int least = thresholds.whole(Threshold.SCAN_PERCENT);
        return near(claim, others, likeness -> likeness.percent() >= least);
    }

    /**
     * A claim that was approved although its papers look like others, which nobody had opened.
     *
     * @param unseen the claims whose papers were not looked at, by id
     */
    Optional<Suspicion> letThrough(Claim claim, Map<Id<Claim>, Claim> unseen) {
        return near(claim, unseen, likeness -> true);
    }

    private static Optional<Suspicion> near(Claim claim, Map<Id<Claim>, Claim> others, Predicate<Likeness> isNear) {
        List<Likeness> near = claim.proof().likenesses().stream()
                .filter(isNear)
                .filter(likeness -> others.containsKey(likeness.with()))
                .filter(likeness -> !wereTogether(claim, others.get(likeness.with())))
                .sorted(Comparator.comparingInt(Likeness::percent).reversed())
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<Trace> traces = new ArrayList<>(List.of(scan(claim)));
        near.forEach(likeness -> {
            traces.add(scan(others.get(likeness.with())));
            traces.add(Trace.sum(Trace.Fact.ALIKE, likeness.percent()));
        });
        return Optional.of(new Suspicion(
                FlagKind.REUSED_SCAN,
                new Matter(
                        Matter.Kind.CLAIM, claim.id().value(), claim.details().title()),
                List.of(claim.person()),
                List.of(Held.claim(claim.person(), claim.id().value())),
                traces));
    }

    /** Two people at the same training, with certificates of their own. */
    private static boolean wereTogether(Claim one, Claim other) {
        ClaimDetails here = one.details();
        ClaimDetails there = other.details();
        return !one.person().equals(other.person())
                && Objects.equals(here.organiser(), there.organiser())
                && Objects.equals(here.until(), there.until())
                && !Objects.equals(here.certificate(), there.certificate());
    }

    private static Trace scan(Claim claim) {
        BigDecimal nothing = null;
        return Trace.of(
                Trace.Fact.SCAN,
                claim.person(),
                claim.progress().submitted(),
                null,
                claim.details().title(),
                nothing);
    }
}
