package org.yunyan.recommender.text;

import java.util.List;

/**
 * What both engines look a query up by; no list holds a token twice.
 *
 * @param words its words
 * @param pairs its overlapping pairs of characters
 * @param concepts the canonical education terms it names
 */
public record QueryTokens(List<String> words, List<String> pairs, List<String> concepts) {

    /** Whether there is nothing to look up. */
    public boolean isEmpty() {
        return words.isEmpty() && pairs.isEmpty() && concepts.isEmpty();
    }

    /** Whether it is a single Chinese character, which no pair of a document is. */
    public boolean isOneCharacter() {
        return pairs.size() == 1
                && pairs.getFirst().length() == 1
                && Character.isIdeographic(pairs.getFirst().charAt(0));
    }
}
