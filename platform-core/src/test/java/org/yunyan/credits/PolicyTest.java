package org.yunyan.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingLevel.SCHOOL;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;
import static org.yunyan.catalogue.TrainingMode.SHADOWING;
import static org.yunyan.credits.CreditsWorld.actor;
import static org.yunyan.credits.CreditsWorld.award;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Signatures;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** 三(六) of the policy, sentence by sentence. */
@ExtendWith(StoreExtension.class)
class PolicyTest {

    private final MovableClock clock = new MovableClock("2030-11-24T10:00");
    private CreditsWorld world;
    private Ledger ledger;
    private Id<Person> wang;

    @BeforeEach
    void aCountyWithItsRules(MongoDatabase database) {
        world = CreditsWorld.withRules(database, clock);
        ledger = world.ledger();
        wang = world.teacher();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aFiveYearCycleAsksFor120CreditsOfWhich20AreConcentratedAtCountyLevelOrAbove() {
        Standing standing = ledger.standing(wang);

        assertThat(standing.cycle().required()).isEqualTo(Credits.of(120));
        assertThat(standing.cycle().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(standing.cycle().until()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(standing.cycle().clause()).isEqualTo("三(六)");
        assertThat(standing.concentrated().required()).isEqualTo(Credits.of(20));
        assertThat(standing.concentrated().clause()).isEqualTo("三(六)");
    }

    @Test
    void theYearlyMinimumIs24AndIsSaidToBeOurDefaultBecauseThePolicySetsNoNumber() {
        Target year = ledger.standing(wang).year();

        assertThat(year.required()).isEqualTo(Credits.of(24));
        assertThat(year.isDefault()).isTrue();
        assertThat(ledger.standing(wang).cycle().isDefault()).isFalse();
    }

    @Test
    void whoHas24CreditsInEachOfFiveYearsHasMetYearAndCycle() {
        for (int year = 2026; year <= 2030; year++) {
            ledger.award(award(wang, CONCENTRATED, 24 * 8, year + "-06-01"));
        }

        Standing standing = ledger.standing(wang);

        assertThat(standing.cycle().met()).isTrue();
        assertThat(standing.cycle().earned()).isEqualTo(Credits.of(120));
        assertThat(standing.concentrated().met()).isTrue();
        assertThat(standing.year().met()).isTrue();
        assertThat(standing.forecast().cycleOutlook()).isEqualTo(Outlook.MET);
        assertThat(standing.byYear().keySet()).containsExactly(2026, 2027, 2028, 2029, 2030);
    }

    @Test
    void credits120FromPlacementsAloneLeaveTheConcentratedPartOpen() {
        ledger.award(award(wang, SHADOWING, 120 * 8, "2029-06-01"));

        Standing standing = ledger.standing(wang);

        assertThat(standing.cycle().met()).isTrue();
        assertThat(standing.concentrated().missing()).isEqualTo(Credits.of(20));
    }

    @Test
    void concentratedTrainingOfTheSchoolItselfDoesNotCountTowardsThe20() {
        ledger.award(award(wang, "school", SCHOOL, CONCENTRATED, 80, "2030-06-01"));
        ledger.award(award(wang, "county", COUNTY, CONCENTRATED, 16, "2030-06-02"));

        assertThat(ledger.standing(wang).concentrated().earned()).isEqualTo(Credits.of(2));
        assertThat(ledger.standing(wang).cycle().earned()).isEqualTo(Credits.of(12));
    }

    @Test
    void creditsOfTheCycleBeforeDoNotHelpThisOne() {
        ledger.award(award(wang, CONCENTRATED, 800, "2025-12-31"));

        assertThat(ledger.standing(wang).cycle().earned()).isEqualTo(Credits.ZERO);
        assertThat(ledger.entries(wang, 2025))
                .extracting(Entry::rule)
                .containsExactly(Rules.of2021().id());
    }

    @Test
    void whatOverflowsIsKeptAndShownAsNotCountedWithTheReason() {
        Entry entry = ledger.award(award(wang, ONLINE, 85, "2030-06-01"));

        assertThat(entry.credits()).isEqualTo(Credits.of("8.5"));
        assertThat(entry.counted()).isEqualTo(Credits.of(6));
        assertThat(entry.overflow()).isEqualTo(Credits.of("2.5"));
        assertThat(entry.notCounted()).isEqualTo("credits.notCounted.per.event");
        assertThat(ledger.entries(wang, 2030)).containsExactly(entry);
        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.of(6));
    }

    @Test
    void eachEntrySaysUnderWhichRuleClauseAndEvidenceItWasEnteredAndByWhom() {
        Entry entry = ledger.award(award(wang, ONLINE, 10, "2030-06-01"));

        assertThat(entry.rule()).isEqualTo(Id.of("yunyang-2026"));
        assertThat(entry.ruleVersion()).isEqualTo(1);
        assertThat(entry.clause()).isEqualTo("三(六)");
        assertThat(entry.evidence()).isEqualTo("签到表 12 号");
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.day()).isEqualTo(LocalDate.of(2030, 6, 1));
    }

    @Test
    void whoJoinsHalfWayThroughTheCycleOwesItsRest() {
        Id<Person> novice = world.teacher(LocalDate.of(2028, 7, 2), CreditsWorld.SCHOOL);

        Standing first = ledger.standingAsOf(novice, LocalDate.of(2028, 11, 1));

        assertThat(first.cycle().required()).isEqualTo(Credits.of("60"));
        assertThat(first.year().required()).isEqualTo(Credits.of("12"));
        assertThat(ledger.standing(novice).year().required()).isEqualTo(Credits.of(24));
    }

    @Test
    void beingLateIsShownMonthsAhead() {
        ledger.award(award(wang, CONCENTRATED, 5 * 8, "2030-03-01"));

        assertThat(outlookOn("2030-02-20")).isEqualTo(Outlook.ON_TRACK);
        assertThat(outlookOn("2030-03-15")).isEqualTo(Outlook.ON_TRACK);
        assertThat(outlookOn("2030-05-01")).isEqualTo(Outlook.BEHIND);
        assertThat(outlookOn("2030-08-01")).isEqualTo(Outlook.AT_RISK);
        assertThat(ledger.rulesOf(2030).yearTarget(2030, Credits.of(5)).outlook(LocalDate.of(2031, 1, 1), pace()))
                .isEqualTo(Outlook.MISSED);
        assertThat(ledger.rulesOf(2030).consequences())
                .extracting(RuleSet.Consequence::zh)
                .contains("不得评优评先");
    }

    @Test
    void twoPeopleTakeAnAwardBackByAFurtherEntryAndTheRoomUnderTheCapComesBack() {
        Award fraud = award(wang, "fraud", COUNTY, SELF_STUDY, 20, "2030-06-01");
        ledger.award(fraud);
        for (int i = 2; i <= 4; i++) {
            ledger.award(award(wang, SELF_STUDY, 20, "2030-06-0" + i));
        }
        assertThat(ledger.award(award(wang, SELF_STUDY, 20, "2030-06-05")).counted())
                .isEqualTo(Credits.ZERO);

        List<Signature> signatures = Signatures.two();
        Entry reversal = ledger.reverse(wang, "fraud", "签到表系伪造", signatures);
        Entry again = ledger.reverse(wang, "fraud", "签到表系伪造", Signatures.two());

        assertThat(again).isEqualTo(reversal);
        assertThat(reversal.counted()).isEqualTo(Credits.of(-1));
        assertThat(reversal.evidence()).isEqualTo("签到表系伪造");
        assertThat(reversal.signatures()).isEqualTo(signatures);
        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.of(3));
        assertThat(ledger.award(award(wang, SELF_STUDY, 20, "2030-06-06")).counted())
                .isEqualTo(Credits.of(1));
        assertThat(ledger.award(fraud).awardKey()).as("stays taken back").isEqualTo("fraud");
        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.of(4));
        assertThat(ledger.verify(wang).ok()).isTrue();
    }

    @Test
    void nothingIsTakenBackWithoutTwoSignaturesOfOthersTheSecondOfAnOfficer() {
        ledger.award(award(wang, "hers", COUNTY, ONLINE, 10, "2030-06-01"));
        Signature officer = Signatures.of(Role.OFFICER);
        Signature school = Signatures.of(Role.SCHOOL_ADMIN);
        Signature herOwn = new Signature(wang, Role.SCHOOL_ADMIN, officer.at());

        for (List<Signature> wrong : List.of(
                List.<Signature>of(),
                List.of(officer),
                List.of(officer, officer),
                List.of(officer, school),
                List.of(herOwn, officer),
                List.of(school, new Signature(wang, Role.OFFICER, officer.at())),
                List.of(school, officer, Signatures.of(Role.OFFICER)))) {
            assertThatThrownBy(() -> ledger.reverse(wang, "hers", "x", wrong)).isInstanceOf(Refused.Forbidden.class);
        }
        assertThatThrownBy(() -> ledger.reverse(wang, "hers", " ", List.of(school, officer)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> ledger.reverse(wang, "other", "x", List.of(school, officer)))
                .isInstanceOf(Refused.Missing.class);
        assertThat(ledger.entries(wang)).hasSize(1);
    }

    @Test
    void aLedgerIsReadByHerselfAndByWhoOverseesHerAndByNobodyElse() {
        Id<Person> colleague = world.teacher();
        ledger.award(award(wang, ONLINE, 10, "2030-06-01"));

        assertThat(ledger.entriesOf(actor(wang, Role.TEACHER, CreditsWorld.SCHOOL), wang, 2030))
                .hasSize(1);
        assertThat(ledger.entriesOf(actor(Id.fresh(), Role.SUPERVISOR, CreditsWorld.ZONE), wang, 2030))
                .hasSize(1);
        assertThatThrownBy(() -> ledger.entriesOf(actor(colleague, Role.TEACHER, CreditsWorld.SCHOOL), wang, 2030))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> ledger.standing(actor(Id.fresh(), Role.SCHOOL_ADMIN, CreditsWorld.OTHER_SCHOOL), wang))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aCourseShowsWhatItWouldDoForMeBeforeIChooseIt() {
        ledger.award(award(wang, CONCENTRATED, 22 * 8, "2030-06-01"));

        Map<String, CreditEffect> effects = ledger.effects(
                wang,
                Map.of(
                        "county", new Offer(BigDecimal.valueOf(40), COUNTY, CONCENTRATED),
                        "online", new Offer(BigDecimal.valueOf(10), COUNTY, ONLINE),
                        "long", new Offer(BigDecimal.valueOf(100), COUNTY, ONLINE)));

        assertThat(effects.get("county"))
                .isEqualTo(new CreditEffect(Credits.of(5), Credits.of(2), Credits.of(5), Credits.ZERO, null));
        assertThat(effects.get("online"))
                .isEqualTo(new CreditEffect(Credits.of(1), Credits.of(1), Credits.of(1), Credits.ZERO, null));
        assertThat(effects.get("long").credits()).isEqualTo(Credits.of(6));
        assertThat(effects.get("long").notCounted()).isEqualTo("credits.notCounted.per.event");
    }

    @Test
    void theYearIsTheOneInChinaWhereverTheMachineStands() {
        Entry entry = ledger.award(new Award(
                "midnight",
                wang,
                null,
                "跨年研修",
                COUNTY,
                ONLINE,
                BigDecimal.TEN,
                null,
                null,
                Instant.parse("2029-12-31T16:00:00Z")));

        assertThat(entry.year()).isEqualTo(2030);
    }

    @Test
    void trainingWithoutHoursOrOutsideAllRulesIsRefused() {
        assertThatThrownBy(() -> ledger.award(award(wang, ONLINE, 0, "2030-06-01")))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> ledger.award(award(wang, ONLINE, 10, "2019-06-01")))
                .isInstanceOf(Refused.Missing.class);
        assertThat(ledger.entries(wang, 2030)).isEmpty();
    }

    private Outlook outlookOn(String day) {
        return ledger.rulesOf(2030)
                .yearTarget(2030, ledger.standing(wang).year().earned())
                .outlook(LocalDate.parse(day), pace());
    }

    private RuleSet.Pace pace() {
        return ledger.rulesOf(2030).pace();
    }
}
