package org.yunyan.recommender.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tokens by which a title is found in spite of wrong characters: the sounds of neighbouring characters, and Latin words with
 * one letter left out.
 */
final class Sounds {

    private static final int SHORTEST_WORD = 4;

    private Sounds() {}

    /**
     * Something in a query that has a sound of its own.
     *
     * @param from index of its first character
     * @param to index after its last
     * @param sound see {@link Pinyin#sound}; a Latin word that is no pinyin stands for itself
     * @param chinese whether it is a Chinese character and no letters
     */
    record Unit(int from, int to, String sound, boolean chinese) {}

    /** Returns the units of a folded query, from left to right. */
    static List<Unit> units(String folded) {
        List<Unit> units = new ArrayList<>();
        List<String> sounds = Pinyin.sounds(folded);
        int at = 0;
        for (MatchResult word : Latin.words(folded)) {
            addChinese(folded, sounds, at, word.start(), units);
            addLatin(word, units);
            at = word.end();
        }
        addChinese(folded, sounds, at, folded.length(), units);
        return units;
    }

    private static void addChinese(String text, List<String> sounds, int from, int to, List<Unit> units) {
        IntStream.range(from, to)
                .filter(i -> Character.isIdeographic(text.charAt(i)))
                .forEach(i -> units.add(new Unit(i, i + 1, sounds.get(i), true)));
    }

    private static void addLatin(MatchResult word, List<Unit> units) {
        List<String> syllables = Pinyin.syllables(word.group());
        if (syllables.isEmpty()) {
            units.add(new Unit(word.start(), word.end(), word.group(), false));
        }
        int from = word.start();
        for (String syllable : syllables) {
            units.add(new Unit(from, from + syllable.length(), Pinyin.sound(syllable), false));
            from += syllable.length();
        }
    }

    /** Returns the tokens of a title or name; among them each of its characters, for who asks for a single one. */
    static List<String> ofTitle(String folded) {
        Set<String> tokens = new LinkedHashSet<>();
        List<List<String>> readings = Pinyin.readings(folded);
        folded.chars().filter(Character::isIdeographic).forEach(c -> tokens.add(String.valueOf((char) c)));
        for (int i = 0; i + 1 < folded.length(); i++) {
            if (Character.isIdeographic(folded.charAt(i)) && Character.isIdeographic(folded.charAt(i + 1))) {
                for (String one : readings.get(i)) {
                    for (String other : readings.get(i + 1)) {
                        tokens.add(pair(Pinyin.sound(one), Pinyin.sound(other)));
                    }
                }
            }
        }
        Latin.words(folded).forEach(word -> deletions(word.group()).forEach(deletion -> tokens.add("~" + deletion)));
        return List.copyOf(tokens);
    }

    /** Returns what to look a folded query up by. */
    static List<String> ofQuery(String folded) {
        Set<String> tokens = new LinkedHashSet<>();
        List<Unit> units = units(folded);
        for (int i = 0; i + 1 < units.size(); i++) {
            tokens.add(pair(units.get(i).sound(), units.get(i + 1).sound()));
        }
        Latin.words(folded).forEach(word -> deletions(word.group()).forEach(deletion -> tokens.add("~" + deletion)));
        return List.copyOf(tokens);
    }

    private static String pair(String one, String other) {
        return one + "'" + other;
    }

    /** Returns a Latin word of four letters or more, and what is left of it without each of its letters. */
    static Stream<String> deletions(String word) {
        return word.length() < SHORTEST_WORD
                ? Stream.of()
                : Stream.concat(
                        Stream.of(word),
                        IntStream.range(0, word.length()).mapToObj(i -> word.substring(0, i) + word.substring(i + 1)));
    }
}
