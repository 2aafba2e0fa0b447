package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Sees approvals that nobody can have weighed: many within seconds of each other without a file opened, or one claimant always
 * approved by the same of several reviewers. Who opens the papers first and then signs them all at once has looked; where only one
 * person sits at a desk, it is always she.
 */
final class Stamping {

    private static final int SHOWN = 50;

    /** Who has decided less than this often at a desk does not really share it. */
    private static final int SHARES_A_DESK = 3;

    private final Thresholds thresholds;

    Stamping(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** @param approvals of one person on one day */
    Optional<Suspicion> hasty(Id<Person> approver, LocalDate day, List<Reviewed> approvals) {
        List<Reviewed> inOrder =
                approvals.stream().sorted(Comparator.comparing(Reviewed::at)).toList();
        List<Held> holds = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            Reviewed one = inOrder.get(i);
            Duration gap = Duration.between(inOrder.get(i - 1).at(), one.at());
            if (gap.toSeconds() < thresholds.whole(Threshold.STAMP_SECONDS) && !one.looked()) {
                holds.add(Held.claim(one.claimant(), one.claim()));
                traces.add(decision(one, BigDecimal.valueOf(gap.toSeconds())));
            }
        }
        if (traces.size() < thresholds.whole(Threshold.STAMP_APPROVALS)) {
            return Optional.empty();
        }
        long unopened = inOrder.stream().filter(one -> !one.looked()).count();
        List<Trace> shown = new ArrayList<>(traces.subList(0, Math.min(SHOWN, traces.size())));
        shown.add(Trace.sum(Trace.Fact.UNOPENED, 100 * unopened / inOrder.size()));
        return Optional.of(new Suspicion(
                FlagKind.RUBBER_STAMP,
                new Matter(Matter.Kind.APPROVER, Clash.id(approver, day), day.toString()),
                List.of(approver),
                holds,
                shown));
    }

    /**
     * @param given approvals of one claimant at one desk, whoever gave them
     * @param atDesk all approvals at that desk
     */
    Optional<Suspicion> pair(Id<Person> approver, Id<Person> claimant, List<Reviewed> given, List<Reviewed> atDesk) {
        List<Reviewed> hers =
                given.stream().filter(one -> one.by().equals(approver)).toList();
        boolean shared =
                atDesk.stream().filter(one -> !one.by().equals(approver)).count() >= SHARES_A_DESK;
        int percent = given.isEmpty() ? 0 : 100 * hers.size() / given.size();
        if (!shared
                || hers.size() < thresholds.whole(Threshold.STAMP_PAIR_APPROVALS)
                || percent < thresholds.whole(Threshold.STAMP_PAIR_PERCENT)) {
            return Optional.empty();
        }
        List<Trace> traces = new ArrayList<>(
                hers.stream().limit(SHOWN).map(one -> decision(one, null)).toList());
        traces.add(new Trace(Trace.Fact.PAIR, claimant, null, null, null, null, BigDecimal.valueOf(percent)));
        return Optional.of(new Suspicion(
                FlagKind.RUBBER_STAMP,
                new Matter(
                        Matter.Kind.APPROVER,
                        approver + "|" + claimant,
                        hers.getFirst().desk()),
                List.of(approver),
                hers.stream().map(one -> Held.claim(claimant, one.claim())).toList(),
                traces));
    }

    private static Trace decision(Reviewed one, BigDecimal seconds) {
        return Trace.of(Trace.Fact.DECISION, one.claimant(), one.at(), null, one.title(), seconds);
    }
}
