package org.yunyan.library;

import java.util.List;

/**
 * What is wrong with a cue.
 *
 * @param cue its place, from 0
 * @param key of the sentence that says so
 */
public record CueProblem(int cue, String key, List<Object> arguments) {

    static CueProblem of(int cue, String key, Object... arguments) {
        return new CueProblem(cue, key, List.of(arguments));
    }
}
