package org.yunyan.exposure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.recommender.Learned;
import org.yunyan.recommender.Learning;
import org.yunyan.recommender.ShownList;
import org.yunyan.recommender.Weights;

/** Learns new weights from the log; one run at a time. What is surely better comes into force where the policy wants that. */
final class Studying {

    private static final Logger LOG = LoggerFactory.getLogger(Studying.class);

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Tallying tallying;
    private final VersionStore versions;
    private final TallyStore tallies;
    private final Clock clock;
    private final AtomicReference<Progress> progress = new AtomicReference<>(new Progress.Idle());

    Studying(Tallying tallying, VersionStore versions, TallyStore tallies, Clock clock) {
        this.tallying = tallying;
        this.versions = versions;
        this.tallies = tallies;
        this.clock = clock;
    }

    Progress progress() {
        return progress.get();
    }

    /** Takes the turn; whoever gets it must {@link #run}. */
    boolean begin() {
        Progress before = progress.get();
        return !(before instanceof Progress.Running) && progress.compareAndSet(before, new Progress.Running(0));
    }

    /** @param by name of who asked; null for the job of the night */
    void run(String by) {
        try {
            tallies.put(tallying.count());
            progress.set(done(by));
        } catch (RuntimeException failure) {
            LOG.error("Nothing was learned", failure);
            progress.set(new Progress.Failed(clock.instant()));
        }
    }

    private Progress done(String by) {
        RankingPolicy policy = versions.policy();
        Weights current = weights(policy.active());
        Map<Place, List<ShownList>> telling = tallying.telling();
        tallies.put(new PlaceCurves(PlaceCurves.ID, clock.instant(), Learning.places(all(telling, place -> true))));
        Learned learned = new Learning(percent -> progress.set(new Progress.Running(percent)))
                .learn(all(telling, Place::weighed), current, WeightsVersion.name(versions.next()));
        boolean unattended = by == null;
        if (learned.outcome() == Learned.Outcome.TOO_LITTLE
                || unattended && (learned.outcome() == Learned.Outcome.NOT_BETTER || proposed(policy))) {
            return new Progress.Done(learned.outcome(), null, clock.instant());
        }
        WeightsVersion stored =
                versions.add(number -> WeightsVersion.of(number, policy.active(), learned, clock.instant(), by));
        if (by == null && policy.adopting() && policy.tried() == null) {
            versions.change(
                    now -> now.active() == policy.active() && now.tried() == null ? now.with(stored.number()) : now);
        }
        return new Progress.Done(learned.outcome(), stored.number(), clock.instant());
    }

    private static List<ShownList> all(Map<Place, List<ShownList>> lists, Predicate<Place> wanted) {
        return lists.entrySet().stream()
                .filter(kind -> wanted.test(kind.getKey()))
                .flatMap(kind -> kind.getValue().stream())
                .toList();
    }

    /** Whether somebody has a proposal of this week to decide on: one a week is enough to read. */
    private boolean proposed(RankingPolicy policy) {
        boolean decides = !policy.adopting() || policy.tried() != null;
        return decides
                && versions.newest(1).stream()
                        .anyMatch(newest -> newest.parent() == policy.active()
                                && newest.at().isAfter(clock.instant().minus(A_WEEK)));
    }

    /** The weights of a number; those set by hand for one that is gone. */
    Weights weights(int number) {
        return versions.find(number).map(WeightsVersion::weights).orElse(Weights.handSet());
    }
}
