package org.yunyan.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingLevel.NATIONAL;
import static org.yunyan.catalogue.TrainingLevel.SCHOOL;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SCHOOL_BASED;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.rules.Before;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/** From hours to credits, figure by figure. */
class CreditRulesTest {

    private static final Id<Person> SOMEBODY = Id.of("wang");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 8);

    @ParameterizedTest(name = "{1} hours {0} are {2} credits")
    @CsvSource({
        "CONCENTRATED, 8, 1",
        "CONCENTRATED, 40, 5",
        "SHADOWING, 120, 15",
        "BLENDED, 12, 1.5",
        "ONLINE, 10, 1",
        "ONLINE, 3, 0.3",
        "SCHOOL_BASED, 15, 1.5",
        "SELF_STUDY, 20, 1",
    })
    void hoursConvertByTheModeOfTheTraining(TrainingMode mode, BigDecimal hours, String credits) {
        Derivation derived = derive(new EvidenceRow(COUNTY, mode, hours, DAY), Before.NOTHING);

        assertThat(derived.credits()).isEqualTo(Credits.of(credits));
        assertThat(derived.counted()).isEqualTo(Credits.of(credits));
        assertThat(derived.notCounted()).isNull();
        assertThat(derived.clause()).isEqualTo(Rules.CLAUSE);
    }

    @Test
    void aPartOfAHundredthIsNotCredited() {
        assertThat(derive(claim(CONCENTRATED, "1"), Before.NOTHING).credits()).isEqualTo(Credits.of("0.12"));
    }

    @Test
    void aConversionForOneLevelStandsBeforeTheGeneralOne() {
        RuleSet.Conversion national =
                new RuleSet.Conversion(ONLINE, Set.of(NATIONAL), Set.of(), BigDecimal.valueOf(5), true, Rules.CLAUSE);
        RuleSet rules = Rules.changed(Rules.of2026(), List.of(national, Rules.conversion(ONLINE, 10)));

        assertThat(credits(rules, NATIONAL)).isEqualTo(Credits.of(2));
        assertThat(credits(rules, SCHOOL)).isEqualTo(Credits.of(1));
    }

    @Test
    void whatTheRulesDoNotConvertIsKeptAndSaidToBeNotCounted() {
        RuleSet rules = Rules.changed(Rules.of2026(), List.of(Rules.conversion(ONLINE, 10)));

        Derivation derived = CreditRules.derive(rules, claim(SELF_STUDY, "20"), Before.NOTHING);

        assertThat(derived.counted()).isEqualTo(Credits.ZERO);
        assertThat(derived.notCounted()).isEqualTo("credits.notCounted.notConverted");
    }

    @Test
    void oneOnlineTrainingCountsSixCreditsAtMost() {
        Derivation derived = derive(claim(ONLINE, "85"), Before.NOTHING);

        assertThat(derived.credits()).isEqualTo(Credits.of("8.5"));
        assertThat(derived.counted()).isEqualTo(Credits.of(6));
        assertThat(derived.notCounted()).isEqualTo("credits.notCounted.per.event");
    }

    @Test
    void selfStudyCountsFourCreditsAYearAndSixteenACycle() {
        assertThat(counted(SELF_STUDY, "20", 7, 2026)).containsExactly("1", "1", "1", "1", "0", "0", "0");
        assertThat(counted(SELF_STUDY, "20", 4, 2026, 2027, 2028, 2029, 2030))
                .filteredOn("0"::equals)
                .hasSize(4);
    }

    @Test
    void theLastAwardUnderACapCountsInPart() {
        assertThat(counted(SCHOOL_BASED, "50", 3, 2026)).containsExactly("5", "5", "2");
    }

    @Test
    void studyAtTheScreenCountsSixCreditsADay() {
        List<Entry> before = new ArrayList<>();
        Chain chain = new Chain(SOMEBODY, List.of());
        for (int i = 0; i < 3; i++) {
            Entry entry = draft(chain, ONLINE, "25", DAY, i);
            before.add(entry);
            chain = chain.with(entry, 2026);
        }
        Entry nextDay = draft(chain, ONLINE, "25", DAY.plusDays(1), 3);

        assertThat(before).extracting(entry -> entry.counted().toString()).containsExactly("2.5", "2.5", "1");
        assertThat(before.getLast().notCounted()).isEqualTo("credits.notCounted.per.day");
        assertThat(nextDay.counted()).isEqualTo(Credits.of("2.5"));
    }

    private static Derivation derive(EvidenceRow claim, Before before) {
        return CreditRules.derive(Rules.of2026(), claim, before);
    }

    private static EvidenceRow claim(TrainingMode mode, String hours) {
        return new EvidenceRow(COUNTY, mode, new BigDecimal(hours), DAY);
    }

    private static Credits credits(RuleSet rules, TrainingLevel level) {
        return CreditRules.derive(rules, new EvidenceRow(level, ONLINE, BigDecimal.TEN, DAY), Before.NOTHING)
                .credits();
    }

    /** What each of so many awards a year counts, one after the other on different days. */
    private static List<String> counted(TrainingMode mode, String hours, int timesAYear, int... years) {
        Chain chain = new Chain(SOMEBODY, List.of());
        for (int year : years) {
            for (int i = 0; i < timesAYear; i++) {
                Entry entry = draft(chain, mode, hours, LocalDate.of(year, 3, 1).plusDays(i), year * 100 + i);
                chain = chain.with(entry, year);
            }
        }
        return chain.entries().map(entry -> entry.counted().toString()).toList();
    }

    private static Entry draft(Chain chain, TrainingMode mode, String hours, LocalDate day, int number) {
        Award award = new Award(
                "key-" + number,
                chain.person(),
                null,
                "研修",
                COUNTY,
                mode,
                new BigDecimal(hours),
                null,
                null,
                MovableClock.at(day + "T10:00"));
        return Drafting.award(award, Rules.of2026(), chain, award.at())
                .sealed(chain.person(), chain.length() + 1, chain.hash());
    }
}
