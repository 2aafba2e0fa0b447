package org.yunyan.recommender.text;

/**
 * Folds what readers do not distinguish: full width, letter case, traditional script. One character becomes one character, so
 * that a place in the folded text is the same place in the original.
 */
final class Folding {

    private static final char[] FOLDED = table();

    private Folding() {}

    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = FOLDED[chars[i]];
        }
        return new String(chars);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : (char) c;
            table[c] = Character.toLowerCase(narrow);
        }
        String pairs = Resources.lines("simplified.txt").getFirst();
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return table;
    }
}
