package org.yunyan.recommender.index;

import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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

    static Query query(Clause clause, Filter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        switch (clause) {
            case Clause.Everything everything -> query.add(everything(), Occur.FILTER);
            default -> query.add(query(clause), Occur.MUST);
        }
        return conditions(query, filter).build();
    }

    static Query filter(Filter filter) {
        return conditions(new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER), filter)
                .build();
    }

    /** Passages are no documents of their own. */
    static Query everything() {
        return new TermQuery(new Term(Fields.KIND, Fields.WHOLE));
    }

    private static BooleanQuery.Builder conditions(BooleanQuery.Builder query, Filter filter) {
        for (Condition condition : Condition.of(filter)) {
            switch (condition) {
                case Condition.AnyOf any -> query.add(anyOf(any.field(), any.values()), Occur.FILTER);
                case Condition.NoneOf none -> query.add(anyOf(none.field(), none.values()), Occur.MUST_NOT);
                case Condition.Within within -> query.add(within(within), Occur.FILTER);
            }
        }
        return query;
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
