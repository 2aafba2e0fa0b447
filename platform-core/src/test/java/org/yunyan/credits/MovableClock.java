package org.yunyan.credits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands until the test moves it. */
public final class MovableClock extends Clock {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    public MovableClock(String chinaTime) {
        moveTo(chinaTime);
    }

    /** @param chinaTime for example {@code 2026-11-24T10:00} */
    public void moveTo(String chinaTime) {
        now = at(chinaTime);
    }

    public static Instant at(String chinaTime) {
        return LocalDateTime.parse(chinaTime).atZone(CHINA).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
