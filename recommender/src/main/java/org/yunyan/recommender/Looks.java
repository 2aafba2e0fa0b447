package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yunyan.recommender.ShownList.Item;

/** How likely each place is looked at, for each kind of list by itself: what one kind tells is never used for another. */
final class Looks {

    private final Map<String, Examination> byKind;
    private final Examination otherwise;

    private Looks(Map<String, Examination> byKind, Examination otherwise) {
        this.byKind = byKind;
        this.otherwise = otherwise;
    }

    /** Every place is looked at alike: what somebody believes who knows nothing of position bias. */
    static Looks alike() {
        return new Looks(Map.of(), Examination.alike());
    }

    static Looks of(List<ShownList> lists) {
        Map<String, List<ShownList>> kinds = new LinkedHashMap<>();
        lists.forEach(list ->
                kinds.computeIfAbsent(list.kind(), kind -> new ArrayList<>()).add(list));
        Map<String, Examination> byKind = new TreeMap<>();
        kinds.forEach((kind, same) -> byKind.put(kind, Examination.of(same)));
        return new Looks(byKind, Examination.of(List.of()));
    }

    /** How likely that place of such a list is looked at, the first being 1. */
    double at(ShownList list, Item item) {
        return byKind.getOrDefault(list.kind(), otherwise).at(item.position());
    }

    /** Place by place, as far down as lists of each kind reach. */
    Map<String, List<Double>> places(List<ShownList> lists) {
        Map<String, Integer> lowest = new TreeMap<>();
        lists.forEach(list -> list.items().forEach(item -> lowest.merge(list.kind(), item.position(), Math::max)));
        Map<String, List<Double>> places = new TreeMap<>();
        lowest.forEach((kind, last) -> places.put(
                kind,
                Arrays.stream(byKind.getOrDefault(kind, otherwise).first(last))
                        .boxed()
                        .toList()));
        return places;
    }
}
