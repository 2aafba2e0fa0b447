package org.yunyan.recommender.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Library;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * Measures filling, recommendation and search on a {@link Library} of any size, beside a bare query (BM25 of two words and 100
 * nearest vectors) on the same index in the same run.
 *
 * <p>Arguments, each {@code name=value}: {@code engine} (lucene or elasticsearch), {@code documents} (10000), {@code profiles}
 * (10000), {@code rounds} (1000), {@code folder} (to keep what was filled and ask it again later), {@code heap} (of
 * Elasticsearch, in megabytes, 1024).
 */
public final class RecommenderBenchmark {

    private static final int BATCH = 500;
    private static final int FILLING_THREADS = 2;
    private static final int TEN = 10;
    private static final int COMPARED = 300;

    private final Library library;
    private final Embeddings embeddings;
    private final List<Profile> profiles;
    private final int rounds;
    private double floor;

    private RecommenderBenchmark(int documents, int profiles, int rounds) {
        this.library = new Library(documents);
        this.embeddings = library.embeddings();
        this.rounds = rounds;
        this.profiles = IntStream.range(0, Math.min(profiles, rounds * 4))
                .mapToObj(i -> library.profile(i * Math.max(1, profiles / (rounds * 4))))
                .toList();
    }

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        RecommenderBenchmark benchmark = new RecommenderBenchmark(
                number(given, "documents", 10_000), number(given, "profiles", 10_000), number(given, "rounds", 1_000));
        System.out.printf(
                "%s: %,d documents, %s, Java %s, %d processors, load %.1f, heap up to %,d MB%n",
                LocalDateTime.now().withNano(0),
                benchmark.library.size(),
                given.getOrDefault("engine", "lucene"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().maxMemory() >> 20);
        boolean kept = given.containsKey("folder");
        Path folder = kept ? Path.of(given.get("folder")) : Files.createTempDirectory("yunyan-benchmark-");
        try {
            if ("elasticsearch".equals(given.get("engine"))) {
                benchmark.elasticsearch(folder, number(given, "heap", 1_024));
            } else {
                benchmark.lucene(folder);
            }
        } finally {
            if (!kept) {
                remove(folder);
            }
        }
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(
                given.getOrDefault(name, String.valueOf(otherwise)).replace("_", ""));
    }

    private void lucene(Path folder) throws IOException {
        try (Index index = LuceneIndex.open(folder)) {
            fill(index);
        }
        List<List<String>> first;
        Path files = folder.resolve(Files.readString(folder.resolve("current")).strip());
        try (Index index = LuceneIndex.open(folder);
                DirectoryReader reader = DirectoryReader.open(FSDirectory.open(files))) {
            System.out.printf(
                    "index %,d MB in %d segments%n",
                    size(folder) >> 20, reader.leaves().size());
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new ServerBm25());
            ChineseAnalysis analysis = index.analysis();
            floor = measure("bare BM25 + kNN", 1, i -> bare(searcher, analysis, library.query(i)));
            ask(index);
            System.out.printf("%s%n", memory(ProcessHandle.current().pid()));
            first = recommended(index);
        }
        try (Index exact = LuceneIndex.open(folder, Integer.MAX_VALUE)) {
            compare(first, recommended(exact));
        }
    }

    private List<List<String>> recommended(Index index) {
        Recommender recommender = new Recommender(index, embeddings);
        return profiles.stream()
                .limit(COMPARED)
                .map(profile -> recommender.recommend(profile, TEN, Library.NOW).suggestions().stream()
                        .map(suggestion -> suggestion.document().id())
                        .toList())
                .toList();
    }

    /** Prints what of the first ten is the same as if every vector were compared as it was given. */
    private static void compare(List<List<String>> lists, List<List<String>> exact) {
        int same = 0;
        int shared = 0;
        int all = 0;
        for (int i = 0; i < lists.size(); i++) {
            same += lists.get(i).equals(exact.get(i)) ? 1 : 0;
            shared += (int) lists.get(i).stream().filter(exact.get(i)::contains).count();
            all += exact.get(i).size();
        }
        System.out.printf(
                "of %d lists of ten %d are the same as with every vector compared, and %.4f of what is in them%n",
                lists.size(), same, (double) shared / all);
    }

    private void elasticsearch(Path folder, int heap) throws IOException {
        ElasticsearchServer server = ElasticsearchServer.start(folder, heap);
        try (Index index = ElasticsearchIndex.connect(List.of(server.uri()), "benchmark")) {
            fill(index);
            System.out.printf("index %,d MB%n", server.size() >> 20);
            floor = measure("bare BM25 + kNN, one round trip", 1, i -> bare(index, library.query(i)));
            ask(index);
            System.out.printf("server: %s%n", memory(server.pid()));
        } finally {
            server.stop();
        }
    }

    private void fill(Index index) {
        if (index.count() == library.size()) {
            return;
        }
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        index.rebuild(filling -> {
            List<Thread> threads = IntStream.range(0, FILLING_THREADS)
                    .mapToObj(t -> Thread.ofPlatform().start(() -> {
                        for (int from = next.getAndAdd(BATCH); from < library.size(); from = next.getAndAdd(BATCH)) {
                            filling.put(IntStream.range(from, Math.min(from + BATCH, library.size()))
                                    .<Document>mapToObj(library::document)
                                    .toList());
                            if (from > 0 && from % 100_000 == 0) {
                                System.out.printf("  %,d after %.0f s%n", from, (System.nanoTime() - start) / 1e9);
                            }
                        }
                    }))
                    .toList();
            threads.forEach(RecommenderBenchmark::join);
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "filled in %.1f s with %d threads: %,.0f documents a second%n",
                seconds, FILLING_THREADS, library.size() / seconds);
        if (index.count() != library.size()) {
            throw new IllegalStateException("Only " + index.count() + " documents arrived");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(Index index) {
        Recommender recommender = new Recommender(index, embeddings);
        Search search = new Search(index, embeddings);
        IntConsumer recommending = i -> recommender.recommend(profiles.get(i % profiles.size()), TEN, Library.NOW);
        measure("recommendation of 10", 1, recommending);
        measure("recommendation of 10", 2, recommending);
        measure("search, 20 results with facets and excerpts", 1, i -> search.find(SearchRequest.of(library.query(i))));
        measure(
                "search with filter, newest first",
                1,
                i -> search.find(
                        new SearchRequest(library.query(i), Filter.none().withGrades(Set.of(3)), Sort.NEWEST, 0, 20)));
        measure("completion", 1, i -> search.suggest(library.query(i).substring(0, 2), 8));
    }

    private void bare(IndexSearcher searcher, ChineseAnalysis analysis, String query) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String word : analysis.words(query)) {
            words.add(new TermQuery(new Term(Fields.TITLE, word)), Occur.SHOULD);
            words.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.SHOULD);
        }
        try {
            searcher.search(words.build(), 100);
            float[] vector = embeddings.query(query).orElseThrow();
            searcher.search(new KnnFloatVectorQuery(Fields.EMBEDDING, vector, 100), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bare(Index index, String query) {
        float[] vector = embeddings.query(query).orElseThrow();
        index.multi(List.of(
                new Ask(new Ask.Words(query), Filter.none(), 100).uncounted(),
                new Ask(new Ask.Meaning(vector), Filter.none(), 100).uncounted()));
    }

    /** Prints wall time, which suffers from busy neighbours, and processor time of this process, which hardly does. */
    private double measure(String what, int threads, IntConsumer work) {
        IntStream.range(0, Math.min(rounds, 500)).forEach(i -> work.accept(rounds + i));
        double[] millis = new double[rounds];
        AtomicInteger next = new AtomicInteger();
        long cpu = processorTime();
        long start = System.nanoTime();
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    for (int i = next.getAndIncrement(); i < rounds; i = next.getAndIncrement()) {
                        long before = System.nanoTime();
                        work.accept(i);
                        millis[i] = (System.nanoTime() - before) / 1e6;
                    }
                }))
                .toList();
        workers.forEach(RecommenderBenchmark::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        double each = (processorTime() - cpu) / 1e6 / rounds;
        Arrays.sort(millis);
        System.out.printf(
                "%-44s %d thr  p50 %7.2f  p99 %7.2f ms  %7.0f/s  CPU %6.2f ms  %s%n",
                what,
                threads,
                millis[rounds / 2],
                millis[Math.min(rounds - 1, rounds * 99 / 100)],
                rounds / seconds,
                each,
                floor == 0 ? "" : String.format("%.1f x bare p50", millis[rounds / 2] / floor));
        return millis[rounds / 2];
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String memory(long process) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        String resident = Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("RssAnon"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList()
                .toString();
        return "heap of this process after collection " + heap + " MB, " + resident;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
