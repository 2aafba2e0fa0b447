package org.yunyan.recommender;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the facts to tell. A fact is told only if taking it away would lower the document's rank among the candidates: a fact
 * of the person is taken from all candidates, a fact of the document from that document.
 */
final class Reasons {

    private static final int MOST = 2;

    /** Facts that make up less than this share of a score are not worth telling. */
    private static final double SHARE = 0.08;

    private static final double ROUNDING = 1e-9;

    private final List<Scored> candidates;
    private final double[] scores;
    private final Map<String, double[]> without = new HashMap<>();

    /** @param candidates all that were ranked, best first */
    Reasons(List<Scored> candidates) {
        this.candidates = candidates;
        this.scores = candidates.stream().mapToDouble(Scored::score).toArray();
    }

    /** Returns at most two reasons, the strongest first. */
    List<Reason> of(Scored suggestion) {
        Map<String, Contribution> strongest = new LinkedHashMap<>();
        suggestion.parts().stream()
                .filter(part -> part.reason().isPresent() && part.value() > 0)
                .filter(part -> part.value() >= SHARE * suggestion.score())
                .sorted(Comparator.comparingDouble(Contribution::value).reversed())
                .forEach(part -> strongest.putIfAbsent(part.fact(), part));
        List<Reason> decisive = strongest.values().stream()
                .filter(part -> lowers(suggestion, part))
                .limit(MOST)
                .map(part -> part.reason().orElseThrow())
                .toList();
        return decisive.isEmpty() ? alone(suggestion, strongest) : decisive;
    }

    /**
     * Where a fact lifts all alike, the one without which this document alone would fall behind the others; where nothing could
     * make it fall, the strongest.
     */
    private List<Reason> alone(Scored suggestion, Map<String, Contribution> strongest) {
        return strongest.values().stream()
                .filter(part ->
                        rank(suggestion, suggestion.score() - suggestion.part(part.fact()), scores) > place(suggestion))
                .findFirst()
                .or(() -> strongest.values().stream().findFirst())
                .flatMap(Contribution::reason)
                .map(List::of)
                .orElse(List.of());
    }

    private boolean lowers(Scored suggestion, Contribution part) {
        double left = suggestion.score() - suggestion.part(part.fact());
        return rank(suggestion, left, part.personal() ? scoresWithout(part.fact()) : scores) > place(suggestion);
    }

    private long place(Scored suggestion) {
        return candidates.stream()
                .filter(other -> other.score() > suggestion.score())
                .count();
    }

    /** Who has just as much stands before: a fact that makes the difference to a draw is worth telling. */
    private long rank(Scored suggestion, double score, double[] others) {
        long better = 0;
        for (int i = 0; i < others.length; i++) {
            better += candidates.get(i) != suggestion && others[i] >= score - ROUNDING ? 1 : 0;
        }
        return better;
    }

    private double[] scoresWithout(String fact) {
        return without.computeIfAbsent(fact, f -> {
            double[] left = scores.clone();
            for (int i = 0; i < left.length; i++) {
                left[i] -= candidates.get(i).part(f);
            }
            return left;
        });
    }
}
