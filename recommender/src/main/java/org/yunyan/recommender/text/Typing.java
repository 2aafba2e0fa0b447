package org.yunyan.recommender.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is found while somebody types: Chinese from the start of any word, whole pinyin, initials, and all of them mixed. An
 * index holds keys; whoever types more than a key is served by the key and a comparison.
 */
final class Typing {

    /** Keys are cut to this length. */
    static final int LONGEST_KEY = 8;

    private static final int SHORTEST_SPELLED = 3;
    private static final int SHORTEST_INITIALS = 2;

    private Typing() {}

    /** Returns the keys of a title, of which the folded words are given. */
    static List<String> keys(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(first -> plain(String.join("", words.subList(first, words.size()))))
                .flatMap(Typing::keysFrom)
                .distinct()
                .toList();
    }

    private static Stream<String> keysFrom(String rest) {
        String head = rest.substring(0, Math.min(LONGEST_KEY, rest.length()));
        return Stream.of(
                        prefixes(head, 1),
                        Pinyin.initials(head).stream().flatMap(initials -> prefixes(initials, SHORTEST_INITIALS)),
                        Pinyin.spelled(head).stream().flatMap(spelled -> prefixes(spelled, SHORTEST_SPELLED)))
                .flatMap(keys -> keys);
    }

    private static Stream<String> prefixes(String text, int shortest) {
        return IntStream.rangeClosed(shortest, Math.min(LONGEST_KEY, text.length()))
                .mapToObj(to -> text.substring(0, to));
    }

    /** Returns the keys to try, one after the other until something goes on as was typed. */
    static List<String> lookups(String typed) {
        String plain = plain(Folding.fold(typed));
        if (plain.isEmpty()) {
            return List.of();
        }
        Stream<String> mixed = plain.chars().anyMatch(c -> Latin.letter((char) c))
                ? Stream.of(Pinyin.spelled(plain).getFirst(), initials(plain))
                : Stream.of();
        return Stream.concat(Stream.of(plain), mixed)
                .map(key -> key.substring(0, Math.min(LONGEST_KEY, key.length())))
                .distinct()
                .toList();
    }

    /** Of letters that are whole syllables here and initials there, the initials. */
    private static String initials(String plain) {
        StringBuilder initials = new StringBuilder();
        String letters = Pinyin.spelled(plain).getFirst();
        for (int from = 0; from < letters.length(); ) {
            initials.append(letters.charAt(from));
            from += syllableAt(letters, from);
        }
        return initials.toString();
    }

    private static int syllableAt(String letters, int from) {
        for (int to = Math.min(letters.length(), from + Pinyin.LONGEST_SYLLABLE); to > from + 1; to--) {
            if (Pinyin.syllable(letters.substring(from, to))) {
                return to - from;
            }
        }
        return 1;
    }

    /** Returns the part of a title, of which the folded words are given, that goes on as was typed, or nothing. */
    static Optional<String> completed(List<String> words, String typed) {
        String wanted = plain(Folding.fold(typed));
        for (int first = 0; first < words.size(); first++) {
            String rest = plain(String.join("", words.subList(first, words.size())));
            int end = end(rest, Pinyin.readings(rest), 0, wanted, 0);
            if (end > 0) {
                return Optional.of(rest.substring(0, end));
            }
        }
        return Optional.empty();
    }

    /** Returns where in the text what was typed ends, if it goes on there character by character; otherwise -1. */
    private static int end(String text, List<List<String>> readings, int at, String wanted, int typed) {
        if (typed == wanted.length()) {
            return at;
        }
        if (at == text.length()) {
            return -1;
        }
        int end = text.charAt(at) == wanted.charAt(typed) ? end(text, readings, at + 1, wanted, typed + 1) : -1;
        for (String reading : end < 0 ? readings.get(at) : List.<String>of()) {
            for (int letters = shared(reading, wanted, typed); letters > 0 && end < 0; letters--) {
                end = end(text, readings, at + 1, wanted, typed + letters);
            }
        }
        return end;
    }

    private static int shared(String reading, String wanted, int from) {
        int shared = 0;
        while (shared < reading.length()
                && from + shared < wanted.length()
                && reading.charAt(shared) == wanted.charAt(from + shared)) {
            shared++;
        }
        return shared;
    }

    private static String plain(String folded) {
        StringBuilder plain = new StringBuilder(folded.length());
        folded.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** Returns the keys of somebody's name: from its beginning only. */
    static List<String> nameKeys(String name) {
        return keysFrom(plain(Folding.fold(name))).distinct().toList();
    }
}
