package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.Days.LI;
import static org.yunyan.triage.Days.at;
import static org.yunyan.triage.Days.sitting;
import static org.yunyan.triage.Days.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunyan.study.Sitting;

/** More hours than a day has for people. What a course and a quiz take is tested where they are really studied. */
class SpeedingTest {

    private final Speeding speeding = new Speeding(LI, Thresholds.STANDARD, Days::title);

    @Test
    void fifteenHoursOfStudyOnOneDayAreAskedAbout() {
        List<Sitting> day =
                List.of(sitting("reading", "00:10", "08:10", 470), sitting("writing", "08:15", "16:30", 490));

        assertThat(speeding.days(day, List.of())).singleElement().satisfies(one -> {
            assertThat(one.matter().key()).isEqualTo("li|2026-11-24");
            assertThat(one.traces().getLast().fact()).isEqualTo(Trace.Fact.DAY);
            assertThat(one.traces().getLast().amount()).isEqualByComparingTo("16");
        });
    }

    @Test
    void aLongDayOfTrainingAndAnEveningOfStudyIsNot() {
        assertThat(speeding.days(List.of(sitting("reading", "18:30", "23:30", 290)), List.of(training("day", 8))))
                .isEmpty();
    }

    @Test
    void aPhoneThatWasOfflineForDaysAndReportsThemAtOnceIsNot() {
        Instant opened = at("07:00").minus(Duration.ofDays(3));
        List<Sitting> late =
                List.of(sitting("reading", opened, at("12:00"), 600), sitting("writing", opened, at("12:01"), 600));

        assertThat(speeding.days(late, List.of())).isEmpty();
    }
}
