package org.yunyan.recommender.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.recommender.Sort;
import org.yunyan.recommender.index.LuceneIndex;

/** Measures search on questions with one right text each. */
final class SearchEvaluation {

    private static final int BATCH = 200;
    private static final int PASSAGES = 100;

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
                            .map(vector -> nearest(index, vector))
                            .orElse(List.of())));
            Search search = new Search(index, embeddings);
            rows.add(row("our search", set, parts, words -> found(search, words)));
            if (set.isByPassage()) {
                rows.add(places(set, parts.size(), search));
            }
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

    /** By the nearest of what a text says, as a whole or in a passage. */
    private static List<String> nearest(Index index, float[] vector) {
        Map<String, Double> scores = new HashMap<>();
        for (Ask.Scope scope : Ask.Scope.values()) {
            index.ask(new Ask(new Ask.Meaning(vector, scope), Filter.none(), PASSAGES))
                    .hits()
                    .forEach(hit -> scores.merge(hit.document().id(), hit.score(), Math::max));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Ranking.LENGTH)
                .map(Map.Entry::getKey)
                .toList();
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
        String rest = text.summary().isEmpty() ? text.body() : text.summary();
        String whole = text.title().isEmpty() ? rest : rest.isEmpty() ? text.title() : text.title() + "。" + rest;
        return new Document(
                        text.id(),
                        1,
                        text.title(),
                        text.summary(),
                        text.body(),
                        Document.GENERAL,
                        Set.of(),
                        Set.of(),
                        "",
                        "",
                        text.skills().stream()
                                .map(name -> new SkillLevel(name, 1, name))
                                .toList(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        "",
                        text.tags(),
                        0,
                        0,
                        Instant.EPOCH,
                        true,
                        Map.of(),
                        embeddings.passage(whole).orElse(null))
                .withPassages(text.passages().stream().map(embeddings::embed).toList());
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

    /** How often the first of the right text's passages that is named is the right one, where the text was found. */
    private static List<String> places(SearchSet set, int parts, Search search) {
        int asked = 0;
        int named = 0;
        for (SearchSet.Question question : set.questions()) {
            if (question.heading().isEmpty()) {
                continue;
            }
            asked++;
            named += search.find(SearchRequest.of(question.words())).results().stream()
                            .filter(result -> result.id().equals(question.answer()))
                            .flatMap(result -> result.place().stream())
                            .anyMatch(place -> place.heading().equals(question.heading()))
                    ? 1
                    : 0;
        }
        List<String> row = new ArrayList<>(List.of(
                "our search: passage named",
                String.format(Locale.ROOT, "right in %d of %d", named, asked),
                Table.figure((double) named / asked),
                ""));
        for (int part = 0; parts > 1 && part < parts; part++) {
            row.add("");
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
