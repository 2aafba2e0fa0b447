package org.yunyan.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.credits.CreditsWorld.award;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.people.Person;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Rules are dated data: they change by a new version, and never for what is final. */
@ExtendWith(StoreExtension.class)
class RuleChangeTest {

    private static final RuleSet STRICTER = Rules.changed(Rules.of2026(), List.of(Rules.conversion(ONLINE, 20)));

    private CreditsWorld world;
    private Ledger ledger;

    @BeforeEach
    void aCountyWithItsRules(MongoDatabase database) {
        database.getCollection("rule-sets").drop();
        world = CreditsWorld.withRules(database, new MovableClock("2026-11-24T10:00"));
        ledger = world.ledger();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aNewVersionHoldsForWhatComesAndTouchesNothingThatIsFinal() {
        Id<Person> wang = world.teacher();
        Entry before = ledger.award(award(wang, ONLINE, 20, "2026-06-01"));
        Standing standing = ledger.standing(wang);

        ledger.install(STRICTER);
        Entry after = ledger.award(award(wang, ONLINE, 20, "2026-06-02"));

        assertThat(ledger.entries(wang, 2026)).containsExactly(before, after);
        assertThat(before.counted()).isEqualTo(Credits.of(2));
        assertThat(before.ruleVersion()).isEqualTo(1);
        assertThat(after.counted()).isEqualTo(Credits.of(1));
        assertThat(after.ruleVersion()).isEqualTo(2);
        assertThat(ledger.standing(wang).year().earned())
                .isEqualTo(standing.year().earned().plus(Credits.of(1)));
        assertThat(ledger.verify(wang).ok()).isTrue();
    }

    @Test
    void installingTheSameAgainChangesNothingAndTheSameVersionWithOtherContentIsRefused() {
        ledger.install(Rules.of2026());

        assertThat(ledger.ruleSets()).containsExactly(Rules.of2021(), Rules.of2026());
        RuleSet forged = STRICTER.with("version", 1);
        assertThatThrownBy(() -> ledger.install(forged)).isInstanceOf(Refused.Conflict.class);
        assertThat(ledger.inForce(LocalDate.of(2026, 6, 1))).isEqualTo(Rules.of2026());
    }

    @Test
    void eachDayHasOneCycle() {
        assertThat(ledger.inForce(LocalDate.of(2025, 12, 31)).id())
                .isEqualTo(Rules.of2021().id());
        assertThat(ledger.inForce(LocalDate.of(2026, 1, 1)).id())
                .isEqualTo(Rules.of2026().id());
        assertThatThrownBy(() -> ledger.inForce(LocalDate.of(2031, 1, 1))).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> ledger.install(moved("other", "2030-01-01", "2035-01-01", "01-01")))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void aCycleIsMadeOfWholeYears() {
        assertThatThrownBy(() -> ledger.install(moved("school-years", "2031-01-01", "2036-09-01", "09-01")))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("wholeYears");
    }

    @Test
    void theFirstDayOfTheYearIsData() {
        RuleSet rules = moved("school-years", "2031-09-01", "2036-09-01", "09-01");
        ledger.install(rules);

        assertThat(rules.yearOf(LocalDate.of(2032, 8, 31)).year()).isEqualTo(2031);
        assertThat(rules.yearOf(LocalDate.of(2032, 9, 1)))
                .isEqualTo(new AcademicYear(2032, LocalDate.of(2032, 9, 1), LocalDate.of(2033, 9, 1)));
    }

    @Test
    void everyFigureNamesItsClause() {
        RuleSet rules = ledger.inForce(LocalDate.of(2026, 6, 1));

        assertThat(rules.conversions()).extracting(RuleSet.Conversion::clause).containsOnly("三(六)");
        assertThat(rules.caps()).extracting(RuleSet.Cap::clause).containsOnly("三(六)");
        assertThat(rules.caps()).allMatch(RuleSet.Cap::isDefault);
        assertThat(rules.consequences()).extracting(RuleSet.Consequence::clause).containsOnly("三(六)");
    }

    private static RuleSet moved(String id, String from, String until, String yearStart) {
        return Rules.moved(Rules.of2026(), id, LocalDate.parse(from), LocalDate.parse(until), yearStart);
    }
}
