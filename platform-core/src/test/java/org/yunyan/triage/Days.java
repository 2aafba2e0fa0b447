package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.DeviceMark;
import org.yunyan.study.Sitting;

/** What the tests of the detectors say to each other: a Tuesday in November, and what was done on it. */
final class Days {

    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    static final Id<Person> LI = Id.of("li");
    static final Id<Person> ZHOU = Id.of("zhou");
    static final DeviceMark STAFF_ROOM = new DeviceMark("00112233445566778899aabbccddeeff");

    private Days() {}

    /** {@code 08:30} on that Tuesday in China. */
    static Instant at(String time) {
        return LocalDateTime.parse(TUESDAY + "T" + time).atZone(CountyTime.ZONE).toInstant();
    }

    static Sitting sitting(String course, String from, String until, int minutes) {
        return sitting(course, at(from), at(until), minutes);
    }

    static Sitting sitting(String course, Instant from, Instant until, int minutes) {
        return new Sitting(
                course + from, Id.of(course), Id.of("unit"), from, until, Duration.ofMinutes(minutes), STAFF_ROOM);
    }

    static Engagement training(String key, int hours) {
        return new Engagement(Held.entry(LI, key), key, TUESDAY, BigDecimal.valueOf(hours));
    }

    static String title(Id<Course> course) {
        return "《" + course + "》";
    }
}
