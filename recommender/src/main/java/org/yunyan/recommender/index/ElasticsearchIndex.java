package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int BULK = 500;

    /** Of so many documents at once every passage is listed, within what the server returns. */
    private static final int FULLY_COUNTED = COUNTED_UP_TO / Document.MOST_PASSAGES;

    private volatile Planning planning = new Planning(new ChineseAnalysis());
    private final ElasticsearchClient client;
    private final String alias;

    private ElasticsearchIndex(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /**
     * Connects to a cluster and creates the index if it is missing.
     *
     * @param uris one or more nodes, for example {@code http://localhost:9200}; user info in the first URI is used for basic
     *     authentication
     * @param alias name by which the index is read and written, in lower case
     */
    public static ElasticsearchIndex connect(List<URI> uris, String alias) {
        ElasticsearchClient client = ElasticsearchConnection.open(uris);
        return Engine.call("connect to " + alias, () -> {
            ElasticsearchConnection.createIfMissing(client, alias);
            return new ElasticsearchIndex(client, alias);
        });
    }

    @Override
    public void put(Collection<Document> documents) {
        Set<String> stale =
                new HashSet<>(passages(documents.stream().map(Document::id).toList()));
        List<BulkOperation> operations = new ArrayList<>();
        for (Document document : documents) {
            for (Entry entry : Entry.of(document, planning.analysis())) {
                Map<String, Object> source = ElasticsearchMapping.source(entry);
                operations.add(
                        BulkOperation.of(o -> o.index(i -> i.id(entry.id()).document(source))));
                stale.remove(entry.id());
            }
        }
        operations.addAll(deletions(stale));
        bulk(operations);
    }

    @Override
    public void remove(Collection<String> ids) {
        Set<String> all = new HashSet<>(ids);
        all.addAll(passages(ids));
        bulk(deletions(all));
    }

    private static List<BulkOperation> deletions(Collection<String> ids) {
        return ids.stream()
                .map(id -> BulkOperation.of(o -> o.delete(d -> d.id(id))))
                .toList();
    }

    /** Returns the ids of the passages that the index holds of documents. */
    private List<String> passages(Collection<String> documents) {
        List<String> ids = List.copyOf(documents);
        List<String> passages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += FULLY_COUNTED) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + FULLY_COUNTED));
            passages.addAll(Engine.call(
                    "find passages",
                    () -> client
                            .search(
                                    s -> s.index(alias)
                                            .query(ElasticsearchQueries.passagesOf(part))
                                            .source(source -> source.fetch(false))
                                            .size(FULLY_COUNTED * Document.MOST_PASSAGES),
                                    Object.class)
                            .hits()
                            .hits()
                            .stream()
                            .map(hit -> hit.id())
                            .toList()));
        }
        return passages;
    }

    /** Writes in parts; only the last part waits until everything can be found. */
    private void bulk(List<BulkOperation> operations) {
        Engine.call("write", () -> {
            for (int from = 0; from < operations.size(); from += BULK) {
                int to = Math.min(operations.size(), from + BULK);
                Refresh refresh = to == operations.size() ? Refresh.WaitFor : Refresh.False;
                List<BulkOperation> part = operations.subList(from, to);
                BulkResponse response =
                        client.bulk(b -> b.index(alias).refresh(refresh).operations(part));
                for (var item : response.items()) {
                    if (item.error() != null) {
                        throw new IOException(item.id() + ": " + item.error().reason());
                    }
                }
            }
            return null;
        });
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
            MsearchResponse<Object> response =
                    client.msearch(m -> m.index(alias).searches(requests), Object.class);
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
                        .sort(order(ask.by()))
                        .trackScores(true)
                        .trackTotalHits(t -> t.count(COUNTED_UP_TO))
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

    private static List<SortOptions> order(Ask.By by) {
        SortOptions first = by instanceof Ask.Listed listed
                ? field(listed.sort())
                : SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
        return List.of(first, sort(Fields.QUALITY, SortOrder.Desc), sort(Fields.ID, SortOrder.Asc));
    }

    private static SortOptions field(Sort sort) {
        return switch (sort) {
            case RELEVANCE, POPULAR -> sort(Fields.TREND, SortOrder.Desc);
            case NEWEST -> sort(Fields.PUBLISHED, SortOrder.Desc);
            case QUALITY -> sort(Fields.QUALITY, SortOrder.Desc);
            case SHORTEST -> sort(Fields.HOURS, SortOrder.Asc);
            case MOST_CREDITS -> sort(Fields.CREDITS, SortOrder.Desc);
        };
    }

    private static SortOptions sort(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(FieldSort.of(f -> f.field(field).order(order))));
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
                            .sort(order(new Ask.Listed(Sort.POPULAR)))
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
        return Engine.call(
                "count",
                () -> client.count(c -> c.index(alias).query(ElasticsearchQueries.everything()))
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
