package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.recommender.text.ChineseAnalysis;

/** Search as readers know it: words, concepts and meaning fused, with facets, excerpts and spelling. */
public final class Search {

    /** When something else than relevance orders them, more are looked at. */
    private static final int SORTED_POOL = 500;

    private final Index index;
    private final Embeddings embeddings;
    private final Spelling spelling;

    /** Creates a search over an index. */
    public Search(Index index, Embeddings embeddings) {
        this.index = Objects.requireNonNull(index, "index");
        this.embeddings = Objects.requireNonNull(embeddings, "embeddings");
        this.spelling = new Spelling(index);
    }

    /**
     * Finds documents; a blank query lists everything that passes the filter, popular and fresh first.
     *
     * @throws IndexUnavailable if the engine fails
     */
    public SearchPage find(SearchRequest request) {
        return request.query().isEmpty() ? listed(request) : found(request);
    }

    /** Completes what somebody is typing. */
    public List<Index.Completion> suggest(String typed, int limit) {
        return index.suggest(typed, limit);
    }

    /**
     * What somebody is looking for, in a form in which spellings, scripts and synonyms of the same thing agree: the education
     * terms that the words name, or else the words themselves, in order of the alphabet with spaces between.
     *
     * @return blank if the words say nothing
     */
    public String topic(String words) {
        List<String> concepts = index.analysis().concepts(words);
        List<String> tokens = concepts.isEmpty() ? index.analysis().words(words) : concepts;
        return tokens.stream().distinct().sorted().collect(Collectors.joining(" "));
    }

    /** Whether a text speaks of all that makes up a {@linkplain #topic topic}. */
    public boolean speaksOf(String text, String topic) {
        Set<String> spoken = new HashSet<>(index.analysis().words(text));
        spoken.addAll(index.analysis().concepts(text));
        return !topic.isBlank() && spoken.containsAll(List.of(topic.split(" ")));
    }

    private SearchPage listed(SearchRequest request) {
        Index.Hits hits = index.listed(request.sort(), request.filter(), request.offset(), request.limit());
        return page(
                request, hits.hits(), Map.of(), hits.total(), hits.total(), Optional.empty(), Served.by(index, true));
    }

    private SearchPage found(SearchRequest request) {
        int end = request.offset() + request.limit();
        Optional<float[]> vector = embeddings.query(request.query());
        Retrieval found = Retrieval.of(
                index,
                request.query(),
                vector.orElse(null),
                request.filter(),
                request.sort() == Sort.RELEVANCE ? end : Math.max(end, SORTED_POOL));
        Optional<String> better = spelling.better(request.query(), request.filter(), found.byWords());
        if (better.isPresent() && found.byWords() == 0 && Spelling.latin(request.query())) {
            return inPinyin(request, better.get());
        }
        List<Index.Hit> fused = found.documents().stream()
                .map(document -> new Index.Hit(document, found.fit(document.id())))
                .sorted(order(request.sort()))
                .skip(request.offset())
                .limit(request.limit())
                .toList();
        Map<String, Index.Hit> places = new HashMap<>();
        fused.forEach(hit -> found.place(hit.id()).ifPresent(place -> places.put(hit.id(), place)));
        return page(
                request, fused, places, found.total(), found.byWords(), better, Served.by(index, vector.isPresent()));
    }

    /** Pinyin and slips in Latin words have no meaning of their own: what was meant is answered at once, and said. */
    private SearchPage inPinyin(SearchRequest request, String meant) {
        SearchPage page =
                found(new SearchRequest(meant, request.filter(), request.sort(), request.offset(), request.limit()));
        return new SearchPage(
                page.results(), page.total(), page.worded(), page.facets(), Optional.of(meant), page.served());
    }

    private static Comparator<Index.Hit> order(Sort sort) {
        Comparator<Index.Hit> first = switch (sort) {
            case RELEVANCE -> Comparator.comparingDouble(Index.Hit::score).reversed();
            case POPULAR ->
                byDocument(Comparator.comparingInt(Document::popularity).reversed());
            case NEWEST -> byDocument(Comparator.comparing(Document::published).reversed());
            case QUALITY ->
                byDocument(Comparator.comparingDouble(Document::quality).reversed());
            case SHORTEST -> byDocument(Comparator.comparing(Document::hours));
            case MOST_CREDITS ->
                byDocument(Comparator.comparing(Document::credits).reversed());
        };
        return first.thenComparing(hit -> hit.document().id());
    }

    private static Comparator<Index.Hit> byDocument(Comparator<Document> comparator) {
        return Comparator.comparing(Index.Hit::document, comparator);
    }

    private SearchPage page(
            SearchRequest request,
            List<Index.Hit> hits,
            Map<String, Index.Hit> places,
            long total,
            long worded,
            Optional<String> better,
            Served served) {
        ChineseAnalysis analysis = index.analysis();
        Excerpts excerpts = new Excerpts(analysis, analysis.query(request.query()));
        Map<String, String> texts = index.texts(hits.stream()
                .filter(hit -> places.containsKey(hit.id()) || isLookedAt(request, excerpts, hit.document()))
                .map(hit -> places.getOrDefault(hit.id(), hit).id())
                .collect(Collectors.toSet()));
        List<SearchPage.Result> results = hits.stream()
                .map(hit -> result(request, hit, Optional.ofNullable(places.get(hit.id())), excerpts, texts))
                .toList();
        return new SearchPage(results, total, worded, index.facets(request.query(), request.filter()), better, served);
    }

    /** Whether the summary does not answer, so that the text has to. */
    private static boolean isLookedAt(SearchRequest request, Excerpts excerpts, Document document) {
        return document.summary().isBlank()
                || !request.query().isEmpty()
                        && excerpts.marked(document.summary()).marks().isEmpty();
    }

    private static SearchPage.Result result(
            SearchRequest request,
            Index.Hit hit,
            Optional<Index.Hit> place,
            Excerpts excerpts,
            Map<String, String> texts) {
        Document document = hit.document();
        String text = texts.getOrDefault(place.orElse(hit).id(), "");
        SearchPage.Snippet title = excerpts.marked(document.title());
        SearchPage.Snippet excerpt = place.isPresent() && !text.isBlank()
                ? excerpts.excerpt(text)
                : excerpt(excerpts, document.summary(), text);
        List<Match> matches = request.query().isEmpty() ? List.of() : matches(document, title, excerpt, excerpts);
        return new SearchPage.Result(document, hit.score(), title, excerpt, place.map(Index.Hit::passage), matches);
    }

    /** What it was found by. */
    private static List<Match> matches(
            Document document, SearchPage.Snippet title, SearchPage.Snippet excerpt, Excerpts excerpts) {
        List<Match> matches = new ArrayList<>();
        if (!title.marks().isEmpty()) {
            matches.add(Match.TITLE);
        }
        if (document.skills().stream().anyMatch(skill -> isMarked(excerpts, skill.name()))) {
            matches.add(Match.SKILL);
        }
        if (!excerpt.marks().isEmpty() || document.tags().stream().anyMatch(tag -> isMarked(excerpts, tag))) {
            matches.add(Match.TEXT);
        }
        return matches.isEmpty() ? List.of(Match.MEANING) : matches;
    }

    private static boolean isMarked(Excerpts excerpts, String text) {
        return !excerpts.marked(text).marks().isEmpty();
    }

    /** The summary if it answers or the text does not either. */
    private static SearchPage.Snippet excerpt(Excerpts excerpts, String summary, String text) {
        SearchPage.Snippet ofText = excerpts.excerpt(text);
        boolean better = !ofText.marks().isEmpty() || summary.isBlank();
        return better ? ofText : excerpts.excerpt(summary);
    }
}
