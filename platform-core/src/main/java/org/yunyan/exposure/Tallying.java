package org.yunyan.exposure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yunyan.recommender.ShownList;

/** Reads the log, batch by batch: to count, and to learn from. */
final class Tallying {

    static final int DAYS = 90;
    private static final int BATCH = 500;

    /** More lists would not fit beside everything else in memory, and tell little more. */
    private static final int MOST_LISTS = 400_000;

    /** Of what was found only the places are learned, for which far fewer do. */
    private static final int MOST_FOUND = 20_000;

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
        Map<String, Tally> tallies = new TreeMap<>();
        Map<Place, PlaceTally> places = new EnumMap<>(Place.class);
        int[] telling = new int[2];
        walk(today().minusDays(DAYS), today().plusDays(1), list -> {
            if (list.simulated()) {
                return;
            }
            Place place = list.place();
            places.put(place, places.getOrDefault(place, PlaceTally.none(place)).with(list));
            if (place.weighed()) {
                String side = list.version() + " " + list.arm();
                tallies.put(
                        side,
                        tallies.getOrDefault(side, Tally.none(list.version(), list.arm()))
                                .with(list));
                telling[0] += list.telling() ? 1 : 0;
                telling[1] += list.telling() ? accepted(list) : 0;
            }
        });
        return new Tallies(
                Tallies.ID,
                clock.instant(),
                telling[0],
                telling[1],
                List.copyOf(tallies.values()),
                List.copyOf(places.values()));
    }

    private static int accepted(Shown list) {
        return (int) list.items().stream().filter(ShownItem::accepted).count();
    }

    /** Lists whose order tells something, by kind of list and in the order of the days. */
    Map<Place, List<ShownList>> telling() {
        Map<Place, List<ShownList>> lists = new EnumMap<>(Place.class);
        walk(today().minusDays(DAYS), today().plusDays(1), list -> {
            Place place = list.place();
            List<ShownList> same = lists.computeIfAbsent(place, first -> new ArrayList<>());
            if (list.telling() && same.size() < (place.weighed() ? MOST_LISTS : MOST_FOUND)) {
                same.add(list.learnable());
            }
        });
        return lists;
    }

    private LocalDate today() {
        return Shown.dayOf(clock.instant());
    }
}
