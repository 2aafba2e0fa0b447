package org.yunyan.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the mix of offers that meets all needs in the least time; of equal mixes the one that is worth most.
 *
 * <p>A dynamic programme over whole hundredths of a credit: offer by offer, the cheapest way to each state is kept, where a
 * state is what has been reached of each need and what has been used of each cap. Caps make credits non-additive, and are
 * replayed exactly as the ledger would: each offer counts as far as every cap on it still has room. Branches that cannot beat
 * the best mix known are cut by a fractional bound. While no more than {@value #WIDTH} states are alive the answer is exact;
 * beyond, the most promising are kept, and {@link Answer#atLeast} says how far from the best the answer can be at most.
 */
final class Mix {

    /** States alive at once. With the rules of the county some hundreds are usual for 600 offers. */
    private static final int WIDTH = 4_000;

    /** States looked at in all; then what is known is answered, with its bound. Keeps a plan well under a second. */
    private static final int MOST = 400_000;

    /**
     * An offer in whole numbers.
     *
     * @param credits hundredths, after conversion and the caps on a single event
     * @param time hundredths of an hour, above 0
     * @param worth breaks ties, 0 or more
     * @param pinned has to be in the mix
     * @param needs bit n: counts for need n
     * @param caps bit n: held by cap n
     */
    record Piece(int credits, int time, int worth, boolean pinned, long needs, long caps) {

        double price() {
            return (double) time / Math.max(credits, 1);
        }
    }

    /**
     * @param chosen places in the list of pieces, ascending
     * @param reached of each need, hundredths; may exceed it
     * @param time hundredths of an hour
     * @param atLeast no mix that reaches as much takes less; equals {@code time} when the answer is exact
     */
    record Answer(List<Integer> chosen, int[] reached, int time, int atLeast) {

        boolean exact() {
            return atLeast >= time;
        }
    }

    private final int width;
    private final List<Piece> pieces;
    private final int[] needs;
    private final int[] rooms;
    private final Bound bound;
    private final int[] worthAfter;

    private State best;
    private int looked;
    private int cut = Integer.MAX_VALUE;

    private Mix(List<Piece> pieces, int[] needs, int[] rooms, int width) {
        this.width = width;
        this.pieces = pieces;
        this.rooms = rooms;
        this.needs = attainable(pieces, needs, rooms);
        this.bound = new Bound(pieces, this.needs);
        this.worthAfter = new int[pieces.size() + 1];
        for (int i = pieces.size() - 1; i >= 0; i--) {
            worthAfter[i] = worthAfter[i + 1] + pieces.get(i).worth();
        }
    }

    /** The order in which offers are reckoned and studied: pinned first, then what serves most needs, then the cheapest. */
    static final Comparator<Piece> ORDER = Comparator.comparing(Piece::pinned)
            .thenComparing(piece -> Long.bitCount(piece.needs()))
            .reversed()
            .thenComparing(Piece::needs)
            .thenComparing(Piece::caps)
            .thenComparingDouble(Piece::price)
            .thenComparing(Comparator.comparingInt(Piece::worth).reversed());

    /**
     * Finds the mix; where not all needs can be met, the one that reaches as much of each as all offers together would.
     *
     * @param pieces in {@link #ORDER}
     * @param needs hundredths of a credit
     * @param rooms what still counts under each cap, hundredths
     */
    static Answer of(List<Piece> pieces, int[] needs, int[] rooms) {
        return of(pieces, needs, rooms, WIDTH);
    }

    /** @param width how many states may be alive at once */
    static Answer of(List<Piece> pieces, int[] needs, int[] rooms, int width) {
        return new Mix(pieces, needs, rooms, width).solve();
    }

    /** What a choice of pieces reaches of each need, taken in their order. */
    static int[] reached(Collection<Integer> chosen, List<Piece> pieces, int needs, int[] rooms) {
        int[] reached = new int[needs];
        int[] left = rooms.clone();
        for (int i : chosen) {
            Piece piece = pieces.get(i);
            int counted = counted(piece, left);
            for (int cap = 0; cap < left.length; cap++) {
                left[cap] -= has(piece.caps(), cap) ? counted : 0;
            }
            for (int need = 0; need < needs; need++) {
                reached[need] += has(piece.needs(), need) ? counted : 0;
            }
        }
        return reached;
    }

    private static int[] attainable(List<Piece> pieces, int[] needs, int[] rooms) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            all.add(i);
        }
        int[] most = reached(all, pieces, needs.length, rooms);
        for (int i = 0; i < needs.length; i++) {
            most[i] = Math.min(most[i], needs[i]);
        }
        return most;
    }

    private static int counted(Piece piece, int[] left) {
        int counted = piece.credits();
        for (int cap = 0; cap < left.length; cap++) {
            counted = has(piece.caps(), cap) ? Math.min(counted, left[cap]) : counted;
        }
        return counted;
    }

    private static boolean has(long bits, int bit) {
        return (bits >> bit & 1) == 1;
    }

    /** A way to a state: what is left of needs and rooms, and the time and worth that it took. */
    private record State(int[] left, int time, int worth, int piece, State before) {

        private boolean better(State other) {
            return other == null || time < other.time || time == other.time && worth > other.worth;
        }
    }

    private record Key(int[] left) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(left, key.left);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(left);
        }
    }

    private Answer solve() {
        best = greedy();
        int[] start = Arrays.copyOf(needs, needs.length + rooms.length);
        System.arraycopy(rooms, 0, start, needs.length, rooms.length);
        Map<Key, State> alive = new HashMap<>(Map.of(new Key(start), new State(start, 0, 0, -1, null)));
        for (int i = 0; i < pieces.size() && !alive.isEmpty(); i++) {
            alive = step(i, alive);
        }
        alive.values().forEach(this::offer);
        return answer();
    }

    private Map<Key, State> step(int i, Map<Key, State> alive) {
        long later = 0;
        for (int j = i + 1; j < pieces.size(); j++) {
            later |= pieces.get(j).caps();
        }
        Map<Key, State> next = new HashMap<>();
        for (State state : alive.values()) {
            State with = with(state, i);
            if (!pieces.get(i).pinned()) {
                keep(next, state, i + 1, later);
            }
            if (with != null) {
                keep(next, with, i + 1, later);
            }
        }
        return next.size() > width || looked > MOST ? narrowed(next, i + 1) : next;
    }

    /** Null when the piece would not count for anything: nobody has to do it then, unless it is pinned. */
    private State with(State state, int i) {
        Piece piece = pieces.get(i);
        int[] left = state.left().clone();
        int counted = counted(piece, Arrays.copyOfRange(left, needs.length, left.length));
        if (counted <= 0 && !piece.pinned()) {
            return null;
        }
        for (int need = 0; need < needs.length; need++) {
            left[need] -= has(piece.needs(), need) ? Math.min(counted, left[need]) : 0;
        }
        for (int cap = 0; cap < rooms.length; cap++) {
            left[needs.length + cap] -= has(piece.caps(), cap) ? counted : 0;
        }
        return new State(left, state.time() + piece.time(), state.worth() + piece.worth(), i, state);
    }

    /** A state lives while it may still beat the best mix and no cheaper way leads to it. */
    private void keep(Map<Key, State> next, State state, int from, long later) {
        looked++;
        boolean pinnedLater = from < pieces.size() && pieces.get(from).pinned();
        if (!pinnedLater && met(state)) {
            offer(state);
            return;
        }
        int least = bound.least(state.left(), from);
        if (least == Bound.NEVER
                || state.time() + least > best.time()
                || state.time() + least == best.time() && state.worth() + worthAfter[from] <= best.worth()) {
            return;
        }
        for (int cap = 0; cap < rooms.length; cap++) {
            // A cap that holds no later piece makes no difference any more.
            state.left()[needs.length + cap] = has(later, cap) ? state.left()[needs.length + cap] : 0;
        }
        next.merge(new Key(state.left()), state, (one, other) -> other.better(one) ? other : one);
    }

    private Map<Key, State> narrowed(Map<Key, State> states, int from) {
        List<State> sorted = new ArrayList<>(states.values());
        sorted.sort(Comparator.<State>comparingInt(state -> state.time() + bound.least(state.left(), from))
                .thenComparing(Comparator.comparingInt(State::worth).reversed()));
        int kept = looked > MOST ? 0 : width;
        Map<Key, State> promising = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            State state = sorted.get(i);
            if (i < kept) {
                promising.put(new Key(state.left()), state);
            } else {
                cut = Math.min(cut, state.time() + bound.least(state.left(), from));
            }
        }
        return promising;
    }

    private boolean met(State state) {
        for (int need = 0; need < needs.length; need++) {
            if (state.left()[need] > 0) {
                return false;
            }
        }
        return true;
    }

    private void offer(State state) {
        if (met(state) && state.better(best)) {
            best = state;
        }
    }

    private State greedy() {
        State state = new State(new int[needs.length + rooms.length], 0, 0, -1, null);
        for (int i : FirstMix.of(pieces, needs, rooms)) {
            Piece piece = pieces.get(i);
            state = new State(state.left(), state.time() + piece.time(), state.worth() + piece.worth(), i, state);
        }
        return state;
    }

    private Answer answer() {
        List<Integer> chosen = new ArrayList<>();
        for (State state = best; state.piece() >= 0; state = state.before()) {
            chosen.addFirst(state.piece());
        }
        return new Answer(
                List.copyOf(chosen),
                reached(chosen, pieces, needs.length, rooms),
                best.time(),
                Math.min(best.time(), cut));
    }
}
