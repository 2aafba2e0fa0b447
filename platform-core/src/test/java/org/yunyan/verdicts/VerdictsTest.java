package org.yunyan.verdicts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Offer;
import org.yunyan.credits.Trial;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.notices.RegistryWorld;
import org.yunyan.people.Absence;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.SmallCounty;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Background;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** 年度与周期结论, in the words of 三(六): what was missed, what follows, and that nobody can argue about it later. */
@ExtendWith(StoreExtension.class)
class VerdictsTest {

    private static final String YEAR = "year-2026";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 26);

    private MongoDatabase database;
    private RegistryWorld world;
    private Verdicts verdicts;
    private Actor mei;

    @BeforeEach
    void aSchool(MongoDatabase store) {
        database = store;
        world = new RegistryWorld(store);
        verdicts = world.get(Verdicts.class);
        mei = world.teacher("mei");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whoHasTheYearsMinimumHasMetItAndNothingFollows() {
        world.earns(mei, "summer", 24, "2026-08-10");

        Verdict verdict = frozen();

        assertThat(verdict.derived().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.derived().consequences()).isEmpty();
        assertThat(verdict.basis().ruleVersion()).isEqualTo(1);
        assertThat(verdict.basis().sequence()).isEqualTo(1);
        assertThat(verdict.signatures())
                .extracting(Signature::by)
                .containsExactly(RegistryWorld.ZONE.person(), RegistryWorld.OFFICER.person());
        assertThat(verdicts.mine(mei)).containsExactly(verdict);
    }

    @Test
    void whoMissesTheYearHasEachConsequenceWithItsClause() {
        world.earns(mei, "summer", 23, "2026-08-10");

        Verdict verdict = frozen();

        assertThat(verdict.derived().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(verdict.derived().whole().missing()).isEqualTo(Credits.of(1));
        assertThat(verdict.derived().consequences())
                .extracting(RuleSet.Consequence::zh)
                .containsExactly("当年度继续教育不合格", "当年年度考核不合格", "不得申报高一级职称", "不得评优评先", "不予教师资格定期注册");
        assertThat(verdict.derived().consequences())
                .extracting(RuleSet.Consequence::clause)
                .containsOnly("三(六)");
    }

    @Test
    void whoMissesTheCycleIsNotReEmployedAlsoWhenOnlyTheConcentratedPartIsMissing() {
        world.earns(mei, "all", 120, "2026-06-10");
        world.passTo("2031-02-05");
        world.showAndClose(2030);

        prepare("cycle-2026");
        Verdict met = only("cycle-2026");

        assertThat(met.derived().outcome()).isEqualTo(Outcome.MET);
        assertThat(met.derived().targets()).extracting(Target::id).containsExactly("cycle", "concentrated");

        Actor ling = world.teacher("ling");
        prepare("cycle-2026");
        Verdict missed = of(ling, "cycle-2026");
        assertThat(missed.derived().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(missed.derived().consequences())
                .extracting(RuleSet.Consequence::zh)
                .containsExactly("本周期继续教育不合格", "不得续聘");
    }

    @Test
    void maternityLeaveOf178DaysLeaves12Point29CreditsToOwe() {
        Absence leave = world.absences()
                .record(RegistryWorld.SCHOOL, mei.person(), AbsenceKind.MATERNITY, MARCH, AUGUST, "产假", "出生证明");
        world.absences().confirm(RegistryWorld.OFFICER, leave.id());
        world.earns(mei, "autumn", 13, "2026-10-10");

        Verdict verdict = frozen();

        assertThat(verdict.derived().whole().required()).isEqualTo(Credits.of("12.29"));
        assertThat(verdict.derived().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.basis().service().absences()).hasSize(1);
    }

    @Test
    void whoIsExemptAllYearOwesNothing() {
        Absence exempt = world.absences()
                .record(
                        RegistryWorld.SCHOOL,
                        mei.person(),
                        AbsenceKind.EXEMPT,
                        LocalDate.of(2025, 9, 1),
                        null,
                        "距退休不足两年",
                        "人事科批复");
        world.absences().confirm(RegistryWorld.OFFICER, exempt.id());

        assertThat(frozen().derived().outcome()).isEqualTo(Outcome.EXEMPT);
    }

    @Test
    void whoWasTransferredOutInJulyOwesHalfAndWhoLeftBeforeTheYearHasNoVerdict() {
        Actor gone = world.teacher("gone");
        leaves(mei, LocalDate.of(2026, 7, 1));
        leaves(gone, LocalDate.of(2025, 12, 1));

        afterTheYear();
        prepare(YEAR);

        assertThat(verdicts.list(RegistryWorld.OFFICER, SmallCounty.RIVER.id(), YEAR, null, 0, 10))
                .singleElement()
                .satisfies(verdict ->
                        assertThat(verdict.derived().whole().required()).isEqualTo(Credits.of("11.9")));
    }

    @Test
    void aNewTeacherWithoutTheHoursOfInductionIsNotConfirmed() {
        Actor novice = novice("novice");
        world.earns(novice, "induction", 10, "2026-05-10");

        afterTheYear();
        prepare(YEAR);

        Verdict verdict = of(novice, YEAR);
        assertThat(verdict.derived().probation().hours()).isEqualByComparingTo("80");
        assertThat(verdict.derived().probation().required()).isEqualByComparingTo("120");
        assertThat(verdict.derived().probation().done()).isFalse();
        assertThat(verdicts.warning(novice, novice.person()).probation().missing())
                .isEqualByComparingTo("40");
    }

    @Test
    void aNewTeacherWithTheHoursMayBeConfirmed() {
        Actor novice = novice("novice");
        world.earns(novice, "induction", 15, "2026-06-10");

        assertThat(verdicts.warning(novice, novice.person()).probation().done()).isTrue();
    }

    @Test
    void withoutAFinalNoticeNothingIsSignedAndTheSchoolIsNamed() {
        world.earns(mei, "summer", 24, "2026-08-10");
        world.passTo("2027-02-05");

        prepare(YEAR);

        assertThat(verdicts.job())
                .isInstanceOfSatisfying(
                        Background.Done.class, done -> assertThat(done.left()).contains("江口小学"));
        assertThat(verdicts.schools(RegistryWorld.OFFICER, SmallCounty.RIVER.id(), YEAR))
                .singleElement()
                .satisfies(school -> assertThat(school.obstacle()).isEqualTo(Preparing.NO_NOTICE));
        Id<Verdict> id = only(YEAR).id();
        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.ZONE, id)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void nothingIsSignedWithinTheTimeOfGrace() {
        world.passTo("2027-01-05");
        world.showAndClose(2026);
        prepare(YEAR);

        assertThat(verdicts.signableFrom(verdicts.period(YEAR))).isEqualTo(LocalDate.of(2027, 1, 31));
        Id<Verdict> id = only(YEAR).id();
        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.ZONE, id)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void twoPeopleSignTheSecondOfTheCountyAndNeitherTheOneConcerned() {
        afterTheYear();
        prepare(YEAR);
        Id<Verdict> id = only(YEAR).id();
        Actor herself = RegistryWorld.actor(mei.person().value(), Role.OFFICER, SmallCounty.COUNTY);

        for (Actor actor : List.of(herself, RegistryWorld.SCHOOL)) {
            assertThatThrownBy(() -> verdicts.sign(actor, id)).isInstanceOf(Refused.Forbidden.class);
        }
        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.OTHER_ZONE, id)).isInstanceOf(Refused.Forbidden.class);
        verdicts.sign(RegistryWorld.OFFICER, id);
        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.OFFICER, id)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.ZONE, id)).isInstanceOf(Refused.Forbidden.class);

        assertThat(verdicts.sign(RegistryWorld.SECOND, id).frozen()).isTrue();
        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.OFFICER, id)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whatHasChangedSinceItWasPreparedIsNotSigned() {
        world.earns(mei, "summer", 24, "2026-08-10");
        afterTheYear();
        prepare(YEAR);
        Id<Verdict> id = only(YEAR).id();
        verdicts.sign(RegistryWorld.ZONE, id);
        takeBack("summer");

        assertThatThrownBy(() -> verdicts.sign(RegistryWorld.OFFICER, id)).isInstanceOf(Refused.Conflict.class);
        prepare(YEAR);

        assertThat(only(YEAR).state()).isEqualTo(Verdict.State.PREPARED);
        assertThat(only(YEAR).derived().outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void preparingAgainChangesNothingAndKeepsASignature() {
        afterTheYear();
        prepare(YEAR);
        verdicts.sign(RegistryWorld.ZONE, only(YEAR).id());
        Verdict before = only(YEAR);

        prepare(YEAR);

        assertThat(only(YEAR)).isEqualTo(before);
    }

    @Test
    void aFrozenVerdictIsTheSameForEverAndSaysWhatWouldFollowToday() {
        world.earns(mei, "summer", 24, "2026-08-10");
        Verdict frozen = frozen();
        assertThat(verdicts.reproduce(mei, frozen.id()).isOutdated()).isFalse();

        takeBack("summer");
        prepare(YEAR);

        assertThat(only(YEAR)).isEqualTo(frozen);
        Reproduction again = verdicts.reproduce(mei, frozen.id());
        assertThat(again.isSame()).isTrue();
        assertThat(again.newEntries()).isEqualTo(1);
        assertThat(again.endsOtherwise()).isTrue();
        assertThat(again.now().outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void anotherEditionIsSignedLikeTheFirstAndLeavesItAsItIs() {
        world.earns(mei, "summer", 24, "2026-08-10");
        Verdict first = frozen();
        assertThatThrownBy(() -> verdicts.supersede(RegistryWorld.OFFICER, first.id(), "无变化"))
                .isInstanceOf(Refused.Conflict.class);
        takeBack("summer");

        Verdict second = verdicts.supersede(RegistryWorld.OFFICER, first.id(), "签到系伪造，学分已冲销");
        verdicts.sign(RegistryWorld.ZONE, second.id());
        verdicts.sign(RegistryWorld.OFFICER, second.id());

        assertThat(verdicts.mine(mei)).extracting(Verdict::edition).containsExactly(2, 1);
        assertThat(verdicts.mine(mei).getFirst().derived().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(verdicts.verdict(mei, first.id())).isEqualTo(first);
        assertThatThrownBy(() -> verdicts.supersede(RegistryWorld.OFFICER, first.id(), "再来一次"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anEditedVerdictIsFound() {
        world.earns(mei, "summer", 23, "2026-08-10");
        Verdict frozen = frozen();

        database.getCollection(VerdictStore.COLLECTION)
                .updateOne(new Document("_id", frozen.id().value()), set("derived.outcome", "MET"));

        Reproduction again = verdicts.reproduce(RegistryWorld.OFFICER, frozen.id());
        assertThat(again.isSealed()).isFalse();
        assertThat(again.isSame()).isFalse();
        assertThat(database.getCollection(VerdictStore.COLLECTION)
                        .countDocuments(eq("_id", frozen.id().value())))
                .isEqualTo(1);
    }

    @Test
    void daysAwayAreUnderTheSealToo() {
        Absence leave = world.absences()
                .record(RegistryWorld.SCHOOL, mei.person(), AbsenceKind.MATERNITY, MARCH, AUGUST, "产假", "出生证明");
        world.absences().confirm(RegistryWorld.OFFICER, leave.id());
        world.earns(mei, "autumn", 13, "2026-10-10");
        Verdict frozen = frozen();
        assertThat(verdicts.reproduce(mei, frozen.id()).isSealed()).isTrue();

        for (var edit : List.of(
                set("basis.service.absences.0.from", LocalDate.of(2026, 1, 1)),
                set("basis.service.absences.0.until", LocalDate.of(2026, 12, 1)),
                set("basis.service.absences.0.kind", AbsenceKind.EXEMPT.name()),
                unset("basis.service.absences"))) {
            Document before = stored(frozen);
            verdictsStored().updateOne(eq("_id", frozen.id().value()), edit);
            assertThat(stored(frozen)).isNotEqualTo(before);

            assertThat(verdicts.reproduce(RegistryWorld.OFFICER, frozen.id()).isSealed())
                    .as(edit.toString())
                    .isFalse();
            verdictsStored().replaceOne(eq("_id", frozen.id().value()), before);
        }
        assertThat(verdicts.reproduce(mei, frozen.id()).isSealed()).isTrue();
    }

    @Test
    void ofTwoOfficersWhoSignTheSameVerdictAtOnceOneIsTold() throws Exception {
        List<Actor> teachers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            teachers.add(world.teacher("t" + i));
        }
        afterTheYear();
        prepare(YEAR);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Actor teacher : teachers) {
                Id<Verdict> id = of(teacher, YEAR).id();
                verdicts.sign(RegistryWorld.ZONE, id);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> outcomes = new ArrayList<>();
                for (Actor officer : List.of(RegistryWorld.OFFICER, RegistryWorld.SECOND)) {
                    outcomes.add(two.submit(() -> {
                        together.await();
                        return signs(officer, id);
                    }));
                }

                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .containsExactlyInAnyOrder(true, false);
                Verdict frozen = of(teacher, YEAR);
                assertThat(frozen.signatures()).hasSize(2);
                assertThat(frozen.seal()).isEqualTo(frozen.computedSeal());
            }
        }
    }

    private boolean signs(Actor officer, Id<Verdict> id) {
        try {
            return verdicts.sign(officer, id).frozen();
        } catch (Refused.Conflict somebodyWasFirst) {
            return false;
        }
    }

    private MongoCollection<Document> verdictsStored() {
        return database.getCollection(VerdictStore.COLLECTION);
    }

    private Document stored(Verdict verdict) {
        return verdictsStored().find(eq("_id", verdict.id().value())).first();
    }

    @Test
    void anAbsenceThatIsTakenBackLaterDoesNotTouchTheFrozenVerdict() {
        Absence leave = world.absences()
                .record(RegistryWorld.SCHOOL, mei.person(), AbsenceKind.MATERNITY, MARCH, AUGUST, "产假", "出生证明");
        world.absences().confirm(RegistryWorld.OFFICER, leave.id());
        world.earns(mei, "autumn", 13, "2026-10-10");
        Verdict frozen = frozen();

        world.absences().withdraw(RegistryWorld.OFFICER, leave.id(), "误登他人");

        Reproduction again = verdicts.reproduce(mei, frozen.id());
        assertThat(again.isSame()).isTrue();
        assertThat(again.now().outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void aVerdictIsSeenByHerselfOnceItIsFrozenAndByWhoOverseesHer() {
        afterTheYear();
        prepare(YEAR);
        Id<Verdict> id = only(YEAR).id();
        Actor colleague = world.teacher("colleague");
        Actor foreign = RegistryWorld.actor("foreign", Role.SCHOOL_ADMIN, SmallCounty.BRIDGE);

        assertThat(verdicts.mine(mei)).isEmpty();
        for (Actor actor : List.of(mei, colleague, foreign, RegistryWorld.OTHER_ZONE)) {
            assertThatThrownBy(() -> verdicts.verdict(actor, id)).isInstanceOf(Refused.Forbidden.class);
        }
        assertThatThrownBy(() -> verdicts.schools(foreign, SmallCounty.RIVER.id(), YEAR))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> verdicts.prepare(RegistryWorld.ZONE, SmallCounty.RIVER.id(), YEAR))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> verdicts.warning(colleague, mei.person())).isInstanceOf(Refused.Forbidden.class);
        assertThat(verdicts.verdict(RegistryWorld.SCHOOL, id).person()).isEqualTo(mei.person());
    }

    @Test
    void monthsAheadTheSmallestFixIsNamedAndWouldReallyMeetTheYear() {
        world.earns(mei, "spring", 10, "2026-04-10");

        Warning warning = verdicts.warning(mei, mei.person());

        assertThat(warning.isDue()).isTrue();
        assertThat(warning.consequences()).hasSize(5);
        assertThat(warning.fix().isEnough()).isTrue();
        assertThat(warning.fix().hours()).as("14 credits at eight hours").isEqualByComparingTo(BigDecimal.valueOf(112));
        assertThat(warning.fix().trainings())
                .as("of equal hours the kind that the cycle asks for as well")
                .extracting(Offer::level, Offer::mode)
                .containsExactly(tuple(TrainingLevel.COUNTY, TrainingMode.CONCENTRATED));
        Trial trial = world.ledger().trial(mei.person());
        for (Offer training : warning.fix().trainings()) {
            trial = trial.after(training);
        }
        assertThat(trial.standing().year().met()).isTrue();
        assertThat(verdicts.warnings(RegistryWorld.SCHOOL, SmallCounty.RIVER.id()))
                .extracting(Warning::person)
                .containsExactly(mei.person());
    }

    private Verdict frozen() {
        afterTheYear();
        prepare(YEAR);
        Id<Verdict> id = only(YEAR).id();
        verdicts.sign(RegistryWorld.ZONE, id);
        return verdicts.sign(RegistryWorld.OFFICER, id);
    }

    private void afterTheYear() {
        world.passTo("2027-02-05");
        world.showAndClose(2026);
    }

    private void prepare(String period) {
        verdicts.prepare(RegistryWorld.OFFICER, SmallCounty.RIVER.id(), period);
        while (verdicts.job() instanceof Background.Running) {
            Thread.onSpinWait();
        }
        assertThat(verdicts.job()).isInstanceOf(Background.Done.class);
    }

    private Verdict only(String period) {
        return of(mei, period);
    }

    private Verdict of(Actor teacher, String period) {
        return verdicts.list(RegistryWorld.OFFICER, SmallCounty.RIVER.id(), period, null, 0, 50).stream()
                .filter(verdict -> verdict.person().equals(teacher.person()))
                .findFirst()
                .orElseThrow();
    }

    private void takeBack(String awardKey) {
        var correction = world.corrections().propose(RegistryWorld.ZONE, mei.person(), awardKey, "签到表系伪造");
        world.corrections().sign(RegistryWorld.SECOND, correction.id());
    }

    private void leaves(Actor teacher, LocalDate day) {
        Absence left = world.absences()
                .record(RegistryWorld.SCHOOL, teacher.person(), AbsenceKind.LEFT, day, null, "调往外县", "调令");
        world.absences().confirm(RegistryWorld.OFFICER, left.id());
    }

    private Actor novice(String name) {
        return world.enter(
                SmallCounty.teacher(name, name).novice().joined(LocalDate.of(2026, 3, 1)), SmallCounty.RIVER);
    }
}
