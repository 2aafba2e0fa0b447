package org.yunyan.terms;

import java.util.List;

/**
 * What came of terms brought in as text: all of them are taken or none.
 *
 * @param added how many terms are new
 * @param changed how many have other names than before
 * @param problems what is wrong, in the order of the lines; then nothing was taken
 */
public record TermImport(int added, int changed, List<Problem> problems) {

    /** Copies the list. */
    public TermImport {
        problems = List.copyOf(problems);
    }

    /**
     * A name that cannot be taken.
     *
     * @param line the line, from 1
     * @param key key of the sentence
     * @param arguments values for its placeholders
     */
    public record Problem(int line, String key, List<Object> arguments) {
        /** Copies the list. */
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
