package org.yunyan.audience;

/**
 * Which reports of one session were taken in: the highest number, and which of the {@value #WIDTH} before it. What lies further
 * back counts as known, so that nothing is ever counted twice.
 *
 * @param session a digest of its name
 * @param bits the lowest one stands for {@code highest}
 */
record Window(int session, long highest, long bits) {

    static final int WIDTH = 64;

    static Window opened(int session, long sequence) {
        return new Window(session, sequence, 1);
    }

    boolean knows(long sequence) {
        long behind = highest - sequence;
        return behind >= WIDTH || behind >= 0 && (bits >> behind & 1) == 1;
    }

    Window with(long sequence) {
        long ahead = sequence - highest;
        if (ahead > 0) {
            return new Window(session, sequence, ahead >= WIDTH ? 1 : bits << ahead | 1);
        }
        return new Window(session, highest, bits | 1L << -ahead);
    }
}
