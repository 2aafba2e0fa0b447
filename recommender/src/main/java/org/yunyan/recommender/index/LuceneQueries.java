package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.yunyan.recommender.Filter;

/** Clauses and conditions in Lucene's words. */
final class LuceneQueries {

    private LuceneQueries() {}

    /** What fits the clause among what passes the filter. */
    static Query query(Clause clause, Query filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        match(query, clause);
        return query.build();
    }

    /** Lays the parts of the clause side by side with the filter: only then does the engine skip what cannot win. */
    private static void match(BooleanQuery.Builder query, Clause clause) {
        switch (clause) {
            case Clause.Everything everything -> query.add(whole(), Occur.FILTER);
            case Clause.Some some
            when some.atLeast() <= 1 -> {
                some.clauses().forEach(part -> query.add(query(part), Occur.SHOULD));
                query.setMinimumNumberShouldMatch(1);
            }
            case Clause.Gated gated -> {
                query.add(query(gated.gate()), Occur.FILTER);
                match(query, gated.scored());
            }
            default -> query.add(query(clause), Occur.MUST);
        }
    }

    /** What passes the filter. */
    static Query filter(Filter filter) {
        List<List<Passing>> shared = shared(filter);
        List<String> leftOut = leftOut(filter);
        if (shared.isEmpty() && leftOut.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        shared.forEach(condition -> query.add(oneOf(condition), Occur.FILTER));
        if (shared.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        if (!leftOut.isEmpty()) {
            query.add(anyOf(Fields.DOCUMENT, leftOut), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static Query oneOf(List<Passing> ways) {
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        ways.forEach(way -> query.add(way, Occur.SHOULD));
        return query.build();
    }

    /** Passages are no documents of their own. */
    static Query everything() {
        return new TermQuery(new Term(Fields.KIND, Fields.WHOLE));
    }

    private static Query whole() {
        return new Passing(everything());
    }

    /** What passes the filter, looked up once for many questions. */
    static Allowed allowed(IndexSearcher searcher, Filter filter) throws IOException {
        return Allowed.of(searcher, shared(filter), leftOut(filter));
    }

    private static List<String> leftOut(Filter filter) {
        return List.copyOf(filter.excluded());
    }

    /** The conditions but for what is left out: each is met by whatever passes one of its queries. */
    private static List<List<Passing>> shared(Filter filter) {
        return Condition.of(filter.withoutIds(Set.of())).stream()
                .map(LuceneQueries::ways)
                .toList();
    }

    private static List<Passing> ways(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf any ->
                any.values().stream()
                        .map(value -> new Passing(new TermQuery(new Term(any.field(), value))))
                        .toList();
            case Condition.NoneOf none ->
                List.of(new Passing(new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(anyOf(none.field(), none.values()), Occur.MUST_NOT)
                        .build()));
            case Condition.Within within -> List.of(new Passing(within(within)));
        };
    }

    private static Query anyOf(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query within(Condition.Within within) {
        Filter.Range range = within.range();
        return DoubleField.newRangeQuery(
                within.field(),
                range.above() == null
                        ? Double.NEGATIVE_INFINITY
                        : Math.nextUp(range.above().doubleValue()),
                range.upTo() == null ? Double.POSITIVE_INFINITY : range.upTo().doubleValue());
    }

    private static Query query(Clause clause) {
        return switch (clause) {
            case Clause.Token token -> boosted(new TermQuery(new Term(token.field(), token.token())), token.boost());
            case Clause.Combined combined -> boosted(combined(combined), combined.boost());
            case Clause.Exact exact ->
                boosted(new ConstantScoreQuery(new TermQuery(new Term(exact.field(), exact.value()))), exact.boost());
            case Clause.Feature feature ->
                boosted(FeatureField.newLinearQuery(feature.field(), feature.name(), 1f), feature.boost());
            case Clause.Some some -> some(some);
            case Clause.Gated gated ->
                new BooleanQuery.Builder()
                        .add(query(gated.gate()), Occur.FILTER)
                        .add(query(gated.scored()), Occur.MUST)
                        .build();
            case Clause.Everything everything -> everything();
            case Clause.Nothing nothing -> new MatchNoDocsQuery("nothing to look for");
        };
    }

    private static Query combined(Clause.Combined combined) {
        CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(combined.token());
        combined.weights().forEach(query::addField);
        return query.build();
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1f ? query : new BoostQuery(query, boost);
    }

    private static Query some(Clause.Some some) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        some.clauses().forEach(part -> query.add(query(part), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(some.atLeast()).build();
    }
}
