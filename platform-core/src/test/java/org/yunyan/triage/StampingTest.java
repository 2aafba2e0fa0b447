package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.Days.LI;
import static org.yunyan.triage.Days.TUESDAY;
import static org.yunyan.triage.Days.ZHOU;
import static org.yunyan.triage.Days.at;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Approvals that nobody can have weighed. */
class StampingTest {

    private static final Id<Person> WANG = Id.of("wang");

    private final Stamping stamping = new Stamping(Thresholds.STANDARD);

    private static List<Reviewed> approvals(Id<Person> by, int count, int secondsApart, boolean looked) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Reviewed(
                        by + "c" + i,
                        by,
                        "ZONE:east",
                        WANG,
                        "c" + i,
                        "市级培训",
                        looked,
                        at("15:00").plusSeconds((long) i * secondsApart)))
                .toList();
    }

    @Test
    void twentyApprovalsInAMinuteWithNothingOpenedAreAskedAbout() {
        assertThat(stamping.hasty(ZHOU, TUESDAY, approvals(ZHOU, 20, 3, false))).hasValueSatisfying(one -> {
            assertThat(one.persons()).containsExactly(ZHOU);
            assertThat(one.holds()).hasSize(19);
            assertThat(one.traces().getLast().fact()).isEqualTo(Trace.Fact.UNOPENED);
            assertThat(one.traces().getLast().amount()).isEqualByComparingTo("100");
        });
    }

    @Test
    void whoOpensThePapersAndThenSignsThemAllAtOnceIsNot() {
        assertThat(stamping.hasty(ZHOU, TUESDAY, approvals(ZHOU, 40, 1, true))).isEmpty();
    }

    @Test
    void whoTakesAMinuteForEachIsNotNorWhoSignsAFew() {
        assertThat(stamping.hasty(ZHOU, TUESDAY, approvals(ZHOU, 40, 60, false)))
                .isEmpty();
        assertThat(stamping.hasty(ZHOU, TUESDAY, approvals(ZHOU, 6, 2, false))).isEmpty();
    }

    @Test
    void oneClaimantAlwaysApprovedByTheSameOfSeveralIsAskedAbout() {
        List<Reviewed> given = approvals(ZHOU, 10, 3_600, true);

        assertThat(stamping.pair(ZHOU, WANG, given, approvals(LI, 5, 60, true))).hasValueSatisfying(one -> {
            assertThat(one.matter().key()).isEqualTo("zhou|wang");
            assertThat(one.traces().getLast().amount()).isEqualByComparingTo("100");
        });
    }

    @Test
    void whereOnlyOnePersonSitsAtTheDeskItIsAlwaysShe() {
        List<Reviewed> given = approvals(ZHOU, 10, 3_600, true);

        assertThat(stamping.pair(ZHOU, WANG, given, List.of())).isEmpty();
    }

    @Test
    void whoSharesTheClaimantWithOthersIsNot() {
        List<Reviewed> given = new ArrayList<>(approvals(ZHOU, 10, 3_600, true));
        given.addAll(approvals(LI, 8, 3_600, true));

        assertThat(stamping.pair(ZHOU, WANG, given, approvals(LI, 8, 60, true))).isEmpty();
    }
}
