package org.yunyan.web.blocks;

import java.util.List;

/**
 * Something of a file that could not be taken over as it was.
 *
 * @param key of the sentence that says so
 */
public record Notice(String key, List<Object> arguments) {

    static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }
}
