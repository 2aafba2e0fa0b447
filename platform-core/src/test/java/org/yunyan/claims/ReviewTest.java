package org.yunyan.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yunyan.claims.ClaimsWorld.training;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.EntryKind;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.SmallCounty;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Sentence;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** School, then zone, then county; nobody judges herself, and nobody signs twice (三(六): registration is strict). */
@ExtendWith(StoreExtension.class)
class ReviewTest {

    private final MongoDatabase database;

    @TempDir
    private Path data;

    private ClaimsWorld world;
    private Claims claims;
    private Actor li;

    ReviewTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheRooms() {
        database.drop();
        world = new ClaimsWorld(database, data);
        claims = world.claims();
        li = world.teacher("li");
    }

    @AfterEach
    void closeTheRooms() {
        world.close();
    }

    @Test
    void threeSignaturesInTheirOrderMakeOneEntryThatNamesThem() {
        Claim claim = world.submit(li, world.ready(li, training("大单元教学培训", "XN-2026-0312")));
        assertThat(claim.progress().steps()).containsExactly(ReviewStep.values());

        assertThat(world.approve(world.school, claim).progress().step()).isEqualTo(ReviewStep.ZONE);
        assertThat(world.approve(world.zone, claim).progress().step()).isEqualTo(ReviewStep.COUNTY);
        assertThat(world.approve(world.county, claim).state()).isEqualTo(ClaimState.APPROVED);

        assertThat(world.entries(li)).singleElement().satisfies(entry -> {
            assertThat(entry.awardKey()).isEqualTo("claim:" + claim.id());
            assertThat(entry.evidence()).isEqualTo(claim.id().value());
            assertThat(entry.occasion()).isEqualTo("西南大学|2026-03-06|training");
            assertThat(entry.day()).hasToString("2026-03-06");
            assertThat(entry.hours()).isEqualByComparingTo(BigDecimal.valueOf(16));
            assertThat(entry.counted()).isEqualTo(Credits.of(2));
            assertThat(entry.signatures())
                    .extracting(Signature::by, Signature::role)
                    .containsExactly(
                            tuple(world.school.person(), Role.SCHOOL_ADMIN),
                            tuple(world.zone.person(), Role.SUPERVISOR),
                            tuple(world.county.person(), Role.OFFICER));
        });
    }

    @Test
    void whatWouldBeCountedIsSaidBeforeAndIsWhatIsCounted() {
        Claim claim = world.atCounty(li, training("大单元教学培训", "XN-1"));

        Credits foretold = claims.preview(world.county, claim.id()).effect().credits();
        world.approve(world.county, claim);

        assertThat(world.entries(li).getFirst().counted()).isEqualTo(foretold).isEqualTo(Credits.of(2));
    }

    @Test
    void whoGivesALessonOrLeadsAColleagueIsForetoldWithTheFactorOfHerRole() {
        for (ClaimDetails details : List.of(
                school(ClaimKind.DEMONSTRATION, "公开课《山居秋暝》", null), school(ClaimKind.MENTORING, "带新教师一年", null))) {
            Claim claim = world.atCounty(li, details);
            Preview preview = claims.preview(li, claim.id());

            world.approve(world.county, claim);

            assertThat(world.entries(li).getLast().counted())
                    .isEqualTo(preview.effect().credits());
            assertThat(preview.steps()).extracting(Sentence::key).containsExactly("rules.derivation.multiplied");
        }
        assertThat(world.entries(li))
                .extracting(entry -> entry.counted().toString())
                .containsExactly("4", "3");
    }

    @Test
    void anHourOnTheClockCountsNoMoreThanTheRulesAllow() {
        Claim claim = world.atCounty(li, school(ClaimKind.MENTORING, "带新教师一年", "5"));
        Preview preview = claims.preview(world.county, claim.id());
        assertThat(preview.steps()).extracting(Sentence::key).last().isEqualTo("rules.derivation.tooFast");

        world.approve(world.county, claim);

        // 5 hours on the clock are at most 6.7 hours of study, one and a half times for mentors, 10 hours a credit.
        assertThat(world.entries(li)).singleElement().satisfies(entry -> {
            assertThat(entry.counted())
                    .isEqualTo(Credits.of(1))
                    .isEqualTo(preview.effect().credits());
            assertThat(entry.notCounted()).isEqualTo(CreditRules.TOO_FAST);
            assertThat(entry.spent()).isEqualByComparingTo("5");
        });
    }

    @Test
    void moreHoursOnTheClockThanItsDaysHaveAreNotHandedIn() {
        Claim claim = world.ready(li, school(ClaimKind.MENTORING, "带新教师一年", "49"));

        assertThat(claims.preview(li, claim.id()).lacks()).containsExactly(ClaimLack.SPENT);
    }

    private static ClaimDetails school(ClaimKind kind, String title, String spent) {
        return new ClaimDetails(
                kind,
                null,
                title,
                "江口小学",
                TrainingLevel.SCHOOL,
                TrainingMode.SCHOOL_BASED,
                LocalDate.parse("2026-03-05"),
                LocalDate.parse("2026-03-06"),
                BigDecimal.valueOf(20),
                null,
                null,
                spent == null ? null : new BigDecimal(spent));
    }

    @Test
    void nobodySignsBeforeHerTurnNorAtTheDeskOfAnotherUnit() {
        Claim claim = world.submit(li, world.ready(li, training("培训", "XN-1")));
        Actor otherSchool = world.actor("other", SmallCounty.BRIDGE, Role.SCHOOL_ADMIN, SmallCounty.BRIDGE);
        Actor otherZone = world.actor("west", SmallCounty.WEST, Role.SUPERVISOR, SmallCounty.WEST);

        for (Actor notHers : List.of(world.zone, world.county, otherSchool, li)) {
            assertThatThrownBy(() -> world.approve(notHers, claim)).isInstanceOf(Refused.Forbidden.class);
        }
        world.approve(world.school, claim);
        for (Actor notHers : List.of(world.school, otherZone, world.county)) {
            assertThatThrownBy(() -> world.approve(notHers, claim)).isInstanceOf(Refused.Forbidden.class);
        }
        assertThat(world.entries(li)).isEmpty();
    }

    @Test
    void nobodySignsTwoStepsOfOneClaimWhateverRolesSheHolds() {
        Actor both = new Actor(
                world.school.account(),
                world.school.person(),
                "both",
                List.of(world.school.grants().getFirst(), world.zone.grants().getFirst()));
        Claim claim = world.submit(li, world.ready(li, training("培训", "XN-1")));
        world.approve(both, claim);

        assertThatThrownBy(() -> world.approve(both, claim))
                .isInstanceOf(Refused.Forbidden.class)
                .hasMessageContaining("refused.claims.signedElsewhere");
        assertThat(claims.maySign(both, world.now(claim))).isFalse();
    }

    @Test
    void herOwnOfficeDoesNotJudgeHerAndSheNeverSignsHerOwn() {
        Claim ofThePrincipal = world.submit(world.school, world.ready(world.school, training("校长研修", "XN-9")));
        Claim ofTheOfficer = world.submit(world.county, world.ready(world.county, training("干部研修", "XN-8")));

        assertThat(ofThePrincipal.progress().steps()).containsExactly(ReviewStep.ZONE, ReviewStep.COUNTY);
        assertThat(ofTheOfficer.progress().steps()).containsExactly(ReviewStep.COUNTY);
        assertThatThrownBy(() -> world.approve(world.county, ofTheOfficer))
                .isInstanceOf(Refused.Forbidden.class)
                .hasMessageContaining("refused.claims.own");
        assertThat(world.approve(world.secondInCounty, ofTheOfficer).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void whoBelongsToAZoneHasNoSchoolDesk() {
        Actor staff = world.actor("zone-staff", SmallCounty.WEST, Role.TEACHER, SmallCounty.WEST);

        Claim claim = world.submit(staff, world.ready(staff, training("教研员研修", "XN-7")));

        assertThat(claim.progress().steps()).containsExactly(ReviewStep.ZONE, ReviewStep.COUNTY);
        assertThat(claim.progress().at()).isEqualTo(SmallCounty.WEST.id());
    }

    @Test
    void returnedWithAReasonSheAnswersAndItPassesAllDesksAgain() {
        Claim claim = world.submit(li, world.ready(li, training("培训", "XN-1")));
        world.approve(world.school, claim);
        claims.sendBack(world.zone, claim.id(), world.now(claim).version(), "证书看不清，请重拍");
        Claim returned = world.now(claim);
        assertThat(returned.state()).isEqualTo(ClaimState.RETURNED);

        assertThatThrownBy(() -> world.submit(li, claim))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.claims.answer");
        Claim again = claims.submit(li, claim.id(), returned.version(), "已重拍");

        assertThat(again.progress().step()).isEqualTo(ReviewStep.SCHOOL);
        assertThat(again.progress().signatures()).isEmpty();
        assertThat(again.progress().reviews())
                .extracting(Review::act, Review::note)
                .containsExactly(
                        tuple(ReviewAct.SUBMITTED, null),
                        tuple(ReviewAct.APPROVED, null),
                        tuple(ReviewAct.RETURNED, "证书看不清，请重拍"),
                        tuple(ReviewAct.SUBMITTED, "已重拍"));
        world.approve(world.school, claim);
        world.approve(world.zone, claim);
        world.approve(world.county, claim);
        assertThat(world.entries(li)).hasSize(1);
    }

    @Test
    void aReturnAndARefusalNeedAReasonAndARefusalIsForGood() {
        Claim claim = world.submit(li, world.ready(li, training("培训", "XN-1")));
        long version = world.now(claim).version();

        assertThatThrownBy(() -> claims.sendBack(world.school, claim.id(), version, " "))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> claims.refuse(world.school, claim.id(), version, null))
                .isInstanceOf(Refused.Invalid.class);
        claims.refuse(world.school, claim.id(), version, "不是本人的证书");

        assertThat(world.now(claim).state()).isEqualTo(ClaimState.REFUSED);
        assertThatThrownBy(() -> world.approve(world.school, claim)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> claims.submit(li, claim.id(), world.now(claim).version(), "请再看"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void ofTwoReviewersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        Actor deputy = world.actor("deputy", SmallCounty.RIVER, Role.SCHOOL_ADMIN, SmallCounty.RIVER);
        Claim claim = world.submit(li, world.ready(li, training("培训", "XN-1")));
        long version = world.now(claim).version();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Object>> both = new ArrayList<>();
        for (Actor reviewer : List.of(world.school, deputy)) {
            both.add(() -> {
                start.await();
                try {
                    return claims.approve(reviewer, claim.id(), version, "", Set.of());
                } catch (Refused no) {
                    return no;
                }
            });
        }

        List<Object> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Object> outcome : threads.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(Claim.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Claim))
                .singleElement()
                .satisfies(no -> assertThat(no).isInstanceOfAny(Refused.Conflict.class, Refused.Forbidden.class));
        assertThat(world.now(claim).progress().signatures()).hasSize(1);
    }

    @Test
    void whatIsHeldNeedsTwoHandsOfTheCounty() {
        Claim claim = world.atCounty(li, training("培训", "XN-1"));
        claims.hold(claim.id(), "flag-1");
        claims.hold(claim.id(), "flag-1");

        Claim once = world.approve(world.county, claim);

        assertThat(once.state()).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(once.progress().needsSecondSignature()).isTrue();
        assertThat(world.entries(li)).isEmpty();
        assertThatThrownBy(() -> world.approve(world.county, claim))
                .isInstanceOf(Refused.Forbidden.class)
                .hasMessageContaining("refused.claims.signedHere");
        assertThat(world.approve(world.secondInCounty, claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(world.entries(li).getFirst().signatures()).hasSize(4);
    }

    @Test
    void aClearedFlagLetsTheOneSignatureStand() {
        Claim claim = world.atCounty(li, training("培训", "XN-1"));
        claims.hold(claim.id(), "flag-1");
        world.approve(world.county, claim);

        claims.release(claim.id(), "flag-1");

        assertThat(world.now(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(world.entries(li)).hasSize(1);
        assertThat(world.told)
                .last()
                .satisfies(moved -> assertThat(moved.isDecided()).isTrue());
    }

    @Test
    void everyActIsToldOnceInItsOrderAndAudited() {
        Claim claim = world.atCounty(li, training("培训", "XN-1"));
        world.approve(world.county, claim);
        claims.sweep();

        assertThat(world.told)
                .extracting(ClaimMoved::number, ClaimMoved::act, ClaimMoved::step, ClaimMoved::isDecided)
                .containsExactly(
                        tuple(1, ReviewAct.SUBMITTED, null, false),
                        tuple(2, ReviewAct.APPROVED, ReviewStep.SCHOOL, false),
                        tuple(3, ReviewAct.APPROVED, ReviewStep.ZONE, false),
                        tuple(4, ReviewAct.APPROVED, ReviewStep.COUNTY, true));
        Actor operator = world.actor("operator", SmallCounty.COUNTY, Role.ADMIN, SmallCounty.COUNTY);
        assertThat(world.accounts().audits(operator, 0, 10).items())
                .extracting(Audit::action, Audit::name)
                .containsExactlyInAnyOrder(
                        tuple("claim.submit", "li"),
                        tuple("claim.approve", "principal"),
                        tuple("claim.approve", "supervisor"),
                        tuple("claim.approve", "officer"));
    }

    @Test
    void theQueueOfADeskIsOfItsOwnUnitAndCanBeNarrowed() {
        Actor hill = world.teacher("hill", SmallCounty.HILL);
        world.submit(li, world.ready(li, training("河边的培训", "XN-1")));
        world.submit(hill, world.ready(hill, training("山里的培训", "XN-2")));

        assertThat(claims.waiting(world.school, DeskFilter.ALL, 0, 10).items())
                .extracting(claim -> claim.details().title())
                .containsExactly("河边的培训");
        assertThat(claims.waiting(world.zone)).isZero();
        assertThat(claims.waiting(world.school, new DeskFilter(null, ClaimKind.PAPER), 0, 10)
                        .items())
                .isEmpty();
        assertThat(claims.standing(
                                world.county,
                                SmallCounty.COUNTY,
                                ClaimState.IN_REVIEW,
                                new DeskFilter(SmallCounty.HILL.id(), null),
                                0,
                                10)
                        .items())
                .extracting(claim -> claim.details().title())
                .containsExactly("山里的培训");
        assertThatThrownBy(() ->
                        claims.standing(world.school, SmallCounty.HILL, ClaimState.APPROVED, DeskFilter.ALL, 0, 10))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void severalAtOnceAreSignedOnlyWhereNothingSpeaksAgainstIt() {
        Claim plain = world.submit(li, world.ready(li, training("一", "XN-1")));
        Claim held = world.submit(li, world.ready(li, training("二", "XN-2", "2026-03-09", "2026-03-10", "16")));
        claims.hold(held.id(), "flag");
        Claim crowded = world.submit(li, world.ready(li, training("三", "XN-3", "2026-03-12", "2026-03-12", "20")));

        List<Claim> signed = claims.approveAll(
                world.school,
                Map.of(
                        plain.id(), world.now(plain).version(),
                        held.id(), world.now(held).version(),
                        crowded.id(), world.now(crowded).version()));

        assertThat(signed).extracting(Claim::id).containsExactly(plain.id());
    }

    @Test
    void onlySheAndHerReviewersReadAClaimAndOpenItsFiles() {
        Claim draft = world.ready(li, training("培训", "XN-1"));
        var scan = draft.proof().scans().getFirst().id();
        Actor colleague = world.teacher("wang");
        Actor otherSchool = world.actor("other", SmallCounty.BRIDGE, Role.SCHOOL_ADMIN, SmallCounty.BRIDGE);
        Actor operator = world.actor("operator", SmallCounty.COUNTY, Role.ADMIN, SmallCounty.COUNTY);

        assertThat(claims.scan(li, draft.id(), scan).file()).exists();
        assertThatThrownBy(() -> claims.scan(world.school, draft.id(), scan)).isInstanceOf(Refused.Missing.class);
        world.submit(li, draft);

        for (Actor reviewer : List.of(li, world.school, world.zone, world.county)) {
            assertThat(claims.scan(reviewer, draft.id(), scan).file()).exists();
        }
        for (Actor nobody : List.of(colleague, otherSchool, operator)) {
            assertThatThrownBy(() -> claims.scan(nobody, draft.id(), scan)).isInstanceOf(Refused.Missing.class);
            assertThatThrownBy(() -> claims.claim(nobody, draft.id())).isInstanceOf(Refused.Missing.class);
        }
    }

    @Test
    void aReviewerHearsOnceADayHowManyWaitForHer() {
        world.submit(li, world.ready(li, training("一", "XN-1")));
        world.submit(li, world.ready(li, training("二", "XN-2", "2026-03-09", "2026-03-10", "16")));

        claims.remind();

        assertThat(world.reminded).singleElement().satisfies(waiting -> {
            assertThat(waiting.reviewer()).isEqualTo(world.school.person());
            assertThat(waiting.count()).isEqualTo(2);
        });
    }

    @Test
    void whatTheLedgerTookBackIsNotPaidAgainByTellingItAgain() {
        Claim claim = world.atCounty(li, training("培训", "XN-1"));
        world.approve(world.county, claim);

        claims.sweep();
        claims.release(claim.id(), "never-held");

        assertThat(world.entries(li))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(EntryKind.AWARD));
    }
}
