package org.yunyan.recommender;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.recommender.Likeness.Traits;

/** Chooses from the ranking what is good and not all the same: maximal marginal relevance, and a place for what is new. */
final class Diversity {

    private static final int LOOKED_AT = 100;
    private static final double PENALTY = 0.35;

    /** From this likeness on a candidate loses for being like one already chosen. */
    private static final double ALIKE = 0.6;

    private static final int LIST_WITH_A_NEW_ONE = 5;
    private static final Duration NEW = Duration.ofDays(30);

    private final Map<String, Traits> traits = new HashMap<>();
    private final Instant now;

    Diversity(List<Traits> candidates, Instant now) {
        candidates.forEach(candidate -> traits.put(candidate.document().id(), candidate));
        this.now = now;
    }

    List<Scored> choose(List<Scored> ranked, int limit) {
        List<Scored> left = new ArrayList<>(ranked.subList(0, Math.min(ranked.size(), Math.max(LOOKED_AT, limit))));
        double[] penalties = new double[left.size()];
        List<Scored> chosen = new ArrayList<>();
        while (chosen.size() < limit) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < penalties.length; i++) {
                Scored candidate = left.get(i);
                if (candidate != null && candidate.score() * (1 - penalties[i]) > most) {
                    most = candidate.score() * (1 - penalties[i]);
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            chosen.add(left.set(best, null));
            penalise(left, penalties, chosen.getLast());
        }
        return withANewOne(chosen, ranked);
    }

    private void penalise(List<Scored> left, double[] penalties, Scored chosen) {
        Traits of = traits.get(chosen.id());
        for (int i = 0; i < penalties.length; i++) {
            if (left.get(i) != null) {
                Traits candidate = traits.get(left.get(i).id());
                if (Likeness.same(of, candidate)) {
                    left.set(i, null);
                } else {
                    double like = (Likeness.between(of, candidate) - ALIKE) / (1 - ALIKE);
                    penalties[i] = Math.max(penalties[i], PENALTY * like);
                }
            }
        }
    }

    /** A longer list always shows something new if there is anything: otherwise nobody would ever study it. */
    private List<Scored> withANewOne(List<Scored> chosen, List<Scored> ranked) {
        if (chosen.size() >= LIST_WITH_A_NEW_ONE && chosen.stream().noneMatch(this::isNew)) {
            List<Scored> others = chosen.subList(0, chosen.size() - 1);
            ranked.stream()
                    .filter(this::isNew)
                    .filter(fresh -> others.stream().noneMatch(other -> same(other, fresh)))
                    .findFirst()
                    .ifPresent(fresh -> chosen.set(chosen.size() - 1, fresh));
        }
        return chosen;
    }

    /** Whether who has done one of two candidates has done the other. */
    boolean same(Scored one, Scored other) {
        return Likeness.same(traits.get(one.id()), traits.get(other.id()));
    }

    private boolean isNew(Scored candidate) {
        return candidate.document().published().isAfter(now.minus(NEW));
    }
}
