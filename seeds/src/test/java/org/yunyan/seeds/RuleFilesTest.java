package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SCHOOL_BASED;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Rules;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleChange;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;

/** The rule files say figure by figure what the credit tests prove, and those of other places show that figures are all it takes. */
class RuleFilesTest {

    private static final RuleSet BEIJING = RuleExamples.all().getFirst();
    private static final RuleSet WUHAN = RuleExamples.all().getLast();

    @Test
    void bothCyclesAreTheOnesThatTheCreditTestsAreAbout() {
        assertThat(Groundwork.rules()).containsExactly(Rules.of2021(), Rules.of2026());
    }

    static Stream<RuleSet> files() {
        return Stream.concat(Groundwork.rules().stream(), RuleExamples.all().stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsSoundAndNamesTheClauseOfEachFigure(RuleSet rules) {
        assertThat(RuleChange.between(rules, rules)).isEmpty();
        assertThat(rules.cycle().clause()).isNotBlank();
        assertThat(rules.conversions()).extracting(RuleSet.Conversion::clause).doesNotContainNull();
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void inBeijingSixTenTenAndTenAreThirtySix() {
        Counted counted = new Counted(BEIJING)
                .add("public-required", CONCENTRATED, 60)
                .add("subject-required", CONCENTRATED, 100)
                .add("elective", CONCENTRATED, 100)
                .add(null, SCHOOL_BASED, 200);

        assertThat(counted.total())
                .isEqualTo(Credits.of(36))
                .isEqualTo(BEIJING.cycle().minimum());
        assertThat(counted.missing()).isEmpty();
    }

    @Test
    void inBeijingSubjectTrainingStandsInForElectiveTrainingAndNotTheOtherWayRound() {
        Counted moreSubject = new Counted(BEIJING)
                .add("public-required", CONCENTRATED, 60)
                .add("subject-required", CONCENTRATED, 200)
                .add(null, SCHOOL_BASED, 200);
        Counted moreElective = new Counted(BEIJING)
                .add("public-required", CONCENTRATED, 60)
                .add("elective", CONCENTRATED, 200)
                .add(null, SCHOOL_BASED, 200);

        assertThat(moreSubject.missing()).isEmpty();
        assertThat(moreElective.total()).isEqualTo(Credits.of(36));
        assertThat(moreElective.missing()).containsOnlyKeys("subject-required");
    }

    @Test
    void inBeijingAnHourOnlineIsHalfAnHourInTheRoomAndSelfStudyIsNotConverted() {
        assertThat(new Counted(BEIJING).add("elective", CONCENTRATED, 4).total())
                .isEqualTo(Credits.of("0.4"));
        assertThat(new Counted(BEIJING).add("elective", ONLINE, 4).total()).isEqualTo(Credits.of("0.2"));
        assertThat(new Counted(BEIJING).add("elective", SELF_STUDY, 40).total()).isEqualTo(Credits.ZERO);
    }

    @Test
    void inWuhanAnHourIsAnHourAndSchoolBasedTrainingIsHalfOfItAtMost() {
        Counted counted = new Counted(WUHAN).add("ethics", CONCENTRATED, 160).add(null, SCHOOL_BASED, 200);

        assertThat(counted.total()).isEqualTo(Credits.of(340));
        assertThat(counted.last().notCounted()).isEqualTo("credits.notCounted.per.cycle");
        assertThat(counted.add(null, CONCENTRATED, 20).total())
                .isEqualTo(WUHAN.cycle().minimum());
    }

    @Test
    void whatIsOurAssumptionIsMarkedAndSaid() {
        assertThat(RuleExamples.all()).allSatisfy(rules -> {
            assertThat(rules.year().isDefault()).isTrue();
            assertThat(rules.pace().isDefault()).isTrue();
            assertThat(rules.caps()).allMatch(RuleSet.Cap::isDefault);
            assertThat(rules.noteZh()).contains("默认值");
            assertThat(rules.noteEn()).contains("defaults");
        });
    }

    /** Training of one teacher, all in the first year. */
    private static final class Counted {

        private final RuleSet rules;
        private final List<EvidenceRow> rows = new ArrayList<>();

        Counted(RuleSet rules) {
            this.rules = rules;
        }

        Counted add(String topic, TrainingMode mode, int hours) {
            LocalDate day = rules.from().plusDays(rows.size());
            rows.add(new EvidenceRow(
                    "row-" + rows.size(),
                    "研修",
                    TrainingLevel.COUNTY,
                    mode,
                    BigDecimal.valueOf(hours),
                    day,
                    null,
                    topic,
                    null,
                    null,
                    null));
            return this;
        }

        Derivation last() {
            return CreditRules.derive(rules, rows).getLast();
        }

        Credits total() {
            return CreditRules.derive(rules, rows).stream()
                    .map(Derivation::counted)
                    .reduce(Credits.ZERO, Credits::plus);
        }

        /** What is missing of each part, by its id. */
        Map<String, Credits> missing() {
            List<Derivation> derived = CreditRules.derive(rules, rows);
            Map<String, Credits> missing = new LinkedHashMap<>();
            for (RuleSet.SubTarget part : rules.subTargets()) {
                Credits earned = Credits.ZERO;
                for (int i = 0; i < rows.size(); i++) {
                    earned = part.accepts(rows.get(i).kind())
                            ? earned.plus(derived.get(i).counted())
                            : earned;
                }
                if (earned.missingTo(part.minimum()).isPositive()) {
                    missing.put(part.id(), earned.missingTo(part.minimum()));
                }
            }
            return missing;
        }
    }
}
