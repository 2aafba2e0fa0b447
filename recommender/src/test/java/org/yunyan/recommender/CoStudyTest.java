package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoStudyTest {

    @Test
    void whatCameJustBeforeCountsMost() {
        CoStudy model = CoStudy.of(List.of(List.of("a", "b", "c"), List.of("a", "b", "c"), List.of("x", "y")));
        assertThat(model.leadingTo("c").values()).allMatch(strength -> strength > 0 && strength <= 1);
        assertThat(model.leadingTo("c").get("b"))
                .isGreaterThan(model.leadingTo("c").get("a"));
        assertThat(model.leadingTo("x")).doesNotContainKeys("a", "b", "c");
        assertThat(model.leadingTo("unheard of")).isEmpty();
    }

    @Test
    void theNextStepIsWhatOthersTook() {
        CoStudy model = CoStudy.of(List.of(List.of("a", "b", "c"), List.of("a", "b", "d"), List.of("a", "b", "d")));
        assertThat(next(model, List.of("a", "b"), "c", "d")).containsExactly("d", "c");
        assertThat(next(model, List.of("unknown"), "c", "d")).isEmpty();
    }

    @Test
    void theOrderOfTwoSaysMoreThanEachAlone() {
        // Given that b after a leads to x, and a after b to y
        List<List<String>> histories = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            histories.add(List.of("a", "b", "x"));
            histories.add(List.of("b", "a", "y"));
            histories.add(List.of("c", "b", "y"));
            histories.add(List.of("c", "a", "x"));
        }
        CoStudy model = CoStudy.of(histories);
        // Then no weight of a and of b by itself could tell the two apart
        assertThat(next(model, List.of("a", "b"), "x", "y")).startsWith("x");
        assertThat(next(model, List.of("b", "a"), "x", "y")).startsWith("y");
        assertThat(next(model, List.of("c", "b"), "x", "y")).startsWith("y");
    }

    @Test
    void whatWasSeenOnceIsBelievedLess() {
        List<List<String>> histories = new ArrayList<>();
        histories.add(List.of("rare", "x"));
        IntStream.range(0, 30).forEach(i -> histories.add(List.of("often", "y")));
        CoStudy model = CoStudy.of(histories);
        assertThat(model.leadingTo("x").get("rare"))
                .isLessThan(0.2)
                .isLessThan(model.leadingTo("y").get("often") / 2);
    }

    @Test
    void oneMoreStepIsLearntAtOnceAndSaysWhatToIndexAgain() {
        CoStudy model = new CoStudy();
        assertThat(model.learn(List.of("a"), "b")).containsExactly("b");
        assertThat(model.leadingTo("b")).containsOnlyKeys("a");
        assertThat(model.learn(List.of("a"), "a")).isNotNull();
        assertThat(model.leadingTo("a")).isEmpty();
    }

    @Test
    void aStepAddsToWhatWasLearntBefore() {
        CoStudy model = CoStudy.of(List.of(List.of("a", "b"), List.of("a", "b"), List.of("a", "c")));
        double before = model.leadingTo("b").get("a");
        model.learn(List.of("a"), "b");
        model.learn(List.of("a"), "new");
        assertThat(model.leadingTo("b").get("a")).isGreaterThan(before);
        assertThat(model.leadingTo("new")).containsOnlyKeys("a");
    }

    @Test
    void whatEverybodyStudiesSaysLess() {
        CoStudy model = new CoStudy();
        for (int i = 0; i < 50; i++) {
            model.learn(List.of("s" + i), "popular");
        }
        for (int i = 0; i < 5; i++) {
            model.learn(List.of("a"), "popular");
            model.learn(List.of("a"), "special");
        }
        assertThat(next(model, List.of("a"), "popular", "special")).containsExactly("special", "popular");
    }

    @Test
    void aCountyOfTwelveCoursesIsEnough() {
        // Given a thousand teachers, of whom most go from each course to the next one and some anywhere
        Random random = new Random(5);
        List<List<String>> histories = new ArrayList<>();
        for (int person = 0; person < 1_000; person++) {
            int first = random.nextInt(12);
            int second = random.nextInt(10) < 8 ? (first + 1) % 12 : random.nextInt(12);
            histories.add(List.of("c" + first, "c" + second, "c" + (second + 1) % 12));
        }
        CoStudy model = CoStudy.of(histories);
        String[] all = IntStream.range(0, 12).mapToObj(i -> "c" + i).toArray(String[]::new);
        for (int course = 0; course < 12; course++) {
            assertThat(next(model, List.of("c" + course), all)).startsWith("c" + (course + 1) % 12);
        }
    }

    @Test
    void theSameHistoriesGiveTheSameModelAndSayHowFarTheyAre() {
        List<List<String>> histories = List.of(List.of("a", "b", "c"), List.of("b", "c", "a"), List.of(), List.of("d"));
        List<Integer> percents = new ArrayList<>();
        CoStudy one = CoStudy.of(histories, percents::add);
        CoStudy other = CoStudy.of(histories);
        List.of("a", "b", "c", "d").forEach(id -> assertThat(one.leadingTo(id)).isEqualTo(other.leadingTo(id)));
        assertThat(percents).isSorted().endsWith(100);
        assertThat(CoStudy.of(List.of()).leadingTo("a")).isEmpty();
    }

    /** What the index would answer: those of the candidates to which the history leads, strongest first. */
    private static List<String> next(CoStudy model, List<String> history, String... candidates) {
        Map<String, Double> scores = new HashMap<>();
        for (String candidate : candidates) {
            Map<String, Double> links = model.leadingTo(candidate);
            double score = CoStudy.recency(history).entrySet().stream()
                    .mapToDouble(trace -> trace.getValue() * links.getOrDefault(trace.getKey(), 0.0))
                    .sum();
            if (score > 0 && !history.contains(candidate)) {
                scores.put(candidate, score);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
