package org.yunyan.rules;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence in any language: the key of its text and what stands in it.
 *
 * @param arguments numbers, days, texts and words of our vocabulary
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.asList(arguments));
    }
}
