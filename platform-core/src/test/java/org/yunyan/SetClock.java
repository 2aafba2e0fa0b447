package org.yunyan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.yunyan.shared.CountyTime;

/** A clock that moves only when a test says so. */
public final class SetClock extends Clock {

    private volatile Instant now;

    private SetClock(Instant now) {
        this.now = now;
    }

    /** @param start for example {@code 2026-03-02T08:00:00Z} */
    public static SetClock at(String start) {
        return new SetClock(Instant.parse(start));
    }

    public void pass(Duration time) {
        now = now.plus(time);
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
