package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.text.ChineseAnalysis;

class LuceneOrdersTest {

    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();
    private static final int WANTED = 25;

    private final ChineseAnalysis analysis = new ChineseAnalysis();

    @Test
    void theFirstOfEachListAreTheSameWalkedAndSearched() throws IOException {
        try (LuceneStore store = filled()) {
            for (Filter filter : List.of(Filter.none(), Filter.none().withStages(Set.of("PRIMARY")))) {
                for (Sort sort : Sort.values()) {
                    // Then walking along the order leads to the same documents as searching by it
                    assertThat(store.<List<Integer>>read(searcher -> walked(searcher, sort, filter)))
                            .as(sort + " " + filter)
                            .hasSize(WANTED)
                            .isEqualTo(store.<List<Integer>>read(searcher -> searched(searcher, sort, filter)));
                }
            }
        }
    }

    @Test
    void aLargeSegmentIsPutInOrderBesideTheQuestionsAndNotWithin() throws IOException {
        try (LuceneStore store = filled()) {
            // Given segments that count as large, and a worker that has not come to them
            List<Runnable> waiting = new ArrayList<>();
            LuceneOrders orders = new LuceneOrders(waiting::add, 0);
            LuceneOrders.Order newest = LuceneOrders.Order.of(Sort.NEWEST);

            // When lists are asked for, they are not made to wait: they are searched as if there were no orders
            assertThat(store.<Boolean>read(
                            searcher -> first(orders, searcher, newest).isPresent()))
                    .isFalse();
            assertThat(store.<Boolean>read(
                            searcher -> first(orders, searcher, newest).isPresent()))
                    .isFalse();
            int segments =
                    store.read(searcher -> searcher.getIndexReader().leaves().size());
            assertThat(waiting).hasSize(segments).hasSizeGreaterThan(1);

            // Then the orders are there once the worker has been there, each made once
            waiting.removeFirst().run();
            assertThat(store.<Boolean>read(
                            searcher -> first(orders, searcher, newest).isPresent()))
                    .isFalse();
            List.copyOf(waiting).forEach(Runnable::run);
            assertThat(waiting).hasSize(segments - 1);
            assertThat(store.<List<Integer>>read(
                            searcher -> docs(first(orders, searcher, newest).orElseThrow())))
                    .isEqualTo(store.<List<Integer>>read(searcher -> searched(searcher, Sort.NEWEST, Filter.none())));
        }
    }

    private static Optional<ScoreDoc[]> first(LuceneOrders orders, IndexSearcher searcher, LuceneOrders.Order order)
            throws IOException {
        return orders.first(searcher, order, LuceneQueries.allowed(searcher, Filter.none()), WANTED);
    }

    /** Segments of documents, some with passages, many that draw in all but their id, and some removed. */
    private LuceneStore filled() throws IOException {
        LuceneStore store = new LuceneStore(new ByteBuffersDirectory());
        List<Document> shelf = Shelf.of(120, EMBEDDINGS);
        write(store, shelf.subList(0, 60));
        write(
                store,
                shelf.subList(60, 120).stream()
                        .map(document -> Shelf.inPassages(document, EMBEDDINGS))
                        .toList());
        write(store, drawing(0));
        write(store, drawing(1));
        store.remove(List.of("draw-4", "draw-5", shelf.getFirst().id()));
        return store;
    }

    private static List<Document> drawing(int remainder) {
        return IntStream.range(0, 80)
                .filter(i -> i % 2 == remainder)
                .mapToObj(i -> Shelf.document("draw-" + i, "作业设计"))
                .toList();
    }

    private void write(LuceneStore store, List<Document> documents) {
        store.write(
                documents.stream().map(document -> Entry.of(document, analysis)).toList());
    }

    private static List<Integer> walked(IndexSearcher searcher, Sort sort, Filter filter) throws IOException {
        return docs(new LuceneOrders(Runnable::run)
                .first(searcher, LuceneOrders.Order.of(sort), LuceneQueries.allowed(searcher, filter), WANTED)
                .orElseThrow());
    }

    private static List<Integer> searched(IndexSearcher searcher, Sort sort, Filter filter) throws IOException {
        return docs(searcher.search(
                        LuceneQueries.query(new Clause.Everything(), LuceneQueries.filter(filter)),
                        WANTED,
                        new org.apache.lucene.search.Sort(
                                LuceneOrders.Order.of(sort).first(),
                                new SortedNumericSortField(Fields.QUALITY, SortField.Type.DOUBLE, true),
                                new SortField(Fields.ID, SortField.Type.STRING)))
                .scoreDocs);
    }

    private static List<Integer> docs(ScoreDoc[] hits) {
        return Arrays.stream(hits).map(hit -> hit.doc).toList();
    }
}
