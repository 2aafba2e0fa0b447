package org.yunyan.fairness;

import org.yunyan.exposure.Tally;

/**
 * What one group of teachers was shown, and took up.
 *
 * @param key of the group: an enum constant, the id of a zone, {@code RURAL} or {@code TOWN}, or a band of years
 * @param name of a zone; null for the others, whose key is named by the doors
 * @param teachers how many belong to it
 * @param reached how many of those were shown anything
 * @param shown suggestions they were shown
 * @param accepted how many of those they opened, enrolled in or finished within 30 days
 * @param completed how many they finished
 */
public record Group(
        Dimension dimension,
        String key,
        String name,
        int teachers,
        int reached,
        long shown,
        long accepted,
        long completed) {

    /** Suggestions a teacher of the group was shown on average. */
    public double shownEach() {
        return teachers == 0 ? 0 : shown / (double) teachers;
    }

    /** Share of what was shown that was taken up, with its interval. */
    public Tally.Share acceptance() {
        return Tally.Share.of(accepted, shown);
    }
}
