package org.yunyan.recommender.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns Chinese text into tokens: words by SmartCN, pairs of characters for what no dictionary knows, and education terms
 * with their synonyms. Both scripts, letter case and character width are folded. Safe for use by many threads.
 */
public final class ChineseAnalysis {

    /** Completion keys are cut to this length; whoever types more is served by the key and a comparison. */
    public static final int LONGEST_KEY = 8;

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_TOKENS = 32;
    private static final Set<String> STOP = Set.copyOf(
            List.of("的 了 和 与 及 或 在 是 之 等 于 对 而 其 把 被 也 都 就 这 那 地 得 着 吗 呢 吧 a an the of and in to".split(" ")));

    private final Vocabulary vocabulary;
    private final Terms terms;

    /** Creates an analysis with the education terms that come with this library. */
    public ChineseAnalysis() {
        this(Vocabulary.shipped());
    }

    /** Creates an analysis with other terms. */
    public ChineseAnalysis(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.terms = vocabulary.terms();
    }

    /** Returns the terms that it knows. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns what to index of a document. */
    public DocumentTokens document(String title, List<String> tags, String summary, String text) {
        List<String> all =
                Stream.concat(Stream.of(title, summary, text), tags.stream()).toList();
        return new DocumentTokens(
                Stream.concat(Stream.of(title), tags.stream())
                        .flatMap(part -> words(part).stream())
                        .toList(),
                words(summary),
                words(text),
                all.stream().flatMap(part -> pairs(part).stream()).toList(),
                all.stream().flatMap(part -> concepts(part).stream()).toList());
    }

    /** Returns what to look a query up by. Only the first 200 characters count. */
    public QueryTokens query(String query) {
        String head = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        return new QueryTokens(distinct(words(head)), distinct(pairs(head)), distinct(concepts(head)));
    }

    private static List<String> distinct(List<String> tokens) {
        return tokens.stream().distinct().limit(MOST_TOKENS).toList();
    }

    /** Returns the words in order, without punctuation and the commonest particles. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(Folding.fold(text)));
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = term.toString();
                if (Character.isLetterOrDigit(word.charAt(0)) && !STOP.contains(word)) {
                    words.add(word);
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Returns each pair of neighbouring Chinese characters, a lone one as it is, and Latin words and numbers whole. */
    public List<String> pairs(String text) {
        String folded = Folding.fold(text);
        List<String> pairs = new ArrayList<>();
        for (int from = 0, to; from < folded.length(); from = to) {
            boolean chinese = chinese(folded.charAt(from));
            to = from + 1;
            if (!Character.isLetterOrDigit(folded.charAt(from))) {
                continue;
            }
            while (to < folded.length()
                    && Character.isLetterOrDigit(folded.charAt(to))
                    && chinese(folded.charAt(to)) == chinese) {
                to++;
            }
            addRun(folded.substring(from, to), chinese, pairs);
        }
        return pairs;
    }

    private static void addRun(String run, boolean chinese, List<String> pairs) {
        if (!chinese || run.length() == 1) {
            pairs.add(run);
        } else {
            IntStream.range(0, run.length() - 1).forEach(i -> pairs.add(run.substring(i, i + 2)));
        }
    }

    private static boolean chinese(char c) {
        return Character.isIdeographic(c);
    }

    /** Returns the canonical education terms that the text names, in order, as often as it names them. */
    public List<String> concepts(String text) {
        return terms.find(Folding.fold(text)).stream().map(Terms.Found::concept).toList();
    }

    /** Returns the key by which completions of what was typed are looked up, or nothing if there is nothing to complete. */
    public Optional<String> completionKey(String typed) {
        String plain = plain(typed);
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(plain.substring(0, Math.min(LONGEST_KEY, plain.length())));
    }

    /** Whether a title really completes what was typed, of which the key may know only the beginning. */
    public boolean completes(String title, String typed) {
        String plain = plain(typed);
        String joined = String.join("", words(title));
        return plain.length() <= LONGEST_KEY
                || joined.contains(plain)
                || Pinyin.initials(joined).contains(plain);
    }

    private static String plain(String typed) {
        return Folding.fold(typed)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns the keys by which a title is found while somebody types: from the start of each of its words. */
    public List<String> completions(String title) {
        List<String> words = words(title);
        return IntStream.range(0, words.size())
                .mapToObj(first -> String.join("", words.subList(first, words.size())))
                .map(rest -> rest.substring(0, Math.min(LONGEST_KEY, rest.length())))
                .flatMap(rest -> Stream.concat(prefixes(rest, 1), prefixes(Pinyin.initials(rest), 2)))
                .distinct()
                .toList();
    }

    private static Stream<String> prefixes(String text, int shortest) {
        return IntStream.rangeClosed(shortest, text.length()).mapToObj(to -> text.substring(0, to));
    }

    /** Finds the words and concepts of a query in a text, from left to right; places may overlap. */
    public List<Place> places(String text, QueryTokens query) {
        String folded = Folding.fold(text);
        List<Place> places = new ArrayList<>();
        for (String word : query.words()) {
            boolean tooCommon = word.length() == 1 && query.words().size() > 1;
            for (int from = folded.indexOf(word); from >= 0 && !tooCommon; from = folded.indexOf(word, from + 1)) {
                places.add(new Place(from, from + word.length(), word));
            }
        }
        terms.find(folded).stream()
                .filter(found -> query.concepts().contains(found.concept()))
                .forEach(found -> places.add(new Place(found.from(), found.to(), found.concept())));
        places.sort(Comparator.comparingInt(Place::from).thenComparing(Place::to, Comparator.reverseOrder()));
        return places;
    }

    /** Returns the query with a misspelt education term put right, or nothing if none is recognised. */
    public Optional<String> respell(String query) {
        boolean strange = words(query).stream().anyMatch(word -> word.length() == 1);
        return terms.respell(Folding.fold(query), strange);
    }
}
