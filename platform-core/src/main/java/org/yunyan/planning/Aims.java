package org.yunyan.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.credits.Offer;
import org.yunyan.credits.Standing;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;

/** What a plan has to earn, read from the rules in force: the year, the cycle and every sub-target that they have. */
final class Aims {

    private static final String YEAR = "year";
    private static final String CYCLE = "cycle";

    private Aims() {}

    /** The open ones; see {@link Wish#whole} for how much of the cycle and its parts is asked for. */
    static List<Aim> of(Standing standing, Wish wish) {
        List<Aim> aims = new ArrayList<>();
        add(aims, standing.year(), standing.year().missing());
        LocalDate by = wish.until().plusDays(1);
        add(aims, standing.cycle(), missing(standing.cycle(), by, wish));
        standing.subTargets().forEach(part -> add(aims, part, missing(part, by, wish)));
        return List.copyOf(aims);
    }

    private static Credits missing(Target target, LocalDate by, Wish wish) {
        return wish.whole() ? target.missing() : target.earned().missingTo(target.due(by));
    }

    private static void add(List<Aim> aims, Target target, Credits needed) {
        if (needed.isPositive()) {
            aims.add(new Aim(target.id(), needed, Credits.ZERO, target.until(), target.clause()));
        }
    }

    /** What is counted for a target so far. */
    static Credits earned(Standing standing, String target) {
        return switch (target) {
            case YEAR -> standing.year().earned();
            case CYCLE -> standing.cycle().earned();
            default ->
                standing.subTargets().stream()
                        .filter(part -> part.id().equals(target))
                        .map(Target::earned)
                        .findFirst()
                        .orElse(Credits.ZERO);
        };
    }

    /** Whether such training counts for a target. */
    static boolean accepts(RuleSet rules, String target, Offer offer) {
        return target.equals(YEAR)
                || target.equals(CYCLE)
                || rules.subTargets().stream().anyMatch(part -> part.id().equals(target) && part.accepts(offer.kind()));
    }
}
