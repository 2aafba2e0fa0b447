package org.yunyan.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A bounded part of a longer list.
 *
 * @param items at most {@code limit} of them
 * @param total how many there are in all
 * @param offset index of the first item in the whole list
 * @param limit the most items a page holds
 */
public record Page<T>(List<T> items, long total, int offset, int limit) {

    /** No request is answered with more rows than this at once. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, offset, limit);
    }
}
