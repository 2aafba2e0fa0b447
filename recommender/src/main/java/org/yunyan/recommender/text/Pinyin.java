package org.yunyan.recommender.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How Chinese is read, without tones. {@code pinyin.txt} has the most usual reading of each of the 20,924 characters;
 * {@code readings.txt} has the others of those with several, and the words that decide between them.
 */
final class Pinyin {

    private static final int MOST_VARIANTS = 4;
    /** As long is zhuang. */
    static final int LONGEST_SYLLABLE = 6;

    private static final String[] USUAL = new String[Character.MAX_VALUE + 1];
    private static final Map<Character, List<String>> SEVERAL = new HashMap<>();
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final Set<String> SYLLABLES = new HashSet<>();
    private static final int LONGEST_WORD = read();

    private Pinyin() {}

    private static int read() {
        for (String line : Resources.lines("pinyin.txt")) {
            int space = line.indexOf(' ');
            String reading = line.substring(0, space);
            SYLLABLES.add(reading);
            line.chars().skip(space + 1L).forEach(c -> USUAL[c] = reading);
        }
        int longest = 0;
        for (String line : Resources.lines("readings.txt")) {
            List<String> cells = List.of(line.split(" "));
            List<String> readings = cells.subList(1, cells.size());
            SYLLABLES.addAll(readings);
            if (cells.getFirst().length() == 1) {
                SEVERAL.put(cells.getFirst().charAt(0), readings);
            } else {
                WORDS.put(cells.getFirst(), readings);
                longest = Math.max(longest, cells.getFirst().length());
            }
        }
        return longest;
    }

    /**
     * Returns how each character of a folded text may be read, the likeliest first. What is no Chinese character stands for
     * itself.
     */
    static List<List<String>> readings(String folded) {
        List<List<String>> readings = new ArrayList<>(folded.length());
        for (int from = 0; from < folded.length(); ) {
            int to = wordAt(folded, from);
            if (to > from) {
                WORDS.get(folded.substring(from, to)).forEach(reading -> readings.add(List.of(reading)));
                from = to;
            } else {
                readings.add(readings(folded.charAt(from++)));
            }
        }
        return readings;
    }

    private static int wordAt(String text, int from) {
        for (int to = Math.min(text.length(), from + LONGEST_WORD); to > from + 1; to--) {
            if (WORDS.containsKey(text.substring(from, to))) {
                return to;
            }
        }
        return from;
    }

    private static List<String> readings(char c) {
        List<String> several = SEVERAL.get(c);
        return several != null ? several : List.of(USUAL[c] == null ? String.valueOf(c) : USUAL[c]);
    }

    /** Returns the readings joined, for example {@code "danyuan"}, in the likeliest ways; at most four. */
    static List<String> spelled(String folded) {
        return variants(folded, reading -> reading);
    }

    /** Returns the first letters, for example {@code "xxsx"} for 小学数学, in the likeliest ways; at most four. */
    static List<String> initials(String folded) {
        return variants(folded, reading -> reading.substring(0, 1));
    }

    private static List<String> variants(String folded, Function<String, String> part) {
        Collection<String> variants = List.of("");
        for (List<String> options : readings(folded)) {
            Collection<String> longer = new LinkedHashSet<>();
            for (String option : options) {
                variants.forEach(variant -> longer.add(variant + part.apply(option)));
            }
            variants = longer.stream().limit(MOST_VARIANTS).toList();
        }
        return List.copyOf(variants);
    }

    /** Returns the likeliest sounds of a folded text, one a character, as {@link #sound} has them. */
    static List<String> sounds(String folded) {
        return readings(folded).stream()
                .map(options -> sound(options.getFirst()))
                .collect(Collectors.toList());
    }

    /**
     * Returns what many ears do not distinguish of a reading: zh, ch, sh from z, c, s; n from l at the beginning, as around
     * Chongqing; ng from n at the end; ü, typed as v, from u.
     */
    static String sound(String reading) {
        if (reading.length() < 2) {
            return reading;
        }
        String sound = reading.replace('v', 'u');
        sound = sound.charAt(1) == 'h' ? sound.charAt(0) + sound.substring(2) : sound;
        sound = sound.charAt(0) == 'n' ? "l" + sound.substring(1) : sound;
        return sound.endsWith("ng") ? sound.substring(0, sound.length() - 1) : sound;
    }

    /** Divides letters into as few syllables as possible; empty if they are none. */
    static List<String> syllables(String letters) {
        int length = letters.length();
        int[] fewest = new int[length + 1];
        int[] next = new int[length + 1];
        for (int from = length - 1; from >= 0; from--) {
            fewest[from] = Integer.MAX_VALUE / 2;
            for (int to = from + 1; to <= Math.min(length, from + LONGEST_SYLLABLE); to++) {
                if (1 + fewest[to] <= fewest[from] && SYLLABLES.contains(letters.substring(from, to))) {
                    fewest[from] = 1 + fewest[to];
                    next[from] = to;
                }
            }
        }
        List<String> syllables = new ArrayList<>();
        for (int from = 0; from < length && fewest[0] <= length; from = next[from]) {
            syllables.add(letters.substring(from, next[from]));
        }
        return syllables;
    }

    static boolean syllable(String letters) {
        return SYLLABLES.contains(letters);
    }
}
