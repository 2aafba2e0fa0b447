package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** Trainings that gather in the last days of a year. */
class BurstingTest {

    private static final Organisation SCHOOL = Organisation.county(Id.of("school-1"), "盛堡小学");

    private final Bursting bursting = new Bursting(Thresholds.STANDARD);

    /** A year with so many trainings in spring, and so many on its last but one day. */
    private static Bursting.Year year(int year, int spring, int late) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        days.put(LocalDate.of(year, 4, 10), spring);
        days.put(LocalDate.of(year, 12, 30), late);
        return new Bursting.Year(year, LocalDate.of(year + 1, 1, 1), days);
    }

    @Test
    void aSchoolThatNeverDidAndNowTrainsHalfAYearInTwoDaysIsAsked() {
        assertThat(bursting.look(SCHOOL, year(2026, 60, 60), List.of(year(2025, 120, 4), year(2024, 110, 6))))
                .hasValueSatisfying(one -> {
                    assertThat(one.persons())
                            .as("a school is asked, nobody in it")
                            .isEmpty();
                    assertThat(one.matter().key()).isEqualTo("school-1|2026");
                    assertThat(one.traces().getFirst().amount()).isEqualByComparingTo("60");
                    assertThat(one.traces())
                            .filteredOn(row -> row.fact() == Trace.Fact.HISTORY)
                            .hasSize(3);
                });
    }

    @Test
    void aSchoolThatAlwaysTrainsThenIsNot() {
        assertThat(bursting.look(SCHOOL, year(2026, 60, 60), List.of(year(2025, 60, 55), year(2024, 70, 60))))
                .isEmpty();
    }

    @Test
    void aFewMoreThanUsualAreChance() {
        assertThat(bursting.look(SCHOOL, year(2026, 100, 24), List.of(year(2025, 100, 15), year(2024, 100, 14))))
                .isEmpty();
    }

    @Test
    void aNewSchoolHasNoHistoryToDifferFrom() {
        assertThat(bursting.look(SCHOOL, year(2026, 10, 90), List.of(year(2025, 80, 1))))
                .isEmpty();
    }

    @Test
    void theTailIsThatOfTheBinomial() {
        assertThat(Bursting.chance(8, 10, 0.5)).isCloseTo(56.0 / 1024, within(1e-12));
        assertThat(Bursting.chance(0, 10, 0.3)).isCloseTo(1, within(1e-12));
        assertThat(Bursting.chance(10, 10, 0.1)).isCloseTo(1e-10, within(1e-15));
    }
}
