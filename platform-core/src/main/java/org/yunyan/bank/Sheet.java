package org.yunyan.bank;

import java.util.List;

/**
 * Questions as they were drawn for somebody: always the same ones, in the same order, with the options in the same order.
 *
 * @param seed that it was drawn with, and that its options are shuffled by
 */
public record Sheet(long seed, List<Drawn> items) {

    public Sheet {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
