package org.yunyan.recommender.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.yunyan.recommender.Concept;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.index.LuceneIndex;

/**
 * Measures the analysis: how fast it reads, how large the trie is, what a spelling costs, and what the concept field finds that
 * words and pairs do not. No arguments.
 */
public final class AnalysisBenchmark {

    private static final int ROUNDS = 5;
    private static final int SHELF = 2_000;

    private AnalysisBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        Vocabulary shipped = Vocabulary.shipped();
        System.out.printf("%d concepts, %d names%n", shipped.concepts().size(), shipped.names());
        trie();
        reading();
        spelling();
        concepts(shipped);
    }

    private static void trie() {
        List<List<String>> names = ChineseAnalysis.shippedTerms();
        long before = used();
        long start = System.nanoTime();
        Terms terms = new Terms(names);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "trie and misspellings: %d nodes, %.1f MB in memory, built in %d ms%n",
                terms.nodes(), (used() - before) / 1e6, millis);
        if (terms.nodes() == 0) {
            throw new IllegalStateException();
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void reading() {
        ChineseAnalysis analysis = new ChineseAnalysis();
        List<String> texts = Shelf.of(SHELF, Embeddings.none()).stream()
                .map(document -> document.title() + document.summary() + document.text())
                .toList();
        speed("words", texts, text -> analysis.words(text).size());
        speed("pairs", texts, text -> analysis.pairs(text).size());
        speed("concepts", texts, text -> analysis.concepts(text).size());
    }

    private static void speed(String what, List<String> texts, ToLongFunction<String> reading) {
        long characters = texts.stream().mapToLong(String::length).sum();
        double best = 0;
        long tokens = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            tokens = texts.stream().mapToLong(reading).sum();
            best = Math.max(best, characters / ((System.nanoTime() - start) / 1e9));
        }
        System.out.printf(
                "%-10s %,12.0f characters/s (%,d tokens of %,d characters)%n", what, best, tokens, characters);
    }

    private static void spelling() {
        try (Index index = LuceneIndex.inMemory()) {
            index.put(Shelf.of(SHELF, Embeddings.none()));
            Search search = new Search(index, Embeddings.none());
            List<String> slips =
                    List.of("形成性平价", "大但元教学", "dadanyuan", "scartch", "没有这个东西", "zuoyesheji", "跨学科主题血习", "qwertz");
            long[] nanos = IntStream.range(0, 400)
                    .mapToLong(i -> {
                        long start = System.nanoTime();
                        search.find(SearchRequest.of(slips.get(i % slips.size())));
                        return System.nanoTime() - start;
                    })
                    .skip(200)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "search with a slip in %,d titles: p50 %.1f ms, p99 %.1f ms%n",
                    SHELF, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        }
    }

    /** The queries of the literal test, with all terms, and with one that nobody writes. */
    private static void concepts(Vocabulary shipped) throws IOException {
        List<String[]> queries = rows("typed.txt", "\\|").stream()
                .filter(cells -> cells.length > 1 && !cells[1].isBlank())
                .filter(cells -> cells.length < 3 || cells[2].isBlank())
                .toList();
        System.out.printf("first of the literal queries without a slip (%d):%n", queries.size());
        first("with terms", shipped, queries);
        first("without terms", Vocabulary.of(List.of(new Concept("无此术语", List.of()))), queries);
    }

    private static void first(String what, Vocabulary vocabulary, List<String[]> queries) throws IOException {
        try (Index index = LuceneIndex.inMemory()) {
            index.analyse(vocabulary);
            List<Document> shelf = new ArrayList<>();
            for (String[] cells : rows("shelf.txt", "\t")) {
                shelf.add(Shelf.document("c" + shelf.size(), cells[0], cells[1]));
            }
            index.put(shelf);
            Search search = new Search(index, Embeddings.none());
            Function<String[], Integer> place = cells -> search.find(SearchRequest.of(cells[0])).results().stream()
                    .map(SearchPage.Result::document)
                    .map(Document::title)
                    .toList()
                    .indexOf(cells[1]);
            int[] places = queries.stream().mapToInt(place::apply).toArray();
            System.out.printf(
                    "  %-14s first %d, found %d, MRR %.3f%n",
                    what,
                    Arrays.stream(places).filter(p -> p == 0).count(),
                    Arrays.stream(places).filter(p -> p >= 0).count(),
                    Arrays.stream(places)
                            .mapToDouble(p -> p < 0 ? 0 : 1.0 / (p + 1))
                            .average()
                            .orElse(0));
        }
    }

    private static List<String[]> rows(String file, String between) throws IOException {
        try (var in = AnalysisBenchmark.class.getResourceAsStream("/org/yunyan/recommender/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(between))
                            .map(String::strip)
                            .toArray(String[]::new))
                    .toList();
        }
    }
}
