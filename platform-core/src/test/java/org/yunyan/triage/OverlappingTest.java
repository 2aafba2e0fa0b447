package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.Days.LI;
import static org.yunyan.triage.Days.TUESDAY;
import static org.yunyan.triage.Days.at;
import static org.yunyan.triage.Days.sitting;
import static org.yunyan.triage.Days.training;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yunyan.shared.Id;
import org.yunyan.study.Sitting;

/** One person at two trainings at the same time. */
class OverlappingTest {

    private final Overlapping overlapping = new Overlapping(LI, Thresholds.STANDARD, Days::title);

    private List<Suspicion> during(Engagement training, Sitting... sittings) {
        return overlapping.look(List.of(sittings), List.of(training), List.of());
    }

    @Test
    void whoStudiesForAnHourWhileSheIsAtATrainingIsAsked() {
        List<Suspicion> seen = during(training("training:day", 8), sitting("reading", "09:30", "10:40", 65));

        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(FlagKind.OVERLAP);
            assertThat(one.persons()).containsExactly(LI);
            assertThat(one.matter().key()).isEqualTo("li|training:day");
            assertThat(one.holds())
                    .containsExactly(Held.entry(LI, "training:day"), Held.completion(LI, Id.of("reading")));
            assertThat(one.traces())
                    .extracting(Trace::fact)
                    .containsExactly(Trace.Fact.TRAINING, Trace.Fact.SITTING, Trace.Fact.TOGETHER);
            assertThat(one.traces().getLast().amount()).isEqualByComparingTo("65");
        });
    }

    @Test
    void studyInTheEveningOrOverLunchIsNot() {
        assertThat(during(
                        training("training:day", 8),
                        sitting("reading", "12:05", "13:50", 100),
                        sitting("reading", "19:30", "21:30", 115)))
                .isEmpty();
    }

    @Test
    void anOfflinePhoneThatReportsDuringTheTrainingIsNot() {
        assertThat(during(training("training:day", 8), sitting("reading", "07:00", "10:30", 60)))
                .as("an hour fits before nine")
                .isEmpty();
    }

    @Test
    void aPageLeftOpenAllDayIsNot() {
        assertThat(during(training("training:day", 8), sitting("reading", "07:30", "21:00", 120)))
                .isEmpty();
    }

    @Test
    void aTrainingOfTwoHoursMayLieAnywhereInTheDay() {
        assertThat(during(training("training:short", 2), sitting("reading", "09:30", "11:30", 110)))
                .isEmpty();
    }

    @Test
    void twoWholeDaysOnOneDayAreAskedAboutAndTwoHalvesAreNot() {
        assertThat(overlapping.look(List.of(), List.of(training("a", 8), training("b", 8)), List.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.holds()).hasSize(2));
        assertThat(overlapping.look(List.of(), List.of(training("a", 4), training("b", 4)), List.of()))
                .isEmpty();
    }

    @Test
    void twoCoursesPlayedAtOnceAreAskedAboutAndOneThatWasSentAgainIsNot() {
        assertThat(overlapping.look(List.of(), List.of(), List.of(clash("reading", "writing"))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.matter()).extracting(Matter::kind).isEqualTo(Matter.Kind.STUDY);
                    assertThat(one.traces())
                            .allSatisfy(row -> assertThat(row.amount()).isEqualByComparingTo("15"));
                });
        assertThat(overlapping.look(List.of(), List.of(), List.of(clash("reading", "reading"))))
                .isEmpty();
    }

    private static Clash clash(String... courses) {
        List<Clash.Lost> lost = IntStream.range(0, 30)
                .mapToObj(i -> new Clash.Lost(
                        Id.of(courses[i % courses.length]), 60, at("20:00").plus(Duration.ofMinutes(i))))
                .toList();
        return new Clash(Clash.id(LI, TUESDAY), LI, TUESDAY, lost, lost.size());
    }
}
