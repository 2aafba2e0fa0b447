package org.yunyan.web.certificates;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The text of one document on its way to paper: a character that no font of ours has becomes 〓, as printers have always done,
 * and is told of in a note; nothing is ever printed as an empty box.
 */
final class Lettering {

    private static final String STAND_IN = "〓";
    private static final int SELECTORS = 0xFE00;
    private static final int SELECTORS_END = 0xFE0F;
    private static final int IDEOGRAPHIC_SELECTORS = 0xE0100;
    private static final int IDEOGRAPHIC_SELECTORS_END = 0xE01EF;

    private final Set<Integer> missing = new TreeSet<>();
    private boolean rare;

    /** The text as it can be printed. */
    String set(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !selects(letter)).forEach(letter -> {
            if (letter < ' ' || Fonts.isCommon(letter)) {
                printed.appendCodePoint(letter);
            } else if (Fonts.isRare(letter)) {
                rare = true;
                printed.appendCodePoint(letter);
            } else {
                missing.add(letter);
                printed.append(STAND_IN);
            }
        });
        return printed.toString();
    }

    /** Whether a character of the rare font was set. */
    boolean rare() {
        return rare;
    }

    boolean complete() {
        return missing.isEmpty();
    }

    /** The characters that were replaced: {@code U+30729}. */
    String missing() {
        return missing.stream().map("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    /** Chooses between shapes of the character before it; has no shape of its own. */
    private static boolean selects(int letter) {
        return letter >= SELECTORS && letter <= SELECTORS_END
                || letter >= IDEOGRAPHIC_SELECTORS && letter <= IDEOGRAPHIC_SELECTORS_END;
    }
}
