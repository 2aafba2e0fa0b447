package org.yunyan.recommender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the co-study model on real enrolments, leave-last-out, against all courses: as it is and in the sparse form in which
 * it lives in the index. Arguments: folder with {@code train.txt} and {@code test.txt}; take every n-th person (10).
 */
public final class CoStudyEvaluation {

    private static final int COURSES = 3_321;

    private CoStudyEvaluation() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int step = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<List<String>> histories = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("train.txt"))) {
            List<String> words = List.of(line.split(" "));
            histories.add(words.subList(1, words.size()));
        }
        List<String> next = Files.readAllLines(folder.resolve("test.txt")).stream()
                .map(line -> line.split(" ")[1])
                .toList();
        long start = System.nanoTime();
        CoStudy model = CoStudy.of(histories);
        System.out.printf("learnt %d histories in %.1f s%n", histories.size(), (System.nanoTime() - start) / 1e9);
        Map<String, Map<String, Double>> followers = followers(model);
        report("sparse, as in the index", histories, next, step, history -> sparse(followers, history));
        report("whole", histories, next, step, history -> model.next(history, 10));
    }

    private static Map<String, Map<String, Double>> followers(CoStudy model) {
        Map<String, Map<String, Double>> followers = new HashMap<>();
        for (int course = 0; course < COURSES; course++) {
            String id = String.valueOf(course);
            model.leadingTo(id)
                    .forEach((before, strength) -> followers
                            .computeIfAbsent(before, b -> new HashMap<>())
                            .put(id, strength));
        }
        return followers;
    }

    private static List<String> sparse(Map<String, Map<String, Double>> followers, List<String> history) {
        Map<String, Double> scores = new HashMap<>();
        CoStudy.recency(history)
                .forEach((before, weight) -> followers
                        .getOrDefault(before, Map.of())
                        .forEach((id, strength) -> scores.merge(id, weight * strength, Double::sum)));
        history.forEach(scores::remove);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(10)
                .map(Map.Entry::getKey)
                .toList();
    }

    private interface Model {
        List<String> next(List<String> history);
    }

    private static void report(String what, List<List<String>> histories, List<String> next, int step, Model model) {
        double gain = 0;
        double hits = 0;
        int people = 0;
        Set<String> shown = new HashSet<>();
        for (int person = 0; person < histories.size(); person += step) {
            List<String> list = model.next(histories.get(person));
            int place = list.indexOf(next.get(person));
            gain += place < 0 ? 0 : Math.log(2) / Math.log(place + 2.0);
            hits += place < 0 ? 0 : 1;
            people++;
            shown.addAll(list);
        }
        System.out.printf(
                "%-26s full NDCG@10 %.4f  HR@10 %.4f  coverage@10 %.3f  (%d people)%n",
                what, gain / people, hits / people, shown.size() / (double) COURSES, people);
    }
}
