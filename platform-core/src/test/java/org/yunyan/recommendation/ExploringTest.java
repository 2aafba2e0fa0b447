package org.yunyan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Suggestion;

/** A little of what is shown is left to chance, and how likely each stands where it stands is known. */
class ExploringTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final int LIMIT = 3;
    private static final int TIMES = 20_000;

    @Test
    void eachStandsInItsPlaceAsOftenAsItsPropensitySays() {
        List<Suggestion> ranked = ranked(3, 2, 2);
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Double> said = new HashMap<>();
        Random random = new Random(5);
        for (int i = 0; i < TIMES; i++) {
            List<Exploring.Slot> slots = Exploring.slots(ranked, LIMIT, 15, random, NOW);
            for (int place = 0; place < LIMIT; place++) {
                String key = place + slots.get(place).suggestion().documentId();
                seen.merge(key, 1, Integer::sum);
                said.put(key, slots.get(place).propensity());
            }
        }

        said.forEach((key, propensity) ->
                assertThat(seen.get(key) / (double) TIMES).as(key).isCloseTo(propensity, within(0.01)));
        assertThat(seen).containsKeys("0s0", "1s0", "2new0", "2new1").doesNotContainKey("2old0");
    }

    @Test
    void withoutAnythingNewTheBestStandAsRankedButForNeighbours() {
        List<Suggestion> ranked = ranked(3, 4, 0);
        Random random = new Random(5);

        for (int i = 0; i < 1_000; i++) {
            assertThat(Exploring.slots(ranked, LIMIT, 30, random, NOW))
                    .noneMatch(Exploring.Slot::explored)
                    .extracting(slot -> slot.suggestion().documentId())
                    .containsExactlyInAnyOrder("s0", "s1", "s2");
        }
    }

    @Test
    void aListOfOneIsLeftAlone() {
        assertThat(Exploring.slots(ranked(1, 0, 2).subList(0, 1), LIMIT, 30, new Random(1), NOW))
                .singleElement()
                .satisfies(slot -> assertThat(slot.propensity()).isEqualTo(1));
    }

    private static List<Suggestion> ranked(int best, int old, int fresh) {
        List<Suggestion> ranked = new ArrayList<>();
        add(ranked, "s", best, 100);
        add(ranked, "old", old, 100);
        add(ranked, "new", fresh, 3);
        return ranked;
    }

    private static void add(List<Suggestion> ranked, String name, int number, int daysAgo) {
        for (int i = 0; i < number; i++) {
            Document document = new Document(
                    name + i,
                    1,
                    name,
                    "",
                    "",
                    "MATHS",
                    Set.of("PRIMARY"),
                    Set.of(),
                    "COUNTY",
                    "ONLINE",
                    List.of(),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    "",
                    List.of(),
                    0.5,
                    0,
                    NOW.minus(Duration.ofDays(daysAgo)),
                    true,
                    Map.of(),
                    null);
            ranked.add(new Suggestion(document, 1.0 / (ranked.size() + 1), List.of(), Map.of()));
        }
    }
}
