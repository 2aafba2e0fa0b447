package org.yunyan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long is waited before a delivery is tried again: twice as long each time, never the same for many at once. */
final class Patience {

    /** About two days in all. */
    static final int MOST_ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final RandomGenerator chance;

    Patience(RandomGenerator chance) {
        this.chance = chance;
    }

    /** When to try again after so many attempts, or null to give up. */
    Instant next(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return null;
        }
        long doubled = FIRST.toMillis() << Math.min(attempts - 1, 20);
        long wait = Math.min(doubled, LONGEST.toMillis());
        return now.plusMillis(wait / 2 + chance.nextLong(wait / 2 + 1));
    }
}
