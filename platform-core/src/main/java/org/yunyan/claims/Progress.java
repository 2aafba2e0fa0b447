package org.yunyan.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How far a claim has come, and everything that was done with it.
 *
 * @param step whose turn it is; null unless in review
 * @param at the unit whose reviewer has the turn; null unless in review
 * @param steps it has to pass, in order; fixed when it is submitted
 * @param reviews everything that was done, oldest first
 * @param holds flags for which the county has to sign twice
 * @param since when it came to this desk, or to this state
 * @param submitted when it was first handed in; null before. Of two claims with one scan the earlier one stands
 */
public record Progress(
        ClaimState state,
        ReviewStep step,
        Id<Organisation> at,
        List<ReviewStep> steps,
        List<Review> reviews,
        List<String> holds,
        Instant since,
        Instant submitted) {

    public Progress {
        steps = steps == null ? List.of() : List.copyOf(steps);
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
        holds = holds == null ? List.of() : List.copyOf(holds);
    }

    static Progress draft(Instant now) {
        return new Progress(ClaimState.DRAFT, null, null, List.of(), List.of(), List.of(), now, null);
    }

    /** Whether it was handed in and neither refused nor withdrawn: it keeps others from being paid for the same. */
    public boolean isLive() {
        return submitted != null && state != ClaimState.REFUSED && state != ClaimState.WITHDRAWN;
    }

    /** The approvals since it was last handed in, oldest first. */
    public List<Review> signatures() {
        int last = 0;
        for (int i = 0; i < reviews.size(); i++) {
            if (reviews.get(i).act() == ReviewAct.SUBMITTED || reviews.get(i).act() == ReviewAct.POSTED) {
                last = i;
            }
        }
        return reviews.subList(last, reviews.size()).stream()
                .filter(review -> review.act() == ReviewAct.APPROVED)
                .toList();
    }

    /** Whether the county has signed once and somebody else there has to sign as well. */
    public boolean needsSecondSignature() {
        return !holds.isEmpty() && countySignatures() == 1;
    }

    private long countySignatures() {
        return signatures().stream()
                .filter(review -> review.step() == ReviewStep.COUNTY)
                .count();
    }

    /** Whether this person has approved it at another desk, in whatever round. */
    boolean signedElsewhere(Id<Person> person) {
        return reviews.stream()
                .anyMatch(review ->
                        review.act() == ReviewAct.APPROVED && review.by().equals(person) && review.step() != step);
    }

    /** Whether this person has approved it at this desk, since it was last handed in. */
    boolean signedHere(Id<Person> person) {
        return signatures().stream().anyMatch(review -> review.by().equals(person) && review.step() == step);
    }

    /** @param first whose turn it is, at which unit */
    Progress submitted(Review review, List<ReviewStep> way, Id<Organisation> first) {
        Instant began = submitted == null ? review.at() : submitted;
        return new Progress(ClaimState.IN_REVIEW, way.getFirst(), first, way, with(review), holds, review.at(), began);
    }

    /** Nobody has the turn any more. */
    Progress ended(ClaimState end, Review review) {
        return new Progress(end, null, null, steps, with(review), holds, review.at(), submitted);
    }

    /** The next desk; null when this is the last. */
    ReviewStep next() {
        int here = steps.indexOf(step);
        return here + 1 < steps.size() ? steps.get(here + 1) : null;
    }

    Progress passed(Review review, ReviewStep next, Id<Organisation> unit) {
        return new Progress(ClaimState.IN_REVIEW, next, unit, steps, with(review), holds, review.at(), submitted);
    }

    /** The county signs: once is enough unless something is held. */
    Progress signed(Review review) {
        Progress signed = new Progress(state, step, at, steps, with(review), holds, review.at(), submitted);
        return signed.settled(review.at());
    }

    Progress held(String flag) {
        if (holds.contains(flag)) {
            return this;
        }
        List<String> more = new ArrayList<>(holds);
        more.add(flag);
        return new Progress(state, step, at, steps, reviews, more, since, submitted);
    }

    Progress released(String flag, Instant now) {
        List<String> fewer = holds.stream().filter(one -> !one.equals(flag)).toList();
        return new Progress(state, step, at, steps, reviews, fewer, since, submitted).settled(now);
    }

    /** Approved, once the county has signed as often as is needed. */
    private Progress settled(Instant now) {
        boolean enough = state == ClaimState.IN_REVIEW && countySignatures() >= (holds.isEmpty() ? 1 : 2);
        return enough ? new Progress(ClaimState.APPROVED, null, null, steps, reviews, holds, now, submitted) : this;
    }

    private List<Review> with(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return more;
    }
}
