package org.yunyan.recommender;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yunyan.recommender.Likeness.Traits;
import org.yunyan.recommender.text.ChineseAnalysis;

/** Finds what a person should study next, and says why. Safe for use by many threads. */
public final class Recommender {

    private static final double GOAL = 2;
    private static final double STUDIED = 0.5;
    private static final int LATEST = 10;
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id);

    private final Index index;
    private final Embeddings embeddings;
    private final Studied studied;
    private final Likeness likeness = new Likeness(new ChineseAnalysis());

    /** Creates a recommender over an index. */
    public Recommender(Index index, Embeddings embeddings) {
        this.index = Objects.requireNonNull(index, "index");
        this.embeddings = Objects.requireNonNull(embeddings, "embeddings");
        this.studied = new Studied(index);
    }

    /**
     * Recommends documents for a profile. What she has done, near-duplicates of it and what she muted never appear; what was
     * assigned to her comes first.
     *
     * @param profile who asks
     * @param limit how many suggestions, 1 to 100
     * @param now the present, from which freshness is counted
     * @throws IllegalArgumentException if the limit is out of range
     * @throws IndexUnavailable if the engine fails
     */
    public Recommendation recommend(Profile profile, int limit, Instant now) {
        return recommend(profile, limit, now, Weights.handSet());
    }

    /**
     * Recommends documents for a profile, ranked by these weights.
     *
     * @see #recommend(Profile, int, Instant)
     */
    public Recommendation recommend(Profile profile, int limit, Instant now, Weights weights) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit " + limit);
        }
        List<Profile.Gap> gaps = gaps(profile);
        List<Document> history = studied.of(profile.history(), now);
        List<String> words = Candidates.words(profile, gaps);
        Optional<float[]> wanted = wanted(profile, words, history);
        Candidates candidates = Candidates.of(index, profile, gaps, wanted.orElse(null));
        List<Traits> done = likeness.traits(history);
        List<Traits> possible = likeness.traits(candidates.documents()).stream()
                .filter(candidate -> allowed(profile, candidate, done))
                .toList();
        List<Scored> ranked = ranked(new Ranking(profile, gaps, done, now, weights), possible, candidates.matching());
        Reasons reasons = new Reasons(ranked);
        Diversity diversity = new Diversity(possible, now);
        Steps steps = new Steps(gaps, diversity::same);
        List<Scored> chosen = steps.inOrder(diversity.choose(ranked, limit), ranked);
        List<Suggestion> suggestions = chosen.stream()
                .map(scored -> new Suggestion(
                        scored.document(),
                        scored.score(),
                        steps.tellable(scored, reasons.of(scored)),
                        scored.features()))
                .toList();
        boolean full = wanted.isPresent() || words.isEmpty() && history.isEmpty();
        return new Recommendation(suggestions, Served.by(index, full));
    }

    /** Open gaps that she wants to work on, the weightiest and widest first. */
    private static List<Profile.Gap> gaps(Profile profile) {
        Comparator<Profile.Gap> widest =
                Comparator.comparingDouble(gap -> gap.weight() * (gap.target() - gap.evidenced()));
        return profile.gaps().stream()
                .filter(Profile.Gap::open)
                .filter(gap -> !profile.muted().skills().contains(gap.skill()))
                .sorted(widest.reversed().thenComparing(Profile.Gap::skill))
                .toList();
    }

    /** Her goal, her widest gaps and what she studied last, in one direction. */
    private Optional<float[]> wanted(Profile profile, List<String> words, List<Document> history) {
        double[] sum = null;
        for (String text : words) {
            Optional<float[]> vector = embeddings.query(text);
            if (vector.isPresent()) {
                sum = add(sum, vector.get(), text.equals(profile.goal()) ? GOAL : 1);
            }
        }
        for (Document document : history.subList(Math.max(0, history.size() - LATEST), history.size())) {
            if (document.embedding() != null) {
                sum = add(sum, document.embedding(), STUDIED);
            }
        }
        if (sum == null) {
            return Optional.empty();
        }
        float[] direction = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            direction[i] = (float) sum[i];
        }
        return Optional.of(direction);
    }

    private static double[] add(double[] sum, float[] vector, double weight) {
        double[] result = sum == null ? new double[vector.length] : sum;
        for (int i = 0; i < Math.min(result.length, vector.length); i++) {
            result[i] += weight * vector[i];
        }
        return result;
    }

    private static boolean allowed(Profile profile, Traits candidate, List<Traits> done) {
        Document document = candidate.document();
        if (profile.assigned().contains(document.id())) {
            return true;
        }
        Set<String> muted = profile.muted().skills();
        if (!muted.isEmpty()
                && !document.skills().isEmpty()
                && document.skills().stream().allMatch(skill -> muted.contains(skill.skill()))) {
            return false;
        }
        for (Traits other : done) {
            if (Likeness.same(other, candidate)) {
                return false;
            }
        }
        return true;
    }

    private static List<Scored> ranked(Ranking ranking, List<Traits> possible, Fusion matching) {
        int crowd = possible.stream()
                .mapToInt(candidate -> candidate.document().popularity())
                .max()
                .orElse(0);
        return possible.stream()
                .map(candidate -> ranking.score(
                        candidate, matching.fit(candidate.document().id()), Math.max(1, crowd)))
                .sorted(BEST_FIRST)
                .toList();
    }
}
