package org.yunyan.identity;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How often signing in as this login went wrong lately. A try counts as wrong until it has succeeded, so that many at the
 * same time do not slip through.
 *
 * @param until when the next try is possible
 * @param last when the latest one was
 */
record WrongTries(@BsonId String login, int count, Instant until, Instant last) {

    /** So many are free: people mistype. */
    static final int FREE = 5;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** Long enough against guessing, short enough for somebody whose login another person keeps locked. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    static WrongTries first(String login, Instant now) {
        return new WrongTries(login, 1, Instant.EPOCH, now);
    }

    WrongTries again(Instant now) {
        if (last.plus(FORGOTTEN_AFTER).isBefore(now)) {
            return first(login, now);
        }
        int next = count + 1;
        return new WrongTries(login, next, next < FREE ? Instant.EPOCH : now.plus(waitAfter(next)), now);
    }

    Duration remaining(Instant now) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static Duration waitAfter(int count) {
        int doublings = Math.min(count - FREE, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
