package org.yunyan.bank;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yunyan.recommender.Vocabulary;

/**
 * When two written answers are the same: width, letter case, script, spaces and the stop at the end make no difference, and
 * numbers are compared by their value.
 */
final class Spelling {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final String STOPS = "[。．.，,；;！!？?、]+$";

    private Spelling() {}

    static boolean same(String accepted, String written) {
        String one = plain(accepted);
        String other = plain(written);
        if (one.isEmpty()) {
            return accepted.strip().equals(written.strip());
        }
        return one.equals(other)
                || isNumber(one) && isNumber(other) && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    static String plain(String text) {
        return Vocabulary.key(text).replaceAll("\\s+", "").replaceAll(STOPS, "");
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
