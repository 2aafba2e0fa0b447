package org.yunyan.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What one learner has played of one unit.
 *
 * @param seen a bit for each second
 * @param position second where she was last
 * @param at when that was
 * @param windows the sessions whose reports are remembered, newest last
 */
record Trace(byte[] seen, int position, Instant at, List<Window> windows) {

    /** More devices than these at one unit nobody has. */
    private static final int SESSIONS = 4;

    static final Trace NOTHING = new Trace(new byte[0], 0, null, List.of());

    Trace {
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    BitSet seconds() {
        return BitSet.valueOf(seen);
    }

    /** Whether this report was taken in, or comes so late that nobody can tell. */
    boolean knows(String session, long sequence) {
        return window(session).filter(window -> window.knows(sequence)).isPresent();
    }

    Trace with(BitSet seconds, String session, long sequence, int stoppedAt, Instant then) {
        List<Window> remembered = new ArrayList<>(windows);
        Optional<Window> known = window(session);
        known.ifPresent(remembered::remove);
        remembered.add(known.map(window -> window.knows(sequence) ? window : window.with(sequence))
                .orElseGet(() -> Window.opened(session.hashCode(), sequence)));
        while (remembered.size() > SESSIONS) {
            remembered.removeFirst();
        }
        boolean later = at == null || then.isAfter(at) || then.equals(at) && stoppedAt > position;
        return new Trace(seconds.toByteArray(), later ? stoppedAt : position, later ? then : at, remembered);
    }

    private Optional<Window> window(String session) {
        return windows.stream()
                .filter(window -> window.session() == session.hashCode())
                .findFirst();
    }
}
