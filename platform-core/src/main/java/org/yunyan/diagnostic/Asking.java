package org.yunyan.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.bank.Calibrated;

/** Chooses what is asked next, and when enough is known. */
final class Asking {

    static final int MOST = 12;
    static final int LEAST = 4;

    /** Half a level: more precise is nobody's wish. */
    static final double SURE = 0.5;

    /** Among so many best ones chance decides, so that not everybody gets the same questions. */
    private static final int BEST = 3;

    private Asking() {}

    /** The next question; empty when it is sure enough, or there is nothing more to ask. */
    static Optional<Calibrated> next(List<Calibrated> pool, List<Step> steps, long seed) {
        Ability ability = Ability.after(steps);
        if (steps.size() >= MOST || steps.size() >= LEAST && ability.error() <= SURE) {
            return Optional.empty();
        }
        Set<String> asked =
                steps.stream().map(step -> step.drawn().item().value()).collect(Collectors.toSet());
        double mean = ability.mean();
        List<Calibrated> best = pool.stream()
                .filter(item -> !asked.contains(item.drawn().item().value()))
                .sorted(Comparator.comparingDouble(
                                (Calibrated item) -> Ability.information(mean, item.difficulty(), item.guessing()))
                        .reversed()
                        .thenComparing(item -> item.drawn().item()))
                .limit(BEST)
                .toList();
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(best.get(new Random(seed + steps.size()).nextInt(best.size())));
    }
}
