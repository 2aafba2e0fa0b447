package org.yunyan.identity;

import java.util.List;

/**
 * What is wrong with a roster, and where.
 *
 * @param line of the file, counted from 1, so the header is usually line 1
 * @param column as the file calls it; empty when the whole line or file is meant
 * @param messageKey of the sentence that says what to change, {@code roster.…}
 * @param args for its placeholders
 */
public record RosterProblem(long line, String column, String messageKey, List<String> args) {

    public RosterProblem {
        args = List.copyOf(args);
    }
}
