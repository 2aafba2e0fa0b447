package org.yunyan.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Signatures;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.CarryOver;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** Parts of a cycle or year by topic and role, what is carried over, and one occasion that is told twice. */
@ExtendWith(StoreExtension.class)
class SubTargetTest {

    private static final RuleSet RULES = Rules.of2026()
            .with("factors", List.of())
            .with("carryOver", new CarryOver(Credits.of(6), true, Rules.CLAUSE))
            .with(
                    "subTargets",
                    List.of(
                            part("ethics", Set.of("ethics"), Set.of(), RuleSet.Per.YEAR, 2),
                            part("presenting", Set.of(), Set.of(TrainingRole.PRESENTER), RuleSet.Per.CYCLE, 3)));

    private final MovableClock clock = new MovableClock("2027-06-15T10:00");
    private CreditsWorld world;
    private Ledger ledger;
    private Id<Person> wang;

    @BeforeEach
    void aCountyWithSuchRules(MongoDatabase database) {
        database.getCollection("rule-sets").drop();
        world = new CreditsWorld(database, clock);
        ledger = world.ledger();
        ledger.install(RULES);
        wang = world.teacher();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aPartOfTheYearIsOfThatYearAndOfItsTopic() {
        award("a", "ethics", null, null, "2026-05-01");
        award("b", "ethics", null, null, "2027-05-01");
        award("c", "maths", null, null, "2027-05-02");

        Target ethics = target("ethics");

        assertThat(ethics.earned()).isEqualTo(Credits.of(1));
        assertThat(ethics.required()).isEqualTo(Credits.of(2));
        assertThat(List.of(ethics.from(), ethics.until()))
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    }

    @Test
    void aPartOfTheCycleCanAskForARole() {
        award("a", null, TrainingRole.PRESENTER, null, "2026-05-01");
        award("b", null, TrainingRole.MENTOR, null, "2027-05-01");
        award("c", "maths", TrainingRole.PRESENTER, null, "2027-05-02");

        assertThat(target("presenting").earned()).isEqualTo(Credits.of(2));
        ledger.rebuild(wang);
        assertThat(target("presenting").earned()).isEqualTo(Credits.of(2));
    }

    @Test
    void whatAYearHasTooMuchHelpsTheNextOneUpToTheLimitAndTheCycleOnce() {
        concentrated(34 * 8, "2026-05-01");
        concentrated(8, "2027-05-01");

        Standing standing = ledger.standing(wang);

        assertThat(standing.year().earned()).isEqualTo(Credits.of(7));
        assertThat(standing.carried()).isEqualTo(Credits.of(6));
        assertThat(standing.cycle().earned()).isEqualTo(Credits.of(35));
        assertThat(ledger.yearTarget(wang, Service.since(null), 2027, Credits.of(1))
                        .earned())
                .isEqualTo(Credits.of(7));
    }

    @Test
    void whatIsLeftIsNotCarriedTwice() {
        concentrated(34 * 8, "2026-05-01");
        concentrated(24 * 8, "2027-05-01");
        clock.moveTo("2028-06-15T10:00");

        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.ZERO);
    }

    @Test
    void anOccasionToldTwicePaysOnceAlsoInTheLedgerAndAgainOnceItWasTakenBack() {
        Entry first = award("a", null, null, "jiaoyanshi|2027-05-01|lecture", "2027-05-01");
        Entry second = award("b", null, null, "jiaoyanshi|2027-05-01|lecture", "2027-05-01");
        ledger.reverse(wang, "a", "签到表有误", Signatures.two());
        Entry third = award("c", null, null, "jiaoyanshi|2027-05-01|lecture", "2027-05-01");

        assertThat(List.of(first, second, third))
                .extracting(Entry::counted)
                .containsExactly(Credits.of(1), Credits.ZERO, Credits.of(1));
        assertThat(second.notCounted()).isEqualTo("credits.notCounted.repeated");
        assertThat(ledger.verify(wang).ok()).isTrue();
    }

    private Entry award(String key, String topic, TrainingRole role, String occasion, String day) {
        return ledger.award(new Award(
                key,
                wang,
                null,
                "研修",
                COUNTY,
                CONCENTRATED,
                BigDecimal.valueOf(8),
                role,
                topic,
                occasion,
                null,
                "签到表",
                null,
                List.of(),
                MovableClock.at(day + "T16:00")));
    }

    private void concentrated(int hours, String day) {
        ledger.award(CreditsWorld.award(wang, CONCENTRATED, hours, day));
    }

    private Target target(String id) {
        return ledger.standing(wang).subTargets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RuleSet.SubTarget part(
            String id, Set<String> topics, Set<TrainingRole> roles, RuleSet.Per per, int minimum) {
        return new RuleSet.SubTarget(
                id, Set.of(), Set.of(), topics, roles, per, Credits.of(minimum), "部分", "Part", true, Rules.CLAUSE);
    }
}
