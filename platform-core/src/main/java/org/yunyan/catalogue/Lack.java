package org.yunyan.catalogue;

import java.util.List;

/**
 * Something a draft still needs before it can be published.
 *
 * @param messageKey of the sentence that says what to add
 * @param arguments for its placeholders, for example the unit's title
 */
public record Lack(String messageKey, List<Object> arguments) {

    static Lack of(String messageKey, Object... arguments) {
        return new Lack(messageKey, List.of(arguments));
    }
}
