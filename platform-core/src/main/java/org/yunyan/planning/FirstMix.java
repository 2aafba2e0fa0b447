package org.yunyan.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A mix to begin with: everything, less what can be left out again, the dearest first. */
final class FirstMix {

    private FirstMix() {}

    /** Places in the list of pieces, ascending. */
    static List<Integer> of(List<Mix.Piece> pieces, int[] needs, int[] rooms) {
        BitSet in = new BitSet();
        in.set(0, pieces.size());
        List<Integer> dearest = new ArrayList<>(chosen(in));
        dearest.sort(Comparator.<Integer>comparingDouble(i -> pieces.get(i).price())
                .thenComparing(i -> -pieces.get(i).worth())
                .thenComparing(i -> i)
                .reversed());
        for (int i : dearest) {
            if (!pieces.get(i).pinned()) {
                in.clear(i);
                in.set(i, !enough(Mix.reached(chosen(in), pieces, needs.length, rooms), needs));
            }
        }
        return chosen(in);
    }

    private static List<Integer> chosen(BitSet in) {
        return in.stream().boxed().toList();
    }

    private static boolean enough(int[] reached, int[] needs) {
        for (int need = 0; need < needs.length; need++) {
            if (reached[need] < needs[need]) {
                return false;
            }
        }
        return true;
    }
}
