package org.yunyan.recommender.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Turns Chinese text into tokens: words by SmartCN, pairs of characters for what no dictionary knows, and education terms
 * with their synonyms. Both scripts, letter case and character width are folded. Safe for use by many threads.
 */
public final class ChineseAnalysis {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_TOKENS = 32;
    private static final Set<String> STOP = Set.copyOf(
            List.of("的 了 和 与 及 或 在 是 之 等 于 对 而 其 把 被 也 都 就 这 那 地 得 着 吗 呢 吧 a an the of and in to".split(" ")));

    private final Terms terms;

    /** Creates an analysis with the education terms that come with this library. */
    public ChineseAnalysis() {
        this(Shipped.TERMS);
    }

    /**
     * Creates an analysis with other terms.
     *
     * @param concepts the names of each concept, the one that stands for all first; each name in one of them only
     */
    public ChineseAnalysis(List<List<String>> concepts) {
        this(new Terms(concepts));
    }

    private ChineseAnalysis(Terms terms) {
        this.terms = terms;
    }

    /** Returns the names of each concept that comes with this library. */
    public static List<List<String>> shippedTerms() {
        return Resources.lines("terms.txt").stream()
                .map(line -> Stream.of(line.split(" "))
                        .map(name -> name.replace('_', ' '))
                        .toList())
                .toList();
    }

    /** Returns the words to index of a text: each Latin one also in the other ways in which it may be written. */
    public List<String> documentWords(String text) {
        return asWritten(words(text));
    }

    /** Returns the pairs to index of a text: each Latin word also in the other ways in which it may be written. */
    public List<String> documentPairs(String text) {
        return asWritten(pairs(text));
    }

    private static List<String> asWritten(List<String> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), Latin.others(word)))
                .toList();
    }

    /** Returns the sounds to index of titles and names, by which misspelt {@linkplain #sounds queries} find them. */
    public List<String> titleSounds(String title) {
        return Sounds.ofTitle(Folding.fold(title));
    }

    /** Returns what to look a query up by. Only the first 200 characters count. */
    public QueryTokens query(String query) {
        String head = head(query);
        return new QueryTokens(distinct(words(head)), distinct(pairs(head)), distinct(concepts(head)));
    }

    private static List<String> distinct(List<String> tokens) {
        return tokens.stream().distinct().limit(MOST_TOKENS).toList();
    }

    /** Returns the words in order, Latin ones and numbers whole, without punctuation and the commonest particles. */
    public List<String> words(String text) {
        String folded = Folding.fold(text);
        List<String> words = new ArrayList<>();
        Iterator<MatchResult> whole = Latin.words(folded).iterator();
        MatchResult next = whole.hasNext() ? whole.next() : null;
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(Latin.without(folded)));
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                for (;
                        next != null && next.start() < offset.startOffset();
                        next = whole.hasNext() ? whole.next() : null) {
                    words.add(next.group());
                }
                if (Character.isLetterOrDigit(term.charAt(0))) {
                    words.add(term.toString());
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (; next != null; next = whole.hasNext() ? whole.next() : null) {
            words.add(next.group());
        }
        words.removeAll(STOP);
        return words;
    }

    /** Returns each pair of neighbouring Chinese characters, a lone one as it is, and Latin words and numbers whole. */
    public List<String> pairs(String text) {
        String folded = Folding.fold(text);
        List<String> pairs = new ArrayList<>();
        int at = 0;
        for (MatchResult word : Latin.words(folded)) {
            addPairs(folded, at, word.start(), pairs);
            pairs.add(word.group());
            at = word.end();
        }
        addPairs(folded, at, folded.length(), pairs);
        return pairs;
    }

    private static void addPairs(String text, int from, int to, List<String> pairs) {
        for (int first = from, last; first < to; first = last) {
            boolean chinese = Character.isIdeographic(text.charAt(first));
            last = first + 1;
            if (Character.isLetterOrDigit(text.charAt(first))) {
                while (last < to
                        && Character.isLetterOrDigit(text.charAt(last))
                        && Character.isIdeographic(text.charAt(last)) == chinese) {
                    last++;
                }
                addRun(text.substring(first, last), chinese, pairs);
            }
        }
    }

    private static void addRun(String run, boolean chinese, List<String> pairs) {
        if (!chinese || run.length() == 1) {
            pairs.add(run);
        } else {
            IntStream.range(0, run.length() - 1).forEach(i -> pairs.add(run.substring(i, i + 2)));
        }
    }

    /** Returns the canonical education terms that the text names, in order, as often as it names them. */
    public List<String> concepts(String text) {
        return terms.find(Folding.fold(text)).stream().map(Terms.Found::concept).toList();
    }

    /** Returns the keys by which a title is found while somebody types: from the start of each of its words. */
    public List<String> completions(String title) {
        return Typing.keys(words(title));
    }

    /** Returns the keys by which somebody's name is found while somebody types. */
    public List<String> nameCompletions(String name) {
        return Typing.nameKeys(name);
    }

    /** Returns by which keys to look up what was typed, one after the other until something {@linkplain #completed goes on} so. */
    public List<String> completionKeys(String typed) {
        return Typing.lookups(head(typed));
    }

    /** Returns the part of a title that goes on as was typed, in characters, pinyin, initials or all mixed; or nothing. */
    public Optional<String> completed(String title, String typed) {
        return Typing.completed(words(title), head(typed));
    }

    /** Returns the part of a name that goes on as was typed, from its beginning; or nothing. */
    public Optional<String> completedName(String name, String typed) {
        return Typing.completed(List.of(Folding.fold(name)), head(typed));
    }

    private static String head(String query) {
        return query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    }

    /** Finds the words and concepts of a query in a text, from left to right; places may overlap. */
    public List<Place> places(String text, QueryTokens query) {
        String folded = Folding.fold(text);
        List<Place> places = new ArrayList<>();
        for (String word : query.words()) {
            boolean tooCommon = word.length() == 1 && query.words().size() > 1;
            for (int from = folded.indexOf(word); from >= 0 && !tooCommon; from = folded.indexOf(word, from + 1)) {
                if (Latin.whole(folded, from, from + word.length())) {
                    places.add(new Place(from, from + word.length(), word));
                }
            }
        }
        terms.find(folded).stream()
                .filter(found -> query.concepts().contains(found.concept()))
                .forEach(found -> places.add(new Place(found.from(), found.to(), found.concept())));
        places.sort(Comparator.comparingInt(Place::from).thenComparing(Place::to, Comparator.reverseOrder()));
        return places;
    }

    /** Returns by which sounds and letters to look for titles that a misspelt query may mean. */
    public List<String> sounds(String query) {
        return distinct(Sounds.ofQuery(Folding.fold(head(query))));
    }

    /** Returns the query with misspelt education terms put right, or nothing if none is recognised. */
    public Optional<String> respell(String query) {
        return respell(query, terms.misspellings());
    }

    /** Returns the query put right by what stands in some titles or names, or nothing if nothing in them is meant. */
    public Optional<String> respell(String query, List<String> titles) {
        return respell(
                query,
                new Misspellings(titles.stream()
                        .flatMap(title -> Misspellings.parts(Folding.fold(title)).stream())
                        .toList()));
    }

    private Optional<String> respell(String query, Misspellings names) {
        String folded = Folding.fold(head(query));
        return names.right(folded, terms.find(folded), strange(query));
    }

    /** Words that no dictionary knows fall apart into characters. */
    private boolean strange(String query) {
        return words(head(query)).stream().anyMatch(word -> word.length() == 1);
    }

    /** Folds what readers do not distinguish: full width, letter case, traditional script; places stay the same. */
    public static String folded(String text) {
        return Folding.fold(text);
    }

    private static final class Shipped {
        private static final Terms TERMS = new Terms(shippedTerms());
    }
}
