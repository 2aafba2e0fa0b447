package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.FacetCounts;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.text.ChineseAnalysis;

/** An Elasticsearch cluster, 9 or newer. One index behind an alias, one shard, so that scores do not depend on placement. */
public final class ElasticsearchIndex implements Index {

    private static final int COUNTED_UP_TO = 10_000;
    private static final int MOST_FACET_VALUES = 1_000;

    /** Of so many documents at once every passage is listed, within what the server returns. */
    private static final int FULLY_COUNTED = COUNTED_UP_TO / Document.MOST_PASSAGES;

    private volatile Planning planning = new Planning(new ChineseAnalysis());
    private final ElasticsearchClient client;
    private final ElasticsearchLayout layout;
    private final ElasticsearchWriting writing;
    private final String alias;

    private ElasticsearchIndex(ElasticsearchClient client, ElasticsearchLayout layout) {
        this.client = client;
        this.layout = layout;
        this.writing = new ElasticsearchWriting(client, layout);
        this.alias = layout.alias();
    }

    /** Connects to a cluster, with one shard and one replica as soon as there is a second node. */
    public static ElasticsearchIndex connect(List<URI> uris, String alias) {
        return connect(uris, alias, 1, "0-1");
    }

    /**
     * Connects to a cluster and creates the index if it is missing.
     *
     * @param uris one or more nodes, for example {@code http://localhost:9200}; user info in the first URI is used for basic
     *     authentication
     * @param alias name by which the index is read and written, in lower case
     * @param shards of the next index that is made; 1 is right up to some millions of documents
     * @param replicas how many copies, from and to: {@code 0-1}
     */
    public static ElasticsearchIndex connect(List<URI> uris, String alias, int shards, String replicas) {
        ElasticsearchClient client = ElasticsearchConnection.open(uris);
        return Engine.call("connect to " + alias, () -> {
            ElasticsearchLayout layout =
                    new ElasticsearchLayout(client, alias, new ElasticsearchLayout.Spread(shards, replicas));
            try {
                layout.lay();
            } catch (IOException | RuntimeException away) {
                client.close();
                throw away;
            }
            return new ElasticsearchIndex(client, layout);
        });
    }

    @Override
    public void put(Collection<Document> documents) {
        writing.put(entries(documents));
    }

    private List<List<Entry>> entries(Collection<Document> documents) {
        ChineseAnalysis analysis = planning.analysis();
        return documents.stream().map(document -> Entry.of(document, analysis)).toList();
    }

    @Override
    public void remove(Collection<String> ids) {
        writing.remove(ids);
    }

    @Override
    public void rebuild(Consumer<Filling> work) {
        writing.rebuild(filling -> work.accept(documents -> filling.accept(entries(documents))), this::count);
    }

    @Override
    public boolean stale() {
        return Engine.call("look at its indices", layout::stale) || count() == 0;
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
        List<MultiSearchResponseItem<Object>> answers =
                search(asks.stream().map(this::request).toList());
        List<Hits> all = new ArrayList<>(asks.size());
        for (int i = 0; i < answers.size(); i++) {
            all.add(answer(asks.get(i), answers.get(i).result().hits()));
        }
        return all;
    }

    private static Hits answer(Ask ask, HitsMetadata<Object> found) {
        boolean scored = !(ask.by() instanceof Ask.Listed);
        List<Hit> hits = found.hits().stream()
                .map(hit -> card(hit.fields()).hit(scored && hit.score() != null ? hit.score() : 0))
                .toList();
        boolean near = ask.by() instanceof Ask.Meaning;
        long most = near ? ask.offset() + (long) ask.limit() : COUNTED_UP_TO;
        TotalHits total = found.total();
        return new Hits(hits, total == null ? hits.size() : Math.min(total.value(), most));
    }

    private List<MultiSearchResponseItem<Object>> search(List<RequestItem> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        return Engine.call("search", () -> {
            MsearchResponse<Object> response = client.msearch(
                    m -> m.index(alias).searchType(SearchType.DfsQueryThenFetch).searches(requests), Object.class);
            for (MultiSearchResponseItem<Object> item : response.responses()) {
                if (item.isFailure()) {
                    throw new IOException(item.failure().error().reason());
                }
            }
            return response.responses();
        });
    }

    private RequestItem request(Ask ask) {
        return RequestItem.of(r -> r.header(h -> h)
                .body(b -> b.query(query(ask))
                        .sort(ElasticsearchQueries.order(ask.by()))
                        .trackScores(true)
                        .trackTotalHits(t -> ask.counted() ? t.count(COUNTED_UP_TO) : t.enabled(false))
                        .source(s -> s.fetch(false))
                        .docvalueFields(f -> f.field(Fields.CARD))
                        .from(ask.offset())
                        .size(ask.limit())));
    }

    private Query query(Ask ask) {
        if (!(ask.by() instanceof Ask.Meaning meaning)) {
            return ElasticsearchQueries.query(planning.plan(ask.by()), ask.filter());
        }
        return ElasticsearchQueries.nearest(
                Planning.vectors(meaning.scope()),
                Entry.unit(meaning.vector()),
                ask.filter(),
                ask.offset() + ask.limit() + Planning.SPARE);
    }

    private static Card card(Map<String, JsonData> fields) {
        String base64 = fields.get(Fields.CARD).toJson().asJsonArray().getString(0);
        byte[] bytes = Base64.getDecoder().decode(base64);
        return Card.read(bytes, 0, bytes.length);
    }

    @Override
    public FacetCounts facets(String query, Filter filter) {
        Clause words = planning.words(query);
        List<List<Facet>> groups = new ArrayList<>();
        List<RequestItem> requests = new ArrayList<>();
        FacetTables.byFilter(filter).forEach((narrowed, facets) -> {
            groups.add(facets);
            requests.add(RequestItem.of(r -> r.header(h -> h)
                    .body(b -> b.size(0)
                            .query(ElasticsearchQueries.query(words, narrowed))
                            .aggregations(counting(facets)))));
        });
        List<MultiSearchResponseItem<Object>> answers = search(requests);
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (int i = 0; i < answers.size(); i++) {
            for (Facet facet : groups.get(i)) {
                var buckets = answers.get(i).result().aggregations().get(facet.name());
                counts.put(
                        facet,
                        buckets.sterms().buckets().array().stream()
                                .collect(Collectors.toMap(
                                        bucket -> bucket.key().stringValue(), StringTermsBucket::docCount)));
            }
        }
        return FacetTables.of(counts);
    }

    private static Map<String, Aggregation> counting(List<Facet> facets) {
        return facets.stream()
                .collect(Collectors.toMap(
                        Facet::name,
                        facet -> Aggregation.of(a ->
                                a.terms(t -> t.field(Condition.field(facet)).size(MOST_FACET_VALUES)))));
    }

    @Override
    public List<Completion> suggest(String typed, int limit) {
        return Completing.suggest(planning.analysis(), typed, limit, (key, wanted) -> {
            RequestItem request = RequestItem.of(r -> r.header(h -> h)
                    .body(b -> b.query(ElasticsearchQueries.anyOf(Fields.COMPLETIONS, List.of(key)))
                            .sort(ElasticsearchQueries.order(new Ask.Listed(Sort.POPULAR)))
                            .source(s -> s.fetch(false))
                            .docvalueFields(f -> f.field(Fields.CARD))
                            .size(wanted)));
            return search(List.of(request)).getFirst().result().hits().hits().stream()
                    .map(hit -> card(hit.fields()).hit(0))
                    .toList();
        });
    }

    @Override
    public Optional<Document> get(String id) {
        return ask(new Ask(new Ask.Ids(Set.of(id)), Filter.none(), 1)).hits().stream()
                .findFirst()
                .map(hit -> hit.document().withText(texts(Set.of(id)).getOrDefault(id, "")));
    }

    @Override
    public Map<String, String> texts(Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Engine.call(
                "read texts",
                () -> client
                        .search(
                                s -> s.index(alias)
                                        .query(ElasticsearchQueries.anyOf(Fields.ID, List.copyOf(ids)))
                                        .source(source -> source.filter(f -> f.includes(Fields.ID, Fields.BODY)))
                                        .size(ids.size()),
                                JsonData.class)
                        .hits()
                        .hits()
                        .stream()
                        .collect(Collectors.toMap(
                                hit -> hit.id(),
                                hit -> hit.source().toJson().asJsonObject().getString(Fields.BODY))));
    }

    @Override
    public long count() {
        return count(alias);
    }

    private long count(String index) {
        return Engine.call(
                "count",
                () -> client.count(c -> c.index(index).query(ElasticsearchQueries.everything()))
                        .count());
    }

    @Override
    public String engine() {
        return "Elasticsearch " + Engine.call("say its version", () -> ElasticsearchConnection.version(client));
    }

    @Override
    public void close() {
        Engine.call("close", () -> {
            client.close();
            return null;
        });
    }
}
