package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoStudyTest {

    @Test
    void whatCameJustBeforeCountsMost() {
        CoStudy model = CoStudy.of(List.of(List.of("a", "b", "c"), List.of("a", "b", "c"), List.of("x", "y")));
        assertThat(model.leadingTo("c").keySet()).containsExactly("b", "a");
        assertThat(model.leadingTo("c").values()).allMatch(strength -> strength > 0 && strength <= 1);
        assertThat(model.leadingTo("a")).isEmpty();
    }

    @Test
    void theNextStepIsWhatOthersTookWithoutWhatIsDone() {
        CoStudy model = CoStudy.of(List.of(List.of("a", "b", "c"), List.of("a", "b", "d"), List.of("a", "b", "d")));
        assertThat(model.next(List.of("a", "b"), 5)).containsExactly("d", "c");
        assertThat(model.next(List.of("b", "d"), 5)).doesNotContain("b", "d");
        assertThat(model.next(List.of("unknown"), 5)).isEmpty();
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
    void whatEverybodyStudiesSaysLess() {
        CoStudy model = new CoStudy();
        for (int i = 0; i < 50; i++) {
            model.learn(List.of("s" + i), "popular");
        }
        for (int i = 0; i < 5; i++) {
            model.learn(List.of("a"), "popular");
            model.learn(List.of("a"), "special");
        }
        assertThat(model.next(List.of("a"), 2)).containsExactly("special", "popular");
    }
}
