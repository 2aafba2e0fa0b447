package org.yunyan.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * The least time that any choice of the pieces from a place on can take: each need alone, filled with the cheapest pieces
 * first and a part of the last one, as if there were no caps. Never more than the truth.
 */
final class Bound {

    /** The pieces from there on cannot meet the need. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final double ROUNDING = 1e-6;

    /** By need and place: credits and time of the cheapest, of the two cheapest and so on. */
    private final int[][][] credits;

    private final int[][][] time;

    Bound(List<Mix.Piece> pieces, int[] needs) {
        credits = new int[needs.length][pieces.size() + 1][];
        time = new int[needs.length][pieces.size() + 1][];
        for (int need = 0; need < needs.length; need++) {
            List<Mix.Piece> cheapest = new ArrayList<>();
            sum(need, pieces.size(), cheapest);
            for (int from = pieces.size() - 1; from >= 0; from--) {
                Mix.Piece piece = pieces.get(from);
                boolean counts = (piece.needs() >> need & 1) == 1 && piece.credits() > 0;
                if (counts) {
                    insert(cheapest, piece);
                    sum(need, from, cheapest);
                } else {
                    credits[need][from] = credits[need][from + 1];
                    time[need][from] = time[need][from + 1];
                }
            }
        }
    }

    /** @param left of each need, in its first places */
    int least(int[] left, int from) {
        int least = 0;
        for (int need = 0; need < credits.length; need++) {
            if (left[need] > 0) {
                int alone = least(need, left[need], from);
                if (alone == NEVER) {
                    return NEVER;
                }
                least = Math.max(least, alone);
            }
        }
        return least;
    }

    private int least(int need, int left, int from) {
        int[] sums = credits[need][from];
        int place = java.util.Arrays.binarySearch(sums, left);
        int at = place >= 0 ? place : -place - 1;
        if (at >= sums.length) {
            return NEVER;
        }
        int before = at == 0 ? 0 : sums[at - 1];
        int timeBefore = at == 0 ? 0 : time[need][from][at - 1];
        double part = (double) (left - before) / (sums[at] - before);
        return timeBefore + (int) Math.ceil((time[need][from][at] - timeBefore) * part - ROUNDING);
    }

    private static void insert(List<Mix.Piece> cheapest, Mix.Piece piece) {
        int place = 0;
        while (place < cheapest.size() && !dearer(cheapest.get(place), piece)) {
            place++;
        }
        cheapest.add(place, piece);
    }

    private static boolean dearer(Mix.Piece one, Mix.Piece other) {
        return (long) one.time() * other.credits() > (long) other.time() * one.credits();
    }

    private void sum(int need, int from, List<Mix.Piece> cheapest) {
        int[] sums = new int[cheapest.size()];
        int[] times = new int[cheapest.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + cheapest.get(i).credits();
            times[i] = (i == 0 ? 0 : times[i - 1]) + cheapest.get(i).time();
        }
        credits[need][from] = sums;
        time[need][from] = times;
    }
}
