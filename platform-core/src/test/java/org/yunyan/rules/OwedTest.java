package org.yunyan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Days;
import org.yunyan.people.Service;
import org.yunyan.shared.Credits;

/** 三(六): a year asks for 24 credits of somebody who is there all year; of everybody else for her part of its 365 days. */
class OwedTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 9, 1);
    private static final Map<AbsenceKind, Integer> LEAST = Map.of(
            AbsenceKind.SICK, 30,
            AbsenceKind.MATERNITY, 1,
            AbsenceKind.STUDY, 90,
            AbsenceKind.EXEMPT, 1);

    @Test
    void whoIsThereAllYearOwesAllOfIt() {
        assertThat(owed(Service.since(LONG_AGO))).isEqualTo(Credits.of(24));
    }

    @Test
    void whoJoinsOnTheFirstOfSeptemberOwes122Of365Days() {
        assertThat(owed(Service.since(LocalDate.of(2026, 9, 1)))).isEqualTo(Credits.of("8.02"));
    }

    @Test
    void whoIsTransferredOutOnTheFirstOfJulyOwes181Days() {
        Service left = service(away(AbsenceKind.LEFT, "2026-07-01", null));

        assertThat(owed(left)).isEqualTo(Credits.of("11.9"));
        assertThat(year().owedBy(left, LEAST).until()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void whoLeavesAndComesBackOwesNothingForTheDaysBetween() {
        assertThat(owed(service(away(AbsenceKind.LEFT, "2026-03-01", "2026-06-01"))))
                .as("273 days")
                .isEqualTo(Credits.of("17.95"));
    }

    @Test
    void maternityLeaveOf178DaysLeaves187DaysToOwe() {
        assertThat(owed(service(away(AbsenceKind.MATERNITY, "2026-03-01", "2026-08-26"))))
                .isEqualTo(Credits.of("12.29"));
    }

    @Test
    void aShortSickLeaveChangesNothing() {
        assertThat(owed(service(away(AbsenceKind.SICK, "2026-03-01", "2026-03-21"))))
                .isEqualTo(Credits.of(24));
    }

    @Test
    void twoSickLeavesThatTouchAreOne() {
        Service service = service(
                away(AbsenceKind.SICK, "2026-03-01", "2026-03-21"), away(AbsenceKind.SICK, "2026-03-21", "2026-04-05"));

        assertThat(owed(service)).as("330 days").isEqualTo(Credits.of("21.69"));
    }

    @Test
    void daysThatTwoLeavesShareCountOnce() {
        Service service = service(
                away(AbsenceKind.MATERNITY, "2026-03-01", "2026-08-26"),
                away(AbsenceKind.SICK, "2026-08-01", "2026-09-05"));

        assertThat(year().owedBy(service, LEAST).away())
                .containsExactly(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 5)));
    }

    @Test
    void aLongLeaveCountsInEachYearThatItReachesInto() {
        Service service = service(away(AbsenceKind.SICK, "2025-12-01", "2026-01-11"));

        assertThat(owed(service)).as("ten of its 41 days lie in 2026").isEqualTo(Credits.of("23.34"));
    }

    @Test
    void whoIsExemptAllYearOwesNothingAndHasMetIt() {
        Target year = year().owedBy(service(away(AbsenceKind.EXEMPT, "2025-09-01", null)), LEAST);

        assertThat(year.required()).isEqualTo(Credits.ZERO);
        assertThat(year.met()).isTrue();
        assertThat(year.percent()).isEqualTo(100);
    }

    @Test
    void aKindThatTheRulesDoNotNameChangesNothing() {
        assertThat(owed(service(away(AbsenceKind.SECONDED, "2026-01-01", null))))
                .isEqualTo(Credits.of(24));
    }

    @Test
    void theEvenPaceStandsStillWhileSheIsAway() {
        Target year = year().owedBy(service(away(AbsenceKind.MATERNITY, "2026-03-01", "2026-08-26")), LEAST);

        Credits before = year.due(LocalDate.of(2026, 3, 1));

        assertThat(before).as("59 of 187 days").isEqualTo(Credits.of("3.87"));
        assertThat(year.due(LocalDate.of(2026, 8, 26))).isEqualTo(before);
        assertThat(year.due(LocalDate.of(2027, 1, 1))).isEqualTo(year.required());
    }

    @Test
    void whoJoinsAfterTheYearOwesNothingForIt() {
        assertThat(owed(Service.since(LocalDate.of(2027, 2, 1)))).isEqualTo(Credits.ZERO);
    }

    private static Credits owed(Service service) {
        return year().owedBy(service, LEAST).required();
    }

    private static Target year() {
        return new Target(
                "year", Credits.ZERO, Credits.of(24), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), true, "三(六)");
    }

    private static Service service(Service.Away... absences) {
        LocalDate left = List.of(absences).stream()
                .filter(away -> away.kind() == AbsenceKind.LEFT && away.until() == null)
                .map(Service.Away::from)
                .findFirst()
                .orElse(null);
        return new Service(LONG_AGO, left, List.of(absences));
    }

    private static Service.Away away(AbsenceKind kind, String from, String until) {
        return new Service.Away(kind, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
