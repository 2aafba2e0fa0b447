package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.yunyan.recommender.costudy.Learnt;
import org.yunyan.recommender.costudy.Links;
import org.yunyan.recommender.costudy.Pairs;
import org.yunyan.recommender.costudy.Recency;

/**
 * Learns from the order in which people study: who studied this, or this after that, went on to what. The whole is learnt from
 * all histories ({@link #of}), in closed form and then once more on what the index will hold; a step that is taken afterwards
 * counts at once ({@link #learn}), as a plain share until all is learnt anew. Safe for use by many threads. See ADR 0011.
 */
public final class CoStudy {

    private static final double SHRINK = 8;

    private final Map<String, Integer> numbers;
    private final List<String> ids;
    private final List<Links> links;
    private final Map<String, Map<String, Double>> arrived = new HashMap<>();
    private final Map<String, Double> led = new HashMap<>();
    private final Map<String, Double> followed = new HashMap<>();

    /** Creates an empty model. */
    public CoStudy() {
        this(Map.of(), List.of(), List.of());
    }

    private CoStudy(Map<String, Integer> numbers, List<String> ids, List<Links> links) {
        this.numbers = numbers;
        this.ids = ids;
        this.links = links;
    }

    /** Learns from histories, each a list of ids, oldest first. Takes from milliseconds to minutes, and memory for a while. */
    public static CoStudy of(Iterable<List<String>> histories) {
        return of(histories, percent -> {});
    }

    /**
     * Learns from histories, each a list of ids, oldest first.
     *
     * @param percent told now and then how far it is, 0 to 100
     */
    public static CoStudy of(Iterable<List<String>> histories, IntConsumer percent) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<int[]> numbered = new ArrayList<>();
        for (List<String> history : histories) {
            numbered.add(history.stream()
                    .mapToInt(id -> numbers.computeIfAbsent(id, unknown -> numbers.size()))
                    .distinct()
                    .toArray());
        }
        List<String> ids = List.copyOf(numbers.keySet());
        CoStudy model = new CoStudy(
                numbers, ids, Learnt.of(ids.size(), numbered, percent).links());
        numbered.forEach(model::count);
        percent.accept(100);
        return model;
    }

    /** How often each leads and follows, so that later steps are weighed against all that were taken. */
    private void count(int[] history) {
        for (int next = 1; next < history.length; next++) {
            for (int before = Math.max(0, next - Recency.MEMORY); before < next; before++) {
                double weight = Recency.of(next - 1 - before);
                led.merge(ids.get(history[before]), weight, Double::sum);
                followed.merge(ids.get(history[next]), weight, Double::sum);
            }
        }
    }

    /**
     * Something in a person's history that leads somewhere.
     *
     * @param before id of the document that was studied; of a pair, the later one
     * @param weight how much it counts for what comes next, the latest most, above 0 up to 1
     */
    public record Trace(String before, double weight) {}

    /** Returns what leads on from a history, by the key under which {@link Document#costudied} knows it. */
    public static Map<String, Trace> traces(List<String> history) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        int size = history.size();
        for (int age = 0; age < Math.min(size, Recency.MEMORY); age++) {
            String before = history.get(size - 1 - age);
            traces.putIfAbsent(before, new Trace(before, Recency.of(age)));
        }
        Pairs.each(
                size,
                (later, earlier, weight) -> traces.putIfAbsent(
                        pair(history.get(later), history.get(earlier)), new Trace(history.get(later), weight)));
        return traces;
    }

    /** Returns how much each key of a history counts for what comes next; for {@link Ask.After}. */
    public static Map<String, Double> recency(List<String> history) {
        Map<String, Double> weights = new LinkedHashMap<>();
        traces(history).forEach((key, trace) -> weights.put(key, trace.weight()));
        return weights;
    }

    /**
     * Learns one more step.
     *
     * @param history what the person had studied before, oldest first
     * @param next what she went on to
     * @return ids of the documents whose {@link #leadingTo} has changed and that should be put into the index again
     */
    public synchronized Set<String> learn(List<String> history, String next) {
        for (int age = 0; age < Math.min(history.size(), Recency.MEMORY); age++) {
            String before = history.get(history.size() - 1 - age);
            if (!before.equals(next)) {
                double weight = Recency.of(age);
                arrived.computeIfAbsent(next, id -> new HashMap<>()).merge(before, weight, Double::sum);
                led.merge(before, weight, Double::sum);
                followed.merge(next, weight, Double::sum);
            }
        }
        return Set.of(next);
    }

    /**
     * Returns for a document what leads to it, strongest first, above 0 up to 1: its {@link Document#costudied}. A key is the
     * id of another document, or stands for two of them in their order; {@link #traces} makes the same keys.
     */
    public synchronized Map<String, Double> leadingTo(String id) {
        Map<String, Double> strengths = new HashMap<>();
        Integer number = numbers.get(id);
        if (number != null) {
            Links learnt = links.get(number);
            for (int i = 0; i < learnt.size(); i++) {
                String later = ids.get(learnt.later()[i]);
                String key = learnt.earlier()[i] < 0 ? later : pair(later, ids.get(learnt.earlier()[i]));
                strengths.put(key, Math.min(1, (double) learnt.strengths()[i]));
            }
        }
        arrived.getOrDefault(id, Map.of())
                .forEach((before, weight) -> strengths.merge(
                        before,
                        weight / (Math.sqrt(led.get(before) * followed.get(id)) + SHRINK),
                        (one, other) -> Math.min(1, one + other)));
        Map<String, Double> strongest = new LinkedHashMap<>();
        strengths.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Learnt.KEPT)
                .forEach(entry -> strongest.put(entry.getKey(), entry.getValue()));
        return strongest;
    }

    /** A short name for two documents in their order; 64 bits, so that two pairs hardly ever share one. */
    private static String pair(String later, String earlier) {
        long hash = 0xcbf29ce484222325L;
        String both = later + '\n' + earlier;
        for (int i = 0; i < both.length(); i++) {
            hash = (hash ^ both.charAt(i)) * 0x100000001b3L;
        }
        return ">" + Long.toUnsignedString(hash, Character.MAX_RADIX);
    }
}
