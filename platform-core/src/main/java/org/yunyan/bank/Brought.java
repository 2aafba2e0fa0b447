package org.yunyan.bank;

import java.util.List;

/**
 * What came of bringing a text of questions: all of them, or the flaws of the text and none.
 *
 * @param items as they are kept
 */
public record Brought(List<Item> items, List<Flaw> flaws) {

    public Brought {
        items = List.copyOf(items);
        flaws = List.copyOf(flaws);
    }

    /**
     * Something that cannot be read.
     *
     * @param line of the text, from 1
     * @param messageKey of the sentence that says what is wrong
     * @param said what stands there, shortened
     */
    public record Flaw(int line, String messageKey, String said) {}
}
