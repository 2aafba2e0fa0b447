package org.yunyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CountyTimeTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T16:00:00Z");

    @Test
    void theCountysDayBeginsAtItsOwnMidnight() {
        assertThat(CountyTime.dayOf(MIDNIGHT.minusMillis(1))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(CountyTime.dayOf(MIDNIGHT)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(CountyTime.startOf(LocalDate.of(2026, 11, 24))).isEqualTo(MIDNIGHT);
    }

    @Test
    void todayIsTheCountysDayByAClockInAnotherPlace() {
        Clock inLima = Clock.fixed(MIDNIGHT, ZoneId.of("America/Lima"));

        assertThat(CountyTime.today(inLima)).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
