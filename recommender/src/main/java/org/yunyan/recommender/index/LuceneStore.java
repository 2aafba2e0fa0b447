package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes and reads one Lucene directory. Searchers are renewed at each write; commits follow within a second. */
final class LuceneStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneStore.class);
    private static final String SCHEMA = "yunyan.schema";

    /** What is done with a searcher. */
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private static final double BUFFER_MEGABYTES = 64;

    /** While nobody asks, segments may be many: then each document is merged once, at the end. */
    private static final int SEGMENTS_WHILE_FILLED = 200;

    /** Segments after a rebuild: each costs every question a look, but the graphs of several are built side by side. */
    private static final int MOST_SEGMENTS = 5;

    /** Smaller ones are not worth a look of their own. */
    private static final int LEAST_ENTRIES = 30_000;

    private static final double LEAST_MEGABYTES = 1;
    private static final int CACHED_FILTERS = 500;
    private static final long CACHED_FILTER_BYTES = 32L << 20;

    private final Directory directory;
    private final IndexWriter writer;
    private final ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
    private final SearcherManager searchers;
    private final LRUQueryCache filters = new LRUQueryCache(CACHED_FILTERS, CACHED_FILTER_BYTES, leaf -> true, 1000f);
    private final int schema;
    private final AtomicBoolean commitIsDue = new AtomicBoolean();
    private final ScheduledExecutorService commits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-commits").factory());

    LuceneStore(Directory directory) throws IOException {
        this.directory = directory;
        int found = schema(directory);
        if (found < Fields.READABLE_FROM) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        }
        this.schema = found < Fields.READABLE_FROM ? Fields.SCHEMA : found;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new WhitespaceAnalyzer())
                        .setSimilarity(new ServerBm25())
                        .setCodec(new LuceneVectors.Quantised())
                        .setMergeScheduler(merging)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES));
        writer.setLiveCommitData(Map.of(SCHEMA, String.valueOf(schema)).entrySet());
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(new ServerBm25());
                searcher.setQueryCache(filters);
                searcher.setQueryCachingPolicy(Passing.ALWAYS);
                return searcher;
            }
        });
    }

    /** Returns what wrote the directory; the present if nothing did; 0 if it cannot be read. */
    private static int schema(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Fields.SCHEMA;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Integer.parseInt(reader.getIndexCommit().getUserData().getOrDefault(SCHEMA, "0"));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index cannot be read and is made anew: {}", e.toString());
            return 0;
        }
    }

    /** Whether there is nothing in it or it was written by another release. */
    boolean stale() {
        return schema != Fields.SCHEMA || writer.getDocStats().numDocs == 0;
    }

    /** Adds or replaces documents, which are found from now on. */
    void write(Collection<List<Entry>> documents) {
        fill(documents);
        show();
    }

    /** Adds or replaces documents, which are found after the next {@link #settle}. */
    void fill(Collection<List<Entry>> documents) {
        Engine.call("write", () -> {
            for (List<Entry> entries : documents) {
                writer.updateDocuments(
                        new Term(Fields.DOCUMENT, entries.getFirst().document()),
                        entries.stream().map(LuceneStore::document).toList());
            }
            return null;
        });
    }

    void remove(Collection<String> ids) {
        Engine.call(
                "remove",
                () -> writer.deleteDocuments(
                        ids.stream().map(id -> new Term(Fields.DOCUMENT, id)).toArray(Term[]::new)));
        show();
    }

    private void show() {
        Engine.call("show what was written", () -> {
            searchers.maybeRefreshBlocking();
            return null;
        });
        if (commitIsDue.compareAndSet(false, true)) {
            commits.schedule(this::commit, 1, TimeUnit.SECONDS);
        }
    }

    /** From now on nobody asks until {@link #gather}. */
    void scatter() {
        writer.getConfig().setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_WHILE_FILLED));
    }

    /** Merges what was filled in into a few large segments, because every question pays for each of them. */
    void gather() {
        Engine.call("merge what was filled in", () -> {
            writer.flush();
            int segments = Math.clamp(writer.getDocStats().numDocs / LEAST_ENTRIES, 1, MOST_SEGMENTS);
            double megabytes = size(directory) / (double) (1 << 20) / segments;
            writer.getConfig()
                    .setMergePolicy(
                            new TieredMergePolicy().setMaxMergedSegmentMB(Math.max(LEAST_MEGABYTES, megabytes)));
            merging.setMaxMergesAndThreads(
                    segments + MOST_SEGMENTS, Runtime.getRuntime().availableProcessors());
            writer.forceMerge(segments);
            merging.setDefaultMaxMergesAndThreads(false);
            writer.getConfig().setMergePolicy(new TieredMergePolicy());
            return null;
        });
    }

    private static long size(Directory directory) throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    /** Makes what was written last, and shows it. */
    void settle() {
        Engine.call("settle", () -> {
            writer.commit();
            searchers.maybeRefreshBlocking();
            return null;
        });
    }

    private void commit() {
        commitIsDue.set(false);
        try {
            synchronized (commits) {
                if (writer.isOpen()) {
                    writer.commit();
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The index could not be committed; it is tried again at the next write", e);
        }
    }

    <T> T read(Reading<T> reading) {
        return Engine.call("read", () -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(entry.id())));
        document.add(new StringField(Fields.DOCUMENT, entry.document(), Field.Store.NO));
        entry.tokens().forEach((field, tokens) -> document.add(new TextField(field, tokens, Field.Store.NO)));
        entry.keywords().forEach((field, values) -> addKeywords(document, field, values));
        entry.numbers().forEach((field, value) -> document.add(new DoubleField(field, value, Field.Store.NO)));
        entry.followed()
                .forEach((id, weight) -> document.add(new FeatureField(Fields.COSTUDIED, id, weight.floatValue())));
        entry.vectors()
                .forEach((field, vector) ->
                        document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT)));
        document.add(new BinaryDocValuesField(Fields.CARD, new BytesRef(entry.card())));
        document.add(new StoredField(Fields.BODY, entry.body()));
        return document;
    }

    private static void addKeywords(Document document, String field, List<String> values) {
        for (String value : values) {
            document.add(new StringField(field, value, Field.Store.NO));
            if (!field.equals(Fields.COMPLETIONS)) {
                document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
            }
        }
    }

    @Override
    public void close() {
        commits.shutdown();
        Engine.call("close", () -> {
            // A writer refuses to be closed in the middle of a commit.
            synchronized (commits) {
                searchers.close();
                writer.close();
                directory.close();
            }
            return null;
        });
    }
}
