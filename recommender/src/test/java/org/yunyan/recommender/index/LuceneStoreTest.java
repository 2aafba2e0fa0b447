package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.text.ChineseAnalysis;

class LuceneStoreTest {

    private static final int PARTS = 30;

    private final ChineseAnalysis analysis = new ChineseAnalysis();

    @Test
    void whatIsFilledInIsMergedOnceAtTheEnd() throws IOException {
        try (LuceneStore store = new LuceneStore(new ByteBuffersDirectory())) {
            // Given a store into which thirty parts are filled
            store.scatter();
            for (int part = 0; part < PARTS; part++) {
                store.fill(List.of(entries(Shelf.document("d" + part, "作业设计"))));
                store.settle();
            }
            assertThat(segments(store)).isEqualTo(PARTS);
            // When it is gathered
            store.gather();
            store.settle();
            // Then everything lies in one segment
            assertThat(segments(store)).isOne();
            assertThat(store.<Integer>read(searcher -> searcher.count(LuceneQueries.everything())))
                    .isEqualTo(PARTS);
        }
    }

    @Test
    void conditionsAreJoinedWithWhatIsRemovedAndLeftOut() throws IOException {
        try (LuceneStore store = new LuceneStore(new ByteBuffersDirectory())) {
            // Given documents in several segments, of which one is removed
            for (String id : List.of("a", "b", "c", "d")) {
                store.write(List.of(entries(Shelf.document(id, "作业设计", "数学", Set.of("PRIMARY"), List.of()))));
            }
            store.write(List.of(entries(Shelf.document("e", "作业设计", "语文", Set.of("PRIMARY"), List.of()))));
            store.write(List.of(entries(Shelf.document("f", "作业设计", "数学", Set.of("JUNIOR"), List.of()))));
            store.remove(List.of("d"));
            Filter maths = Filter.none().withSubjects(Set.of("数学", "物理")).withStages(Set.of("PRIMARY"));
            // Then only what meets every condition and is not left out is allowed
            assertThat(allowed(store, maths)).isEqualTo(3);
            assertThat(allowed(store, maths.withoutIds(Set.of("b")))).isEqualTo(2);
            assertThat(allowed(store, Filter.none())).isEqualTo(5);
            assertThat(allowed(store, maths.withLevels(Set.of("unheard of")))).isZero();
        }
    }

    private static int allowed(LuceneStore store, Filter filter) {
        return store.read(searcher -> LuceneQueries.allowed(searcher, filter).count());
    }

    private List<Entry> entries(Document document) {
        return Entry.of(document, analysis);
    }

    private static int segments(LuceneStore store) {
        return store.read(searcher -> searcher.getIndexReader().leaves().size());
    }
}
