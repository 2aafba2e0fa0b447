package org.yunyan.exams;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of an attempt, by the server's clock. The screen gives a sign of life every {@link #BEAT}; when none came for
 * {@link #QUIET}, the line was lost, and the time without it is given back, all in all up to {@link #GRACE}.
 *
 * @param deadline until when answers are taken; null without a limit
 * @param seen last sign of life
 * @param givenBack milliseconds that the deadline was moved for lost lines
 * @param latest when it is over in any case; null without a limit
 */
record Timing(Instant begun, Instant deadline, Instant seen, long givenBack, Instant latest) {

    static final Duration BEAT = Duration.ofSeconds(15);
    static final Duration QUIET = Duration.ofSeconds(45);
    static final Duration GRACE = Duration.ofMinutes(10);

    /** For what was sent in time and travelled. */
    private static final Duration TRAVEL = Duration.ofSeconds(5);

    /** @param minutes 0 for no limit */
    static Timing from(Instant now, int minutes) {
        Instant deadline = minutes == 0 ? null : now.plus(Duration.ofMinutes(minutes));
        return new Timing(now, deadline, now, 0, deadline == null ? null : deadline.plus(GRACE));
    }

    /** With a sign of life, and what was lost before it given back. */
    Timing seenAt(Instant now) {
        if (!now.isAfter(seen)) {
            return this;
        }
        Duration gap = Duration.between(seen, now);
        if (deadline == null || gap.compareTo(QUIET) <= 0) {
            return new Timing(begun, deadline, now, givenBack, latest);
        }
        long back = Math.min(gap.minus(BEAT).toMillis(), graceLeft().toMillis());
        return new Timing(begun, deadline.plusMillis(back), now, givenBack + back, latest);
    }

    boolean isOver(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(TRAVEL));
    }

    /** Time that is left; null without a limit. */
    Duration left(Instant now) {
        if (deadline == null) {
            return null;
        }
        Duration left = Duration.between(now, deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Duration graceLeft() {
        return GRACE.minusMillis(givenBack);
    }
}
