package org.yunyan.exposure;

import java.util.ArrayList;
import java.util.List;

/**
 * What was shown in lists of one kind, and what became of it, place by place.
 *
 * @param lists how many such lists
 * @param shown courses in them
 * @param opened how many of those were opened
 * @param enrolled enrolled in
 * @param completed finished
 * @param shownAt how many were shown at each place, the first place first; the last counts all that stood lower too
 * @param openedAt how many of those were opened
 */
public record PlaceTally(
        Place place,
        long lists,
        long shown,
        long opened,
        long enrolled,
        long completed,
        List<Long> shownAt,
        List<Long> openedAt) {

    /** Two pages of a search. */
    static final int PLACES = 24;

    public PlaceTally {
        shownAt = List.copyOf(shownAt);
        openedAt = List.copyOf(openedAt);
    }

    static PlaceTally none(Place place) {
        return new PlaceTally(place, 0, 0, 0, 0, 0, List.of(), List.of());
    }

    /** Share of what was shown that was opened. */
    public Tally.Share openedShare() {
        return Tally.Share.of(opened, shown);
    }

    /** The same at one place, 1 for the first. */
    public Tally.Share openedShare(int position) {
        return Tally.Share.of(openedAt.get(position - 1), shownAt.get(position - 1));
    }

    PlaceTally with(Shown list) {
        List<Long> here = new ArrayList<>(shownAt);
        List<Long> taken = new ArrayList<>(openedAt);
        long[] acts = new long[3];
        for (int i = 0; i < list.items().size(); i++) {
            ShownItem item = list.items().get(i);
            int at = Math.min(list.position(i), PLACES) - 1;
            add(here, at, 1);
            add(taken, at, item.has(Act.OPENED) ? 1 : 0);
            acts[0] += item.has(Act.OPENED) ? 1 : 0;
            acts[1] += item.has(Act.ENROLLED) ? 1 : 0;
            acts[2] += item.has(Act.COMPLETED) ? 1 : 0;
        }
        return new PlaceTally(
                place,
                lists + 1,
                shown + list.items().size(),
                opened + acts[0],
                enrolled + acts[1],
                completed + acts[2],
                here,
                taken);
    }

    private static void add(List<Long> counts, int at, long more) {
        while (counts.size() <= at) {
            counts.add(0L);
        }
        counts.set(at, counts.get(at) + more);
    }
}
