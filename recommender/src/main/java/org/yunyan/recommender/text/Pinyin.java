package org.yunyan.recommender.text;

/** The most usual reading of each Chinese character, without tone; other characters stand for themselves. */
final class Pinyin {

    private static final String[] READINGS = table();

    private Pinyin() {}

    /** Returns the first letters, for example {@code "xxsx"} for 小学数学. */
    static String initials(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            letters.append(reading(text.charAt(i)).charAt(0));
        }
        return letters.toString();
    }

    /** Returns the readings, separated by spaces. */
    static String spell(String text) {
        StringBuilder spelled = new StringBuilder(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            spelled.append(reading(text.charAt(i))).append(' ');
        }
        return spelled.toString();
    }

    private static String reading(char c) {
        String reading = READINGS[c];
        return reading == null ? String.valueOf(c) : reading;
    }

    private static String[] table() {
        String[] table = new String[Character.MAX_VALUE + 1];
        for (String line : Resources.lines("pinyin.txt")) {
            int space = line.indexOf(' ');
            String reading = line.substring(0, space);
            line.chars().skip(space + 1L).forEach(c -> table[c] = reading);
        }
        return table;
    }
}
