package org.yunyan.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Passage;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class UnderstandingTest {

    private static final Passage ASKED = passage("提问之后等三秒");
    private static final Passage DRAWN = passage("先画图再列式");

    private final Understanding understanding;

    UnderstandingTest(MongoDatabase database) {
        database.drop();
        understanding = new Understanding(new ByLength(), new MeaningStore(database));
    }

    @Test
    void aTextIsReadOnce() {
        assertThat(understanding.understand(List.of(ASKED, DRAWN))).isTrue();
        assertThat(understanding.understand(List.of(ASKED))).isFalse();
        assertThat(understanding.isUnderstood(List.of(DRAWN))).isTrue();
    }

    @Test
    void whatNoCourseSaysAnyMoreIsNotKept() {
        // Given a course that says two things
        understanding.understand(List.of(ASKED, DRAWN));
        // When its next version says one of them only
        understanding.forget(List.of(ASKED, DRAWN), List.of(DRAWN));
        // Then the other is gone
        assertThat(understanding.isUnderstood(List.of(DRAWN))).isTrue();
        assertThat(understanding.isUnderstood(List.of(ASKED))).isFalse();
    }

    private static Passage passage(String text) {
        return new Passage("0", "u1", Passage.Kind.SECTION, 0, "", text);
    }

    /** A model that only measures. */
    private record ByLength() implements Embeddings {

        @Override
        public Optional<float[]> passage(String text) {
            return Optional.of(new float[] {text.length(), 1});
        }

        @Override
        public Optional<float[]> query(String text) {
            return passage(text);
        }

        @Override
        public String model() {
            return "length";
        }
    }
}
