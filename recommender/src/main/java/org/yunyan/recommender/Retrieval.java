package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a query finds: whole documents and passages, each by words and by meaning, in one round trip, and fused. Scores are
 * taken relative to the best of their list: by words as a share of it, by meaning by how far they lie behind. How much meaning
 * counts beside words is weighed for each query, see {@link Gate}.
 */
final class Retrieval {

    private static final int POOL = 100;

    /** What is at least so near in meaning, which is a cosine of 0.45, is about the same. */
    private static final double NEAR = 0.725;

    /** If the best is at least so near, the first ten count, whatever their score: short texts are never very near. */
    private static final double LIKELY = 0.66;

    private static final int FIRST = 10;

    /** Meaning counts for nothing if the score is this far behind the best. */
    static final double DISTANT = 0.15;

    /** What the words of the best passage count beside those of the document that holds it. */
    private static final double PASSAGE = 0.3;

    /** A passage is named if it has at least this share of what the best by words and by meaning would have. */
    private static final double NAMED = 0.25;

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Double> byWords = new HashMap<>();
    private final Map<String, Double> byPassage = new HashMap<>();
    private final Map<String, Double> byMeaning = new HashMap<>();
    private final Map<String, Index.Hit> places = new HashMap<>();
    private final Map<String, Double> placed = new HashMap<>();
    private final Set<String> worded = new HashSet<>();
    private final long wordedInAll;
    private final double meaning;

    private Retrieval(
            String query, Index.Hits words, Index.Hits passages, List<Index.Hit> near, List<Index.Hit> places) {
        this.wordedInAll = Math.max(words.total(), words.hits().size());
        Map<String, Double> nearest = nearest(near, places);
        this.meaning = Gate.meaning(query, words.hits(), nearest);
        double most = top(words.hits());
        words.hits().forEach(hit -> add(byWords, hit, most > 0 ? hit.score() / most : 1));
        double mostOfPassages = top(passages.hits());
        passages.hits().forEach(hit -> {
            double fit = mostOfPassages > 0 ? hit.score() / mostOfPassages : 1;
            add(byPassage, hit, fit);
            placed.merge(hit.id(), fit, Double::sum);
        });
        worded.addAll(documents.keySet());
        double best = Math.max(top(near), top(places));
        double least = least(nearest.values());
        near.forEach(hit -> nearness(hit, best, least));
        places.forEach(hit -> nearness(hit, best, least));
        passages.hits().forEach(this::place);
        places.forEach(this::place);
    }

    /**
     * Looks for a query.
     *
     * @param vector its meaning, or null
     * @param pool how many documents to look at by words, at least 100
     */
    static Retrieval of(Index index, String query, float[] vector, Filter filter, int pool) {
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask(new Ask.Words(query), filter, Math.max(pool, POOL)));
        asks.add(new Ask(new Ask.Words(query, Ask.Scope.PASSAGES), filter, POOL));
        if (vector != null) {
            asks.add(new Ask(new Ask.Meaning(vector), filter, POOL));
            asks.add(new Ask(new Ask.Meaning(vector, Ask.Scope.PASSAGES), filter, POOL));
        }
        List<Index.Hits> answers = index.multi(asks);
        return new Retrieval(
                query,
                answers.get(0),
                answers.get(1),
                vector == null ? List.of() : answers.get(2).hits(),
                vector == null ? List.of() : answers.get(3).hits());
    }

    /** The scores by meaning of documents, each by the nearest of what it says. */
    private static Map<String, Double> nearest(List<Index.Hit> near, List<Index.Hit> places) {
        Map<String, Double> nearest = new HashMap<>();
        near.forEach(hit -> nearest.merge(hit.document().id(), hit.score(), Math::max));
        places.forEach(hit -> nearest.merge(hit.document().id(), hit.score(), Math::max));
        return nearest;
    }

    private static double least(Collection<Double> scores) {
        List<Double> first =
                scores.stream().sorted(Comparator.reverseOrder()).limit(FIRST).toList();
        return first.isEmpty() || first.getFirst() < LIKELY ? NEAR : Math.min(NEAR, first.getLast());
    }

    private static double top(List<Index.Hit> hits) {
        return hits.stream().mapToDouble(Index.Hit::score).max().orElse(0);
    }

    private void nearness(Index.Hit hit, double best, double least) {
        double fit = 1 - (best - hit.score()) / DISTANT;
        if (fit > 0 && hit.score() >= least) {
            add(byMeaning, hit, fit);
            if (hit.passage() != null) {
                placed.merge(hit.id(), meaning * fit, Double::sum);
            }
        }
    }

    private void add(Map<String, Double> fits, Index.Hit hit, double fit) {
        fits.merge(hit.document().id(), fit, Math::max);
        documents.putIfAbsent(hit.document().id(), hit.document());
    }

    private void place(Index.Hit hit) {
        if (placed.getOrDefault(hit.id(), 0.0) >= NAMED * (1 + meaning)) {
            places.merge(hit.document().id(), hit, (one, other) -> fit(other) > fit(one) ? other : one);
        }
    }

    private double fit(Index.Hit passage) {
        return placed.get(passage.id());
    }

    /** Returns every document that was found, once. */
    Collection<Document> documents() {
        return documents.values();
    }

    /** Returns how well a document fits, from 0 to 1. */
    double fit(String id) {
        double words = byWords.getOrDefault(id, 0.0) + PASSAGE * byPassage.getOrDefault(id, 0.0);
        return (words + meaning * byMeaning.getOrDefault(id, 0.0)) / (1 + PASSAGE + meaning);
    }

    /** Returns the passage of a document that fits best, if one does. */
    Optional<Index.Hit> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Returns how many documents match by words. */
    long byWords() {
        return wordedInAll;
    }

    /** Returns how many documents match in all: by words as counted, and those that only meaning has found. */
    long total() {
        long more =
                documents.keySet().stream().filter(id -> !worded.contains(id)).count();
        return Math.max(wordedInAll + more, documents.size());
    }
}
