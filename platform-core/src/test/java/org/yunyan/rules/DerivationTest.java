package org.yunyan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingLevel.SCHOOL;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SCHOOL_BASED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Rules;
import org.yunyan.shared.Credits;

/** What becomes of one row, and how it is told. */
class DerivationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 8);
    private static final RuleSet RULES = Rules.of2026();

    @Test
    void eightHoursOfConcentratedTrainingAreOneCreditAndSaySo() {
        Derivation derived = derive(row("a", CONCENTRATED, "8"));

        assertThat(derived.counted()).isEqualTo(Credits.of(1));
        assertThat(derived.steps())
                .containsExactly(Sentence.of(
                        "rules.derivation.converted",
                        number("8"),
                        number("8"),
                        Credits.of(1).value(),
                        COUNTY,
                        CONCENTRATED));
    }

    @Test
    void aYearlyLimitSaysWhatItIsWhatIsUsedAndWhatIsLeft() {
        List<Derivation> derived =
                CreditRules.derive(RULES, List.of(row("a", SCHOOL_BASED, "115"), row("b", SCHOOL_BASED, "20")));

        assertThat(derived.getLast().credits()).isEqualTo(Credits.of(2));
        assertThat(derived.getLast().counted()).isEqualTo(Credits.of("0.5"));
        assertThat(derived.getLast().notCounted()).isEqualTo("credits.notCounted.per.year");
        assertThat(derived.getLast().steps().getLast())
                .isEqualTo(Sentence.of(
                        "rules.derivation.cap.year",
                        Credits.of(12).value(),
                        Credits.of("11.5").value(),
                        Credits.of("0.5").value()));
    }

    @Test
    void whoPresentsGetsTwiceAsMuchByTheFactorOfTheRules() {
        Derivation derived = derive(new EvidenceRow(
                "a", "示范课", COUNTY, CONCENTRATED, number("4"), DAY, TrainingRole.PRESENTER, null, null, null, null));

        assertThat(derived.counted()).isEqualTo(Credits.of(1));
        assertThat(derived.steps().getFirst().key()).isEqualTo("rules.derivation.multiplied");
    }

    @Test
    void whoWasThereForLessThanFourFifthsGetsNothing() {
        assertThat(derive(attended("0.79")).counted()).isEqualTo(Credits.ZERO);
        assertThat(derive(attended("0.79")).notCounted()).isEqualTo(CreditRules.ABSENT);
        assertThat(derive(attended("0.8")).counted()).isEqualTo(Credits.of(1));
    }

    @Test
    void theSameOccasionPaysOnceAndTheSecondRowNamesTheFirst() {
        EvidenceRow told = occasion("a", "教研活动签到", "fwd|2026-05-08|lecture");
        EvidenceRow toldAgain = occasion("b", "教研活动补登", "fwd|2026-05-08|lecture");

        List<Derivation> derived = CreditRules.derive(RULES, List.of(told, toldAgain));

        assertThat(derived).extracting(Derivation::counted).containsExactly(Credits.of(1), Credits.ZERO);
        assertThat(derived.getLast().credits()).isEqualTo(Credits.of(1));
        assertThat(derived.getLast().notCounted()).isEqualTo(CreditRules.REPEATED);
        assertThat(derived.getLast().clause()).isEqualTo("三(一)");
        assertThat(derived.getLast().steps().getLast())
                .isEqualTo(Sentence.of("rules.derivation.repeated", "教研活动签到", DAY));
    }

    @Test
    void anHourOnTheClockIsWorthNoMoreThanTheCeilingSays() {
        Derivation derived = derive(
                new EvidenceRow("a", "网络研修", COUNTY, ONLINE, number("20"), DAY, null, null, null, null, number("5")));

        assertThat(derived.credits()).isEqualTo(Credits.of(2));
        assertThat(derived.counted()).isEqualTo(Credits.of("0.67"));
        assertThat(derived.notCounted()).isEqualTo(CreditRules.TOO_FAST);
    }

    @Test
    void aCapCanBeOnATopicOrOnARole() {
        RuleSet rules = RULES.with(
                "caps",
                List.of(
                        cap("ethics", Set.of("ethics"), Set.of(), "0.5"),
                        cap("presenting", Set.of(), Set.of(TrainingRole.PRESENTER), "0.25")));

        assertThat(counted(rules, "ethics", null)).isEqualTo(Credits.of("0.5"));
        assertThat(counted(rules, "maths", null)).isEqualTo(Credits.of(1));
        assertThat(counted(rules, null, null)).isEqualTo(Credits.of(1));
        assertThat(counted(rules, "maths", TrainingRole.PRESENTER)).isEqualTo(Credits.of("0.25"));
    }

    @Test
    void aConversionCanBeForOneRoleAlone() {
        RuleSet rules = RULES.with("factors", List.of())
                .with(
                        "conversions",
                        List.of(
                                new RuleSet.Conversion(
                                        CONCENTRATED,
                                        Set.of(),
                                        Set.of(TrainingRole.MENTOR),
                                        number("4"),
                                        true,
                                        Rules.CLAUSE),
                                new RuleSet.Conversion(
                                        CONCENTRATED, Set.of(), Set.of(), number("8"), true, Rules.CLAUSE)));

        assertThat(counted(rules, null, TrainingRole.MENTOR)).isEqualTo(Credits.of(2));
        assertThat(counted(rules, null, TrainingRole.PARTICIPANT)).isEqualTo(Credits.of(1));
    }

    @Test
    void whatIsNotConvertedSaysSo() {
        RuleSet rules = RULES.with("conversions", List.of());

        Derivation derived = CreditRules.derive(rules, row("a", ONLINE, "10"), Before.NOTHING);

        assertThat(derived.notCounted()).isEqualTo(CreditRules.NOT_CONVERTED);
        assertThat(derived.steps())
                .containsExactly(Sentence.of("rules.derivation.notConverted", number("10"), COUNTY, ONLINE));
    }

    @Test
    void rulesWrittenBeforeAFigureExistedDoWhatTheyDid() {
        RuleSet old = RULES.with("factors", null)
                .with("attendance", null)
                .with("ceilings", null)
                .with("oncePerOccasion", null)
                .with("grace", null)
                .with("proRating", null)
                .with("induction", null)
                .with("effective", null);

        assertThat(old.effective()).isEqualTo(old.from());
        assertThat(old.proRating().joining()).isEqualTo(old.proRated());
        assertThat(CreditRules.derive(old, attended("0.1"), Before.NOTHING).counted())
                .isEqualTo(Credits.of(1));
        assertThat(counted(old, null, TrainingRole.PRESENTER)).isEqualTo(Credits.of(1));
    }

    private static Derivation derive(EvidenceRow row) {
        return CreditRules.derive(RULES, row, Before.NOTHING);
    }

    private static Credits counted(RuleSet rules, String topic, TrainingRole role) {
        EvidenceRow row =
                new EvidenceRow("a", "研修", COUNTY, CONCENTRATED, number("8"), DAY, role, topic, null, null, null);
        return CreditRules.derive(rules, row, Before.NOTHING).counted();
    }

    private static EvidenceRow row(String key, TrainingMode mode, String hours) {
        return new EvidenceRow(key, "研修", COUNTY, mode, number(hours), DAY, null, null, null, null, null);
    }

    private static EvidenceRow attended(String share) {
        return new EvidenceRow(
                "a", "研修", SCHOOL, CONCENTRATED, number("8"), DAY, null, null, null, number(share), null);
    }

    private static EvidenceRow occasion(String key, String title, String occasion) {
        return new EvidenceRow(key, title, COUNTY, CONCENTRATED, number("8"), DAY, null, null, occasion, null, null);
    }

    private static RuleSet.Cap cap(String id, Set<String> topics, Set<TrainingRole> roles, String max) {
        return new RuleSet.Cap(
                id, Set.of(), Set.of(), topics, roles, RuleSet.Per.YEAR, Credits.of(max), true, Rules.CLAUSE);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
