package org.yunyan.web.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunyan.fairness.Dimension;
import org.yunyan.fairness.Group;

class FigureWordsTest {

    @Test
    void groupsAreListedAsPeopleCountThem() {
        assertThat(ordered(Dimension.AGE, "A0_29", "A50", "A30_39", "A40_49"))
                .containsExactly("A0_29", "A30_39", "A40_49", "A50");
        assertThat(ordered(Dimension.YEARS_IN_POST, "Y0_3", "Y11_20", "Y21_30", "Y31", "Y4_10"))
                .containsExactly("Y0_3", "Y4_10", "Y11_20", "Y21_30", "Y31");
        assertThat(ordered(Dimension.STAGE, "JUNIOR", "PRESCHOOL", "PRIMARY", "SENIOR"))
                .containsExactly("PRESCHOOL", "PRIMARY", "JUNIOR", "SENIOR");
    }

    private static Stream<String> ordered(Dimension dimension, String... keys) {
        return FigureWords.inOrder(
                        dimension,
                        Stream.of(keys)
                                .map(key -> new Group(dimension, key, null, 5, 1, 30, 3, 1))
                                .toList())
                .stream()
                .map(Group::key);
    }
}
