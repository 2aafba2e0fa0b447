package org.yunyan.recommender.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words of letters and digits inside Chinese text, kept whole: 2.0, 1+x, gpt-4, k12, c#. */
final class Latin {

    private static final String LETTER = "[a-z0-9\\u00df-\\u024f]";
    private static final Pattern WORD =
            Pattern.compile("\\b[a-z](?:\\+\\+|#)|" + LETTER + "+(?:(?:[+-]|(?<=\\d)\\.(?=\\d))" + LETTER + "+)*");
    private static final Pattern JOINERS = Pattern.compile("[+-]");
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d+)");
    private static final int SHORTEST_PART = 2;

    private Latin() {}

    /** Returns the words of a folded text with their places. */
    static List<MatchResult> words(String folded) {
        return WORD.matcher(folded).results().toList();
    }

    /** Returns the text with blanks in the place of its words. */
    static String without(String folded) {
        return WORD.matcher(folded).replaceAll(word -> " ".repeat(word.end() - word.start()));
    }

    /** Returns the other ways in which a word of a document may be asked for: its parts, and with and without the hyphen. */
    static Stream<String> others(String word) {
        List<String> others = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(word);
        if (numbered.matches()) {
            others.add(numbered.group(1) + "-" + numbered.group(2));
            others.add(numbered.group(1));
        } else if (JOINERS.matcher(word).find()) {
            others.addAll(List.of(JOINERS.split(word)));
            others.add(word.replace("-", ""));
        }
        return others.stream().filter(other -> other.length() >= SHORTEST_PART && !other.equals(word));
    }

    static boolean letter(char c) {
        return c < '\u0250' && Character.isLetterOrDigit(c);
    }

    /** Whether the place from one index to another does not begin or end inside a Latin word. */
    static boolean whole(String text, int from, int to) {
        boolean before = from == 0 || !letter(text.charAt(from)) || !letter(text.charAt(from - 1));
        boolean after = to == text.length() || !letter(text.charAt(to - 1)) || !letter(text.charAt(to));
        return before && after;
    }
}
