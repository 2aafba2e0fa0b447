package org.yunyan.recommender.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.PairEmbeddings;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Profiles;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Shelf;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * Measures search and recommendation at so many documents, beside a bare Lucene query (BM25 and 100 nearest vectors) on the
 * same index in the same run. Arguments: number of documents (600), {@code local} for the real model or {@code pairs} (pairs),
 * number of rounds (1000).
 */
public final class RecommenderBenchmark {

    private static final List<String> WORDS = List.of(
            "大单元", "作业设计", "课堂提问", "项目化学习", "实验安全", "整本书阅读", "心理健康", "小学数学", "信息科技", "家校沟通", "小组合作", "形成性评价", "错题",
            "乡村小班", "人工智能", "命题", "复习课", "分层", "板书", "跨学科");

    private RecommenderBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600;
        boolean local = arguments.length > 1 && arguments[1].equals("local");
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
        Embeddings embeddings = local ? Embeddings.local() : new PairEmbeddings(512);
        embeddings.passage("预热");
        Path folder = Files.createTempDirectory("yunyan-benchmark-");
        try {
            long start = System.nanoTime();
            try (Index index = LuceneIndex.open(folder)) {
                index.put(Shelf.of(documents, embeddings));
            }
            System.out.printf(
                    "%,d documents, embeddings %s, indexed in %.1f s, Java %s, %d processors%n",
                    documents,
                    embeddings.model(),
                    (System.nanoTime() - start) / 1e9,
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            measure(folder, embeddings, rounds);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void measure(Path folder, Embeddings embeddings, int rounds) throws IOException {
        List<String> queries = queries(rounds);
        List<Profile> profiles = Profiles.several(rounds);
        try (Index index = LuceneIndex.open(folder);
                DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Search search = new Search(index, embeddings);
            Recommender recommender = new Recommender(index, embeddings);
            ChineseAnalysis analysis = new ChineseAnalysis();
            List<float[]> vectors = queries.stream()
                    .limit(200)
                    .map(query -> embeddings.query(query).orElseThrow())
                    .toList();
            double floor = report(
                    "bare BM25 + kNN",
                    0,
                    rounds,
                    i -> bare(searcher, analysis.words(queries.get(i)), vectors.get(i % vectors.size())));
            report(
                    "search, 20 results with facets and excerpts",
                    floor,
                    rounds,
                    i -> search.find(SearchRequest.of(queries.get(rounds - 1 - i))));
            report(
                    "search with filter, newest first",
                    floor,
                    rounds,
                    i -> search.find(new SearchRequest(
                            queries.get(i), Filter.none().withGrades(Set.of(3)), Sort.NEWEST, 0, 20)));
            report(
                    "completion",
                    floor,
                    rounds,
                    i -> search.suggest(queries.get(i).substring(0, 2), 8));
            report("recommendation of 10", floor, rounds, i -> recommender.recommend(profiles.get(i), 10, Shelf.NOW));
        }
    }

    private static List<String> queries(int rounds) {
        Random random = new Random(3);
        return IntStream.range(0, rounds)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()))
                        + (i % 7))
                .toList();
    }

    private static void bare(IndexSearcher searcher, List<String> words, float[] vector) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new TermQuery(new Term(Fields.TITLE, word)), Occur.SHOULD);
            query.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.SHOULD);
        }
        try {
            searcher.search(query.build(), 100);
            searcher.search(new KnnFloatVectorQuery(Fields.EMBEDDING, vector, 100), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prints wall time, which suffers from busy neighbours, and processor time, which hardly does. */
    private static double report(String what, double floor, int rounds, IntConsumer work) {
        IntStream.range(0, Math.min(rounds, 300)).forEach(work);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        double[] millis = IntStream.range(0, rounds)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    work.accept(i);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        double each = (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / rounds;
        Arrays.sort(millis);
        System.out.printf(
                "%-44s p50 %7.2f ms  p99 %7.2f ms  CPU %6.2f ms each  %s%n",
                what,
                millis[rounds / 2],
                millis[Math.min(rounds - 1, rounds * 99 / 100)],
                each,
                floor == 0 ? "" : String.format("%.1f x bare", each / floor));
        return each;
    }
}
