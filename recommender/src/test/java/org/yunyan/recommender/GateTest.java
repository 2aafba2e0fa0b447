package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much meaning counts beside words. */
class GateTest {

    private static final Map<String, Double> NEAR = Map.of("a", 0.85, "b", 0.80);

    private static Index.Hit hit(String id, double score) {
        return new Index.Hit(Shelf.document(id, id), score);
    }

    @Test
    void meaningCountsMoreTheNearerItsBestIs() {
        List<Index.Hit> words = List.of(hit("c", 10), hit("d", 9));
        assertThat(Gate.meaning("怎样评价", words, Map.of("a", 0.95)))
                .isGreaterThan(Gate.meaning("怎样评价", words, Map.of("a", 0.75)));
    }

    @Test
    void meaningCountsLessWhenOneStandsOutByWords() {
        assertThat(Gate.meaning("怎样评价", List.of(hit("a", 10), hit("b", 1)), NEAR))
                .isLessThan(Gate.meaning("怎样评价", List.of(hit("a", 10), hit("b", 10)), NEAR));
    }

    @Test
    void meaningCountsMoreWhenItAgreesWithTheWords() {
        assertThat(Gate.meaning("怎样评价", List.of(hit("a", 10), hit("b", 9)), NEAR))
                .isGreaterThan(Gate.meaning("怎样评价", List.of(hit("x", 10), hit("b", 9)), NEAR));
    }

    @Test
    void meaningCountsLessForLettersAndDigits() {
        List<Index.Hit> words = List.of(hit("a", 10), hit("b", 9));
        assertThat(Gate.meaning("JYT0646", words, NEAR)).isLessThan(Gate.meaning("数字素养标准", words, NEAR));
    }

    @Test
    void itAlwaysCountsSomethingAndNeverEverything() {
        assertThat(Gate.meaning("评价", List.of(), Map.of())).isBetween(0.2, 3.0);
        assertThat(Gate.meaning("评价", List.of(), Map.of("a", 0.0))).isBetween(0.2, 3.0);
        assertThat(Gate.meaning("评价", List.of(hit("a", 1)), Map.of("a", 1.0))).isBetween(0.2, 3.0);
    }
}
