package org.yunyan.recommender.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.index.LuceneIndex;

/** Measures search on questions with one right text each. */
final class SearchEvaluation {

    private static final int BATCH = 200;

    private SearchEvaluation() {}

    static Table of(SearchSet set, Embeddings embeddings) {
        List<String> parts = set.questions().stream()
                .map(SearchSet.Question::part)
                .distinct()
                .sorted()
                .toList();
        List<String> heading = new ArrayList<>(List.of("strategy", "nDCG@10 [95 %]", "Recall@10", "MRR@10"));
        if (parts.size() > 1) {
            parts.forEach(part -> heading.add("nDCG@10 " + part));
        }
        List<List<String>> rows = new ArrayList<>();
        try (Index index = LuceneIndex.inMemory();
                WordsAlone smart = new WordsAlone(set.texts(), new SmartChineseAnalyzer());
                WordsAlone pairs = new WordsAlone(set.texts(), new CJKAnalyzer())) {
            fill(index, set, embeddings);
            rows.add(row("SmartCN BM25 alone", set, parts, smart::find));
            rows.add(row("bigram BM25 alone", set, parts, pairs::find));
            rows.add(row(
                    "dense alone (" + embeddings.model() + ")",
                    set,
                    parts,
                    words -> embeddings
                            .query(words)
                            .map(vector -> index.dense(vector, Filter.none(), Ranking.LENGTH)
                                    .ids())
                            .orElse(List.of())));
            Search search = new Search(index, embeddings);
            rows.add(row("our search", set, parts, words -> found(search, words)));
        }
        return new Table(
                set.name(),
                String.format(
                        Locale.ROOT,
                        "One right text for each of %,d questions among %,d texts; the first ten count. In brackets: 95 %% interval"
                                + " of 1,000 bootstrap resamples.",
                        set.questions().size(),
                        set.texts().size()),
                heading,
                rows);
    }

    private static List<String> found(Search search, String words) {
        return search
                .find(new SearchRequest(words, Filter.none(), Sort.RELEVANCE, 0, Ranking.LENGTH))
                .results()
                .stream()
                .map(SearchPage.Result::id)
                .toList();
    }

    private static void fill(Index index, SearchSet set, Embeddings embeddings) {
        List<SearchSet.Text> texts = set.texts();
        for (int from = 0; from < texts.size(); from += BATCH) {
            index.put(texts.subList(from, Math.min(from + BATCH, texts.size())).stream()
                    .map(text -> document(text, embeddings))
                    .toList());
        }
    }

    private static Document document(SearchSet.Text text, Embeddings embeddings) {
        String whole = text.title().isEmpty() ? text.body() : text.title() + "。" + text.body();
        return new Document(
                text.id(),
                1,
                text.title(),
                "",
                text.body(),
                Document.GENERAL,
                Set.of(),
                Set.of(),
                "",
                "",
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "",
                List.of(),
                0,
                0,
                Instant.EPOCH,
                true,
                Map.of(),
                embeddings.passage(whole).orElse(null));
    }

    private static List<String> row(
            String name, SearchSet set, List<String> parts, Function<String, List<String>> ranked) {
        double[] places = new double[set.questions().size()];
        for (int number = 0; number < places.length; number++) {
            SearchSet.Question question = set.questions().get(number);
            int place = ranked.apply(question.words()).indexOf(question.answer());
            places[number] = place < 0 ? Double.POSITIVE_INFINITY : place;
        }
        List<String> row = new ArrayList<>();
        row.add(name);
        row.add(Measure.of(Measure.values(places, Measure::gain)).toString());
        row.add(Table.figure(Measure.mean(Measure.values(places, Measure::hit))));
        row.add(Table.figure(
                Measure.mean(Measure.values(places, place -> Measure.hit(place) * Measure.reciprocal(place)))));
        if (parts.size() > 1) {
            for (String part : parts) {
                row.add(Table.figure(Measure.mean(Measure.values(part(places, set, part), Measure::gain))));
            }
        }
        return row;
    }

    private static double[] part(double[] places, SearchSet set, String part) {
        return IntStream.range(0, places.length)
                .filter(number -> set.questions().get(number).part().equals(part))
                .mapToDouble(number -> places[number])
                .toArray();
    }
}
