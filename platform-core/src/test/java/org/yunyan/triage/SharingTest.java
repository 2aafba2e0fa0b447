package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.Days.LI;
import static org.yunyan.triage.Days.STAFF_ROOM;
import static org.yunyan.triage.Days.TUESDAY;
import static org.yunyan.triage.Days.ZHOU;
import static org.yunyan.triage.Days.at;
import static org.yunyan.triage.Days.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Sitting;

/** One device, several people. */
class SharingTest {

    private final Sharing sharing = new Sharing(Thresholds.STANDARD, Days::title);

    private Optional<Suspicion> look(Map<Id<Person>, List<Sitting>> sittings) {
        DeviceDay day = new DeviceDay(
                DeviceDay.id(TUESDAY, STAFF_ROOM), TUESDAY, STAFF_ROOM.value(), List.copyOf(sittings.keySet()));
        return sharing.look(day, sittings);
    }

    @Test
    void twoWhoStudyAtOnceOnOneDeviceAreAsked() {
        var seen = look(Map.of(
                LI, List.of(sitting("reading", "20:00", "21:00", 55)),
                ZHOU, List.of(sitting("reading", "20:02", "21:00", 54))));

        assertThat(seen).hasValueSatisfying(one -> {
            assertThat(one.persons()).containsExactly(LI, ZHOU);
            assertThat(one.traces().getLast().fact()).isEqualTo(Trace.Fact.TOGETHER);
            assertThat(one.traces().getLast().amount()).isEqualByComparingTo("49");
        });
    }

    @Test
    void colleaguesWhoShareTheStaffRoomOneAfterAnotherAreNot() {
        assertThat(look(Map.of(
                        LI,
                        List.of(sitting("reading", "12:10", "12:50", 38)),
                        ZHOU,
                        List.of(sitting("reading", "12:52", "13:30", 35)),
                        Id.of("wang"),
                        List.of(sitting("writing", "16:40", "17:30", 45)))))
                .isEmpty();
    }

    @Test
    void twoWhoTakeTurnsAreNot() {
        assertThat(look(Map.of(
                        LI, List.of(sitting("reading", "12:10", "12:30", 18), sitting("reading", "12:50", "13:10", 19)),
                        ZHOU, List.of(sitting("reading", "12:30", "12:50", 19)))))
                .isEmpty();
    }

    @Test
    void fiveWhoBeginWithinFiveMinutesAreAskedAndThreeAreNot() {
        assertThat(look(inARow(5))).hasValueSatisfying(one -> {
            assertThat(one.persons()).hasSize(5);
            assertThat(one.traces())
                    .filteredOn(row -> row.fact() == Trace.Fact.SUCCESSION)
                    .singleElement()
                    .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("5"));
        });
        assertThat(look(inARow(3))).isEmpty();
    }

    private static Map<Id<Person>, List<Sitting>> inARow(int people) {
        Map<Id<Person>, List<Sitting>> row = new HashMap<>();
        for (int i = 0; i < people; i++) {
            Instant from = at("22:00").plus(Duration.ofMinutes(i));
            row.put(Id.of("person" + i), List.of(sitting("reading", from, from.plusSeconds(50), 0)));
        }
        return row;
    }

    @Test
    void onePersonAloneIsNever() {
        assertThat(look(Map.of(LI, List.of(sitting("reading", "20:00", "21:00", 60)))))
                .isEmpty();
    }
}
