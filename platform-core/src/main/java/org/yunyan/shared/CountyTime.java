package org.yunyan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time by which the county lives: its days are the days of rules, weeks and lists, wherever a server stands. */
public final class CountyTime {

    /** Its name, for what takes no zone. */
    public static final String NAME = "Asia/Shanghai";

    /** The zone itself. */
    public static final ZoneId ZONE = ZoneId.of(NAME);

    private CountyTime() {}

    /** Returns the county's day at a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Returns the county's day by a clock of whatever zone. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** Returns the moment at which a day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
