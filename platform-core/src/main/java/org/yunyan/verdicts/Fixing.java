package org.yunyan.verdicts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Offer;
import org.yunyan.credits.Standing;
import org.yunyan.credits.Trial;
import org.yunyan.rules.Kind;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;

/**
 * Looks for the smallest fix: of all kinds of training that the rules convert, again and again the one that closes the open target
 * with the fewest hours, parts before the whole, each step tried on the ledger's rules.
 */
final class Fixing {

    /** More pieces of training are no small fix any more. */
    private static final int MOST_STEPS = 8;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RuleSet rules;
    private final boolean wholeCycle;

    /** @param wholeCycle whether the cycle and its parts have to be met as well, since it ends with this year */
    Fixing(RuleSet rules, boolean wholeCycle) {
        this.rules = rules;
        this.wholeCycle = wholeCycle;
    }

    Fix of(Trial start) {
        List<Offer> trainings = new ArrayList<>();
        Trial trial = start;
        Optional<Target> open = open(trial.standing());
        while (open.isPresent() && trainings.size() < MOST_STEPS) {
            Optional<Offer> best = cheapest(trial, open.get());
            if (best.isEmpty()) {
                break;
            }
            trainings.add(best.get());
            trial = trial.after(best.get());
            open = open(trial.standing());
        }
        return new Fix(trainings, open.isEmpty());
    }

    private Optional<Target> open(Standing standing) {
        List<Target> targets = new ArrayList<>();
        rules.subTargets().stream()
                .filter(part -> wholeCycle || part.per() == RuleSet.Per.YEAR)
                .flatMap(part -> standing.subTargets().stream()
                        .filter(target -> target.id().equals(part.id())))
                .forEach(targets::add);
        targets.add(standing.year());
        if (wholeCycle) {
            targets.add(standing.cycle());
        }
        return targets.stream().filter(target -> !target.met()).findFirst();
    }

    private Optional<Offer> cheapest(Trial trial, Target target) {
        return rules.conversions().stream()
                .flatMap(conversion -> Arrays.stream(TrainingLevel.values())
                        .filter(level -> accepts(target, level, conversion.mode()))
                        .flatMap(level -> offer(trial, target, level, conversion.mode()).stream()))
                .min(Comparator.comparing((Tried tried) -> tried.hoursPerCredit())
                        .thenComparing(tried -> tried.besides(), Comparator.reverseOrder())
                        .thenComparing(tried -> tried.offer().level() != TrainingLevel.COUNTY)
                        .thenComparing(tried -> tried.offer().mode())
                        .thenComparing(tried -> tried.offer().level(), Comparator.reverseOrder()))
                .map(Tried::offer);
    }

    /** @param besides what it would close of the concentrated part as well: of equal hours it is the better fix */
    private record Tried(Offer offer, BigDecimal hoursPerCredit, Credits besides) {}

    /** As many hours as are missing by the conversion, in half hours; nothing when none of it would count. */
    private Optional<Tried> offer(Trial trial, Target target, TrainingLevel level, TrainingMode mode) {
        return rules.conversion(level, mode).flatMap(conversion -> {
            BigDecimal hours = halves(target.missing().value().multiply(conversion.hoursPerCredit()));
            CreditEffect effect = trial.effect(new Offer(hours, level, mode));
            Credits counted = effect.credits();
            if (!counted.isPositive()) {
                return Optional.empty();
            }
            // What a cap cuts off need not be studied.
            BigDecimal needed = hours.min(halves(counted.value().multiply(conversion.hoursPerCredit())));
            BigDecimal price = needed.divide(counted.value(), 4, RoundingMode.UP);
            return Optional.of(new Tried(new Offer(needed, level, mode), price, effect.towardsConcentrated()));
        });
    }

    private boolean accepts(Target target, TrainingLevel level, TrainingMode mode) {
        return rules.subTargets().stream()
                .filter(part -> part.id().equals(target.id()))
                .allMatch(part -> part.accepts(Kind.of(level, mode)));
    }

    private static BigDecimal halves(BigDecimal hours) {
        return hours.multiply(TWO).setScale(0, RoundingMode.UP).divide(TWO, 1, RoundingMode.UNNECESSARY);
    }
}
