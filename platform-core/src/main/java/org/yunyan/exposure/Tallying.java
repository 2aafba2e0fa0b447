package org.yunyan.exposure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yunyan.recommender.ShownList;

/** Reads the log, batch by batch: to count, and to learn from. */
final class Tallying {

    static final int DAYS = 90;
    private static final int BATCH = 500;

    /** More lists would not fit beside everything else in memory, and tell little more. */
    private static final int MOST_LISTS = 400_000;

    private final ShownStore store;
    private final Clock clock;

    Tallying(ShownStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Everything shown on these days, day by day. */
    void walk(LocalDate from, LocalDate until, Consumer<Shown> each) {
        String after = from.toString();
        List<Shown> batch;
        do {
            batch = store.walk(after, until, BATCH);
            batch.forEach(each);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
    }

    Tallies count() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        int[] telling = new int[2];
        walk(today().minusDays(DAYS), today().plusDays(1), list -> {
            if (list.place().ordered() && !list.simulated()) {
                tallies.merge(
                        list.version() + list.arm(),
                        Tally.none(list.version(), list.arm()).with(list),
                        (before, one) -> before.with(list));
                if (list.telling()) {
                    telling[0]++;
                    telling[1] += (int)
                            list.items().stream().filter(ShownItem::accepted).count();
                }
            }
        });
        List<Tally> sorted = tallies.values().stream()
                .sorted(Comparator.comparing(Tally::version).thenComparing(Tally::arm))
                .toList();
        return new Tallies(Tallies.ID, clock.instant(), telling[0], telling[1], sorted);
    }

    /** What can be learned from, in the order of the days. */
    List<ShownList> learnable() {
        List<ShownList> lists = new ArrayList<>();
        walk(today().minusDays(DAYS), today().plusDays(1), list -> {
            if (list.telling() && lists.size() < MOST_LISTS) {
                lists.add(list.learnable());
            }
        });
        return lists;
    }

    private LocalDate today() {
        return Shown.dayOf(clock.instant());
    }
}
