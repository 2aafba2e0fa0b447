package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.Days.LI;
import static org.yunyan.triage.Days.ZHOU;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Likeness;
import org.yunyan.claims.Progress;
import org.yunyan.claims.Proof;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Papers that nearly look like others that were handed in before. */
class ReusingTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    private final Reusing reusing = new Reusing(Thresholds.STANDARD);

    private static Claim claim(String id, Id<Person> person, String organiser, String certificate, Likeness... near) {
        var details = new ClaimDetails(
                ClaimKind.OUTSIDE_TRAINING,
                null,
                "市级研修",
                organiser,
                TrainingLevel.MUNICIPAL,
                TrainingMode.CONCENTRATED,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 2),
                BigDecimal.TEN,
                certificate,
                null);
        var progress = new Progress(ClaimState.IN_REVIEW, null, null, List.of(), List.of(), List.of(), AT, AT);
        return new Claim(
                Id.of(id),
                person,
                id,
                List.of(),
                details,
                new Proof(List.of(), null, null, List.of(near)),
                progress,
                null,
                0,
                null,
                AT,
                1);
    }

    private Optional<Suspicion> look(Claim earlier, String organiser, String certificate, int percent) {
        var likeness = new Likeness(earlier.id(), Id.of("here"), Id.of("there"), percent, false);
        return reusing.look(claim("later", LI, organiser, certificate, likeness), Map.of(earlier.id(), earlier));
    }

    @Test
    void aPaperThatHasNearlyAllInCommonWithAnotherTrainingsIsAskedAbout() {
        Claim earlier = claim("earlier", ZHOU, "西南大学", "A-1");

        assertThat(look(earlier, "重庆师范大学", "B-7", 99)).hasValueSatisfying(one -> {
            assertThat(one.persons()).containsExactly(LI);
            assertThat(one.holds()).containsExactly(Held.claim(LI, "later"));
            assertThat(one.traces())
                    .extracting(Trace::fact)
                    .containsExactly(Trace.Fact.SCAN, Trace.Fact.SCAN, Trace.Fact.ALIKE);
        });
    }

    @Test
    void herOwnPaperUsedForASecondTrainingIsAskedAbout() {
        assertThat(look(claim("earlier", LI, "西南大学", "A-1"), "西南大学", "A-2", 99)).isPresent();
    }

    @Test
    void colleaguesOfOneTrainingHavePapersOfOneForm() {
        assertThat(look(claim("earlier", ZHOU, "西南大学", "A-1"), "西南大学", "A-2", 99))
                .isEmpty();
    }

    @Test
    void anotherTrainingsPaperOnTheSameFormIsNot() {
        assertThat(look(claim("earlier", ZHOU, "西南大学", "A-1"), "重庆师范大学", "B-7", 97))
                .isEmpty();
    }

    @Test
    void whatLooksAlikeAndWasLetThroughWithoutALookIsAskedAbout() {
        Claim earlier = claim("earlier", ZHOU, "西南大学", "A-1");
        var likeness = new Likeness(earlier.id(), Id.of("here"), Id.of("there"), 90, false);
        Claim later = claim("later", LI, "重庆师范大学", "B-7", likeness);

        assertThat(reusing.look(later, Map.of(earlier.id(), earlier))).isEmpty();
        assertThat(reusing.letThrough(later, Map.of(earlier.id(), earlier))).isPresent();
        assertThat(reusing.letThrough(later, Map.of())).as("both were opened").isEmpty();
    }
}
