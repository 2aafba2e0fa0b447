package org.yunyan.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.yunyan.shared.Id;

/** The order in which a sheet shows what belongs to one question: for each place, the index of what stands there. */
final class Shuffle {

    private Shuffle() {}

    /** Options to choose from; right and wrong stay in their usual order. */
    static List<Integer> options(long seed, Edition edition) {
        int size = edition.wording().options().size();
        return switch (edition.wording().kind()) {
            case SINGLE, MULTIPLE, MATCHING -> order(seed, edition.item(), "options", size);
            case ORDERING -> disordered(order(seed, edition.item(), "options", size));
            case TRUE_FALSE, FILL_IN, SHORT_ANSWER, ESSAY ->
                IntStream.range(0, size).boxed().toList();
        };
    }

    static List<Integer> partners(long seed, Edition edition) {
        return order(
                seed, edition.item(), "partners", edition.wording().partners().size());
    }

    /** {@link Random} is the same on every machine, so a sheet needs no list of its own orders. */
    static Random random(long seed, Id<?> id, String what) {
        return new Random(seed * 31 + id.value().hashCode() * 17L + what.hashCode());
    }

    private static List<Integer> order(long seed, Id<Item> item, String what, int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random(seed, item, what));
        return order;
    }

    /** An order that is right already would be no question. */
    private static List<Integer> disordered(List<Integer> order) {
        boolean right = IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
        if (right && order.size() > 1) {
            Collections.rotate(order, 1);
        }
        return order;
    }
}
