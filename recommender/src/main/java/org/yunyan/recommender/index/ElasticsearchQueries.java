package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Sort;

/** Clauses and conditions in Elasticsearch's words. Only queries that every distribution of the server knows. */
final class ElasticsearchQueries {

    private ElasticsearchQueries() {}

    static Query query(Clause clause, Filter filter) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        switch (clause) {
            case Clause.Everything everything -> query.filter(everything());
            default -> query.must(query(clause));
        }
        return conditions(query, filter).build()._toQuery();
    }

    private static Query filter(Filter filter) {
        BoolQuery.Builder query =
                new BoolQuery.Builder().filter(QueryBuilders.matchAll().build()._toQuery());
        return conditions(query, filter).build()._toQuery();
    }

    /** Passages are no documents of their own. */
    static Query everything() {
        return anyOf(Fields.KIND, List.of(Fields.WHOLE));
    }

    static Query nearest(String field, float[] vector, Filter filter, int wanted) {
        List<Float> values = new ArrayList<>(vector.length);
        for (float value : vector) {
            values.add(value);
        }
        return Query.of(q -> q.knn(k -> k.field(field)
                .queryVector(values)
                .k(wanted)
                .numCandidates(Math.min(10_000, 4 * wanted))
                .filter(filter(filter))));
    }

    static Query passagesOf(List<String> documents) {
        return Query.of(q ->
                q.bool(b -> b.filter(anyOf(Fields.DOCUMENT, documents), anyOf(Fields.KIND, List.of(Fields.PASSAGE)))));
    }

    private static BoolQuery.Builder conditions(BoolQuery.Builder query, Filter filter) {
        for (Condition condition : Condition.of(filter)) {
            switch (condition) {
                case Condition.AnyOf any -> query.filter(anyOf(any.field(), any.values()));
                case Condition.NoneOf none -> query.mustNot(anyOf(none.field(), none.values()));
                case Condition.Within within -> query.filter(within(within));
            }
        }
        return query;
    }

    static Query anyOf(String field, List<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(of -> of.value(terms))));
    }

    private static Query within(Condition.Within within) {
        Filter.Range range = within.range();
        return Query.of(q -> q.range(r -> r.number(n -> n.field(within.field())
                .gt(range.above() == null ? null : range.above().doubleValue())
                .lte(range.upTo() == null ? null : range.upTo().doubleValue()))));
    }

    private static Query query(Clause clause) {
        return switch (clause) {
            case Clause.Token token -> term(token.field(), token.token(), token.boost());
            case Clause.Combined combined ->
                Query.of(q -> q.combinedFields(c -> c.query(combined.token())
                        .fields(combined.weights().entrySet().stream()
                                .map(weight -> weight.getKey() + "^" + weight.getValue())
                                .toList())
                        .boost(combined.boost())));
            case Clause.Exact exact ->
                Query.of(q -> q.constantScore(
                        c -> c.filter(term(exact.field(), exact.value(), 1f)).boost(exact.boost())));
            case Clause.Feature feature -> term(feature.field(), feature.name(), feature.boost());
            case Clause.Some some ->
                Query.of(q ->
                        q.bool(b -> b.should(all(some.clauses())).minimumShouldMatch(String.valueOf(some.atLeast()))));
            case Clause.Gated gated ->
                Query.of(q -> q.bool(b -> b.filter(query(gated.gate())).must(query(gated.scored()))));
            case Clause.Everything everything -> everything();
            case Clause.Nothing nothing -> QueryBuilders.matchNone().build()._toQuery();
        };
    }

    private static List<Query> all(List<Clause> clauses) {
        return clauses.stream().map(ElasticsearchQueries::query).toList();
    }

    private static Query term(String field, String value, float boost) {
        return Query.of(q -> q.term(t -> t.field(field).value(value).boost(boost)));
    }

    /** The order of an answer: draws are decided by quality, then by id. */
    static List<SortOptions> order(Ask.By by) {
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
}
