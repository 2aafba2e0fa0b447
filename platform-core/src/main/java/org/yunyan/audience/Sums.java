package org.yunyan.audience;

import java.util.Arrays;
import java.util.List;

/** Seconds and people in a hundred equal parts of a unit, while they are added up. */
final class Sums {

    static final int PARTS = 100;

    final int[] first;
    final int[] again;
    final int[] stops;

    Sums(List<Integer> first, List<Integer> again, List<Integer> stops) {
        this.first = array(first);
        this.again = array(again);
        this.stops = array(stops);
    }

    static Sums none() {
        return new Sums(List.of(), List.of(), List.of());
    }

    /** The part in which a second lies. */
    static int part(int second, int seconds) {
        return Math.clamp((long) second * PARTS / Math.max(1, seconds), 0, PARTS - 1);
    }

    void add(HeatShard shard) {
        add(first, shard.first());
        add(again, shard.again());
        add(stops, shard.stops());
    }

    static List<Integer> list(int[] sums) {
        return Arrays.stream(sums).boxed().toList();
    }

    private static void add(int[] sums, List<Integer> more) {
        for (int i = 0; i < more.size(); i++) {
            sums[i] += more.get(i);
        }
    }

    private static int[] array(List<Integer> values) {
        int[] array = new int[PARTS];
        add(array, values);
        return array;
    }
}
