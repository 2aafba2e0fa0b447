package org.yunyan.recommender.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Version;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.FacetCounts;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.text.ChineseAnalysis;

/** Lucene in this process, in a folder or in memory. What was put is found as soon as {@link #put} returns. */
public final class LuceneIndex implements Index {

    private static final int COUNTED_UP_TO = 10_000;
    private static final int TAKEN_AT_ONCE = 100;
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .thenComparingDouble(hit -> hit.document().quality())
            .reversed()
            .thenComparing(Hit::id);

    private volatile Planning planning = new Planning(new ChineseAnalysis());
    private final Cards cards = new Cards();
    private final LuceneOrders orders;
    private final LuceneSuccession store;
    private final LuceneVectors vectors;

    private LuceneIndex(LuceneSuccession store, int exactUpTo) {
        Executor aside = Beside.worker();
        this.store = store;
        this.orders = new LuceneOrders(aside);
        this.vectors = new LuceneVectors(exactUpTo, aside);
    }

    /** Opens or creates the index in a folder. A folder written by an incompatible release is emptied: count() is then 0. */
    public static LuceneIndex open(Path folder) {
        return open(folder, LuceneVectors.EXACT_UP_TO);
    }

    /** Opens an index that compares every vector that is allowed as it was given while it holds at most so many entries. */
    static LuceneIndex open(Path folder, int exactUpTo) {
        return Engine.call(
                "open the index", () -> new LuceneIndex(new LuceneSuccession(new LuceneFolder(folder)), exactUpTo));
    }

    /** Creates an index in memory. */
    public static LuceneIndex inMemory() {
        return open(null);
    }

    @Override
    public void put(Collection<Document> documents) {
        store.write(entries(documents));
    }

    private List<List<Entry>> entries(Collection<Document> documents) {
        ChineseAnalysis analysis = planning.analysis();
        return documents.stream().map(document -> Entry.of(document, analysis)).toList();
    }

    @Override
    public void rebuild(Consumer<Filling> work) {
        store.rebuild(filling -> work.accept(documents -> filling.accept(entries(documents))));
    }

    @Override
    public boolean stale() {
        return store.stale();
    }

    @Override
    public void remove(Collection<String> ids) {
        store.remove(ids);
    }

    @Override
    public ChineseAnalysis analysis() {
        return planning.analysis();
    }

    @Override
    public void analyse(Vocabulary vocabulary) {
        planning = new Planning(vocabulary.analysis());
    }

    @Override
    public List<Hits> multi(List<Ask> asks) {
        return store.read(searcher -> {
            List<Hits> answers = new ArrayList<>(asks.size());
            Map<Filter, Allowed> filters = new HashMap<>();
            for (Ask ask : asks) {
                Allowed allowed = filters.get(ask.filter());
                if (allowed == null) {
                    allowed = LuceneQueries.allowed(searcher, ask.filter());
                    filters.put(ask.filter(), allowed);
                }
                answers.add(answer(searcher, ask, allowed));
            }
            return answers;
        });
    }

    private Hits answer(IndexSearcher searcher, Ask ask, Allowed allowed) throws IOException {
        int wanted = ask.offset() + ask.limit();
        if (ask.by() instanceof Ask.Meaning meaning) {
            float[] vector = Entry.unit(meaning.vector());
            ScoreDoc[] nearest = vectors.nearest(
                    searcher, Planning.vectors(meaning.scope()), vector, allowed, wanted + Planning.SPARE);
            List<Hit> hits = cards.of(searcher, nearest).stream()
                    .sorted(BEST_FIRST)
                    .limit(wanted)
                    .toList();
            return new Hits(skip(hits, ask.offset()), hits.size());
        }
        if (ask.by() instanceof Ask.Listed listed
                && !ask.counted()
                && LuceneOrders.leadSooner(searcher, allowed, wanted)) {
            Optional<ScoreDoc[]> first = orders.first(searcher, LuceneOrders.Order.of(listed.sort()), allowed, wanted);
            if (first.isPresent()) {
                return hits(searcher, ask, first.get(), first.get().length);
            }
        }
        Query query = LuceneQueries.query(planning.plan(ask.by()), allowed);
        TopFieldDocs found = searcher.search(
                query, new TopFieldCollectorManager(order(ask.by()), wanted, ask.counted() ? COUNTED_UP_TO : wanted));
        boolean scored = !(ask.by() instanceof Ask.Listed);
        for (ScoreDoc hit : found.scoreDocs) {
            hit.score = scored ? (Float) ((FieldDoc) hit).fields[0] : 0f;
        }
        return hits(searcher, ask, found.scoreDocs, Math.min(found.totalHits.value(), COUNTED_UP_TO));
    }

    private Hits hits(IndexSearcher searcher, Ask ask, ScoreDoc[] found, long total) throws IOException {
        ScoreDoc[] shown = skip(Arrays.asList(found), ask.offset()).toArray(ScoreDoc[]::new);
        return new Hits(cards.of(searcher, shown), total);
    }

    private static <T> List<T> skip(List<T> all, int offset) {
        return all.subList(Math.min(offset, all.size()), all.size());
    }

    private static org.apache.lucene.search.Sort order(Ask.By by) {
        SortField first = by instanceof Ask.Listed listed
                ? LuceneOrders.Order.of(listed.sort()).first()
                : SortField.FIELD_SCORE;
        return new org.apache.lucene.search.Sort(
                first,
                new SortedNumericSortField(Fields.QUALITY, SortField.Type.DOUBLE, true),
                new SortField(Fields.ID, new ById()));
    }

    @Override
    public FacetCounts facets(String query, Filter filter) {
        Clause words = planning.words(query);
        return store.read(searcher -> {
            Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
            for (Map.Entry<Filter, List<Facet>> group :
                    FacetTables.byFilter(filter).entrySet()) {
                counts.putAll(LuceneFacets.count(
                        searcher, LuceneQueries.query(words, LuceneQueries.filter(group.getKey())), group.getValue()));
            }
            return FacetTables.of(counts);
        });
    }

    @Override
    public List<Completion> suggest(String typed, int limit) {
        return Completing.suggest(
                planning.analysis(),
                typed,
                limit,
                (key, wanted) -> store.read(searcher -> cards.of(
                        searcher,
                        searcher.search(
                                        new TermQuery(new Term(Fields.COMPLETIONS, key)),
                                        wanted,
                                        order(new Ask.Listed(Sort.POPULAR)))
                                .scoreDocs)));
    }

    @Override
    public Optional<Document> get(String id) {
        return ask(new Ask(new Ask.Ids(Set.of(id)), Filter.none(), 1)).hits().stream()
                .findFirst()
                .map(hit -> hit.document().withText(texts(Set.of(id)).getOrDefault(id, "")));
    }

    @Override
    public Map<String, String> texts(Set<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.read(searcher -> {
                    Query query = LuceneQueries.query(planning.plan(new Ask.Ids(ids)), MatchAllDocsQuery.INSTANCE);
                    Map<String, String> texts = new HashMap<>();
                    for (ScoreDoc hit : searcher.search(query, ids.size()).scoreDocs) {
                        var stored = searcher.storedFields().document(hit.doc, Set.of(Fields.ID, Fields.BODY));
                        texts.put(stored.get(Fields.ID), stored.get(Fields.BODY));
                    }
                    return texts;
                });
    }

    /** Returns those of the documents that are there, as they were put. */
    List<Document> whole(Collection<String> ids) {
        return store.read(searcher -> new LuceneDocuments(cards).of(searcher, ids));
    }

    /** Hands over every document as it was put, in parts; what is changed meanwhile may come in either form. */
    void everything(Consumer<Collection<Document>> taking) {
        List<String> ids = store.read(LuceneDocuments::ids);
        for (int from = 0; from < ids.size(); from += TAKEN_AT_ONCE) {
            taking.accept(whole(ids.subList(from, Math.min(ids.size(), from + TAKEN_AT_ONCE))));
        }
    }

    /** Makes sure that what was put is on the disk. */
    void commit() {
        store.commit();
    }

    @Override
    public long count() {
        return store.read(searcher -> (long) searcher.count(LuceneQueries.everything()));
    }

    @Override
    public String engine() {
        return "Lucene " + Version.LATEST;
    }

    @Override
    public void close() {
        store.close();
    }
}
