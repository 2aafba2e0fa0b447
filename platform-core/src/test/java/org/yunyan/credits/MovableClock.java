package org.yunyan.credits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.yunyan.shared.CountyTime;

/** A clock that stands until the test moves it. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    public MovableClock(String chinaTime) {
        moveTo(chinaTime);
    }

    /** @param chinaTime for example {@code 2026-11-24T10:00} */
    public void moveTo(String chinaTime) {
        now = at(chinaTime);
    }

    public static Instant at(String chinaTime) {
        return LocalDateTime.parse(chinaTime).atZone(CountyTime.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CountyTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
