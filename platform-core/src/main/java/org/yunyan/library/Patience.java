package org.yunyan.library;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a program that gets no further for too long, however busy it seems. */
final class Patience {

    private final Process process;
    private final long most;
    private long furthest = -1;
    private long since = System.nanoTime();

    Patience(Process process, Duration most) {
        this.process = process;
        this.most = most.toNanos();
        Thread.ofVirtual().name("patience").start(this::watch);
    }

    /** It has come so far. */
    synchronized void reached(long place) {
        if (place > furthest) {
            furthest = place;
            since = System.nanoTime();
        }
    }

    private synchronized long left() {
        return most - (System.nanoTime() - since);
    }

    private void watch() {
        try {
            for (long left = left(); left > 0; left = left()) {
                if (process.waitFor(left, TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
