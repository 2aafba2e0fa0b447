package org.yunyan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.corrections.Correction;
import org.yunyan.credits.Entry;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Background;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** 公示与异议: shown to the school for seven days, doubted by anybody there, decided by others, then final. */
@ExtendWith(StoreExtension.class)
class NoticesTest {

    private static final int YEAR = 2026;

    private RegistryWorld world;
    private Notices notices;
    private Actor mei;
    private Actor lan;

    @BeforeEach
    void aSchoolWithCredits(MongoDatabase database) {
        world = new RegistryWorld(database);
        notices = world.notices();
        mei = world.teacher("梅老师");
        lan = world.teacher("兰老师");
        world.earns(mei, "spring", 3, "2026-04-10");
        world.earns(mei, "summer", 5, "2026-08-10");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aSchoolShowsForSevenDaysWhatCountsAndNoEvidence() {
        PublicNotice notice = open();

        assertThat(notice.from()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(notice.closing()).as("the seventh day").isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(notice.clause()).isEqualTo("三(六)");
        assertThat(notices.rows(lan, notice))
                .filteredOn(row -> row.person().equals(mei.person()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.year()).isEqualTo(Credits.of(8));
                    assertThat(row.sequence()).isEqualTo(2);
                });
        assertThat(notices.rows(lan, notice)).hasSize(2);
        assertThat(notices.lines(lan, notice, mei.person()))
                .extracting(NoticeLine::title)
                .containsExactly("县级集中研修 spring", "县级集中研修 summer");
        assertThat(notices.isFinal(mei.person(), 2)).isFalse();
    }

    @Test
    void peopleOfOtherSchoolsSeeAndOpenNothingHere() {
        PublicNotice notice = open();
        Actor foreign = world.enter(SmallCounty.teacher("foreign", "外校老师"), SmallCounty.BRIDGE);
        Actor foreignOffice = RegistryWorld.actor("foreign", Role.SCHOOL_ADMIN, SmallCounty.BRIDGE);
        var id = notice.id();

        assertThatThrownBy(() -> notices.notice(foreign, id)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> notices.rows(foreign, notice)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> notices.object(foreign, id, mei.person(), "spring", "不实"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> notices.open(foreignOffice, SmallCounty.RIVER.id(), YEAR))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> notices.undecided(RegistryWorld.OTHER_ZONE, SmallCounty.RIVER.id()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> notices.open(mei, SmallCounty.RIVER.id(), YEAR))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void howeverOftenAndFromHoweverManySidesItIsOpenedItIsOneNotice() throws Exception {
        List<PublicNotice> opened = together(6, () -> open());

        assertThat(opened).extracting(PublicNotice::id).containsOnly(open().id());
        assertThat(opened).extracting(PublicNotice::sheet).containsOnly(open().sheet());
        assertThat(notices.of(RegistryWorld.SCHOOL, SmallCounty.RIVER.id())).hasSize(1);
    }

    @Test
    void whenTheTimeIsOverAndNothingIsOpenItIsFinal() {
        PublicNotice notice = open();
        Entry late = world.earns(mei, "late", 1, "2026-11-01");
        world.days(6);
        notices.sweep();
        assertThat(current(notice).isFinal()).as("on the closing day").isFalse();

        world.days(1);
        notices.sweep();
        notices.sweep();

        assertThat(current(notice).isFinal()).isTrue();
        assertThat(notices.isFinal(mei.person(), 2)).isTrue();
        assertThat(notices.isFinal(mei.person(), late.sequence()))
                .as("came later")
                .isFalse();
    }

    @Test
    void whatComesLaterIsShownInAnotherRound() {
        world.showAndClose(YEAR);
        assertThatThrownBy(this::open).as("nothing new").isInstanceOf(Refused.Conflict.class);
        world.earns(mei, "late", 1, "2026-11-05");

        PublicNotice second = open();

        assertThat(second.round()).isEqualTo(2);
        assertThat(second.fresh()).isEqualTo(Credits.of(1));
        assertThat(notices.lines(mei, second, mei.person()))
                .filteredOn(NoticeLine::fresh)
                .extracting(NoticeLine::awardKey)
                .containsExactly("late");
    }

    @Test
    void aDoubtKeepsItOpenUntilTheZoneOrCountyHasDecided() {
        PublicNotice notice = open();
        Objection doubt = object(notice, lan, "summer");
        world.days(10);
        notices.sweep();
        assertThat(current(notice).isFinal()).isFalse();

        notices.answer(RegistryWorld.SCHOOL, notice.id(), doubt.id(), "当天有签到，已附照片");
        notices.decide(RegistryWorld.ZONE, notice.id(), doubt.id(), false, null, "签到属实");
        notices.sweep();

        assertThat(current(notice).isFinal()).isTrue();
        assertThat(current(notice).objection(doubt.id()).orElseThrow().answers())
                .hasSize(1);
        assertThat(notices.isFinal(mei.person(), 2)).isTrue();
    }

    @Test
    void neitherTheObjectorNorThePersonConcernedNorTheSchoolDecides() {
        PublicNotice notice = open();
        Objection doubt = object(notice, lan, "summer");
        Actor objector = RegistryWorld.actor(lan.person().value(), Role.OFFICER, SmallCounty.COUNTY);
        Actor concerned = RegistryWorld.actor(mei.person().value(), Role.SUPERVISOR, SmallCounty.EAST);

        for (Actor actor : List.of(objector, concerned, RegistryWorld.SCHOOL, RegistryWorld.OTHER_ZONE, mei)) {
            assertThatThrownBy(() -> notices.decide(actor, notice.id(), doubt.id(), false, null, "不属实"))
                    .as(actor.grants().toString())
                    .isInstanceOf(Refused.Forbidden.class);
        }
        assertThat(current(notice).undecided()).isEqualTo(1);
    }

    @Test
    void anUpheldDoubtBecomesACorrectionThatNeedsASecondSignatureAndOnlyThenIsItFinal() {
        PublicNotice notice = open();
        Objection doubt = object(notice, lan, "summer");
        world.days(10);

        PublicNotice decided = notices.decide(RegistryWorld.ZONE, notice.id(), doubt.id(), true, "summer", "签到表系代签");
        notices.sweep();
        assertThat(current(notice).isFinal())
                .as("the correction is not signed yet")
                .isFalse();
        assertThat(world.ledger().standing(mei.person()).year().earned()).isEqualTo(Credits.of(8));

        Correction correction =
                world.corrections().of(RegistryWorld.OFFICER, mei.person()).getFirst();
        assertThat(decided.objection(doubt.id()).orElseThrow().decision().correction())
                .isEqualTo(correction.id());
        world.corrections().sign(RegistryWorld.OFFICER, correction.id());
        notices.sweep();

        assertThat(current(notice).isFinal()).isTrue();
        assertThat(world.ledger().standing(mei.person()).year().earned()).isEqualTo(Credits.of(3));
    }

    @Test
    void sheMayDoubtHerOwnRowWhenSomethingIsMissing() {
        PublicNotice notice = open();

        PublicNotice seen = notices.object(mei, notice.id(), mei.person(), null, "六月的跟岗没有列入");

        assertThat(seen.objections())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.awardKey()).isNull());
    }

    @Test
    void afterTheClosingDayNobodyObjects() {
        PublicNotice notice = open();
        world.days(7);

        assertThatThrownBy(() -> notices.object(lan, notice.id(), mei.person(), "summer", "不实"))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> notices.object(lan, notice.id(), mei.person(), "summer", " "))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void theSameDoubtIsOneHoweverOftenItIsSent() throws Exception {
        PublicNotice notice = open();

        together(8, () -> object(notice, lan, "summer"));

        assertThat(current(notice).objections()).hasSize(1);
    }

    @Test
    void doubtsOfManyAtOnceAreAllKept() throws Exception {
        PublicNotice notice = open();
        List<Actor> colleagues = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            colleagues.add(world.teacher("colleague" + i));
        }
        var waiting = colleagues.iterator();

        together(8, () -> {
            Actor one;
            synchronized (waiting) {
                one = waiting.next();
            }
            return object(notice, one, "spring");
        });

        assertThat(current(notice).objections()).hasSize(8);
        assertThat(current(notice).undecided()).isEqualTo(8);
    }

    @Test
    void colleaguesDoNotSeeEachOthersDoubtsAndThePersonConcernedNotWhoItWas() {
        PublicNotice notice = open();
        object(notice, lan, "summer");
        Actor other = world.teacher("别的老师");

        assertThat(notices.notice(other, notice.id()).objections()).isEmpty();
        assertThat(notices.notice(lan, notice.id()).objections()).hasSize(1);
        assertThat(notices.notice(mei, notice.id()).objections())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.reason()).isEqualTo("那天我没有见到她");
                    assertThat(doubt.by()).isNull();
                    assertThat(doubt.byName()).isNull();
                });
    }

    @Test
    void aHeldEntryIsNotFinalUntilTwoHaveLetItGo() {
        open();
        assertThat(notices.hold(mei.person(), "summer", "flag-1")).isTrue();
        assertThat(notices.hold(mei.person(), "summer", "flag-1")).isTrue();
        world.days(7);
        notices.sweep();
        assertThat(notices.isFinal(mei.person(), 1)).isTrue();
        assertThat(notices.isFinal(mei.person(), 2)).isFalse();

        notices.release(RegistryWorld.OFFICER, mei.person(), "summer");
        notices.release(RegistryWorld.OFFICER, mei.person(), "summer");
        assertThat(notices.isFinal(mei.person(), 2)).as("one has signed, twice").isFalse();
        assertThatThrownBy(() -> notices.release(RegistryWorld.ZONE, mei.person(), "summer"))
                .as("the second one is the county's")
                .isInstanceOf(Refused.Forbidden.class);
        notices.release(RegistryWorld.SECOND, mei.person(), "summer");

        assertThat(notices.isFinal(mei.person(), 2)).isTrue();
        assertThat(notices.hold(mei.person(), "summer", "flag-1")).as("let go").isFalse();
    }

    @Test
    void nobodyLetsHerOwnEntryGoAndWhatIsFinalIsNotHeldAnyMore() {
        open();
        notices.hold(mei.person(), "summer", "flag-1");
        Actor herself = RegistryWorld.actor(mei.person().value(), Role.OFFICER, SmallCounty.COUNTY);

        assertThatThrownBy(() -> notices.release(herself, mei.person(), "summer"))
                .isInstanceOf(Refused.Forbidden.class);
        world.days(7);
        notices.sweep();

        assertThat(notices.hold(mei.person(), "spring", "flag-2")).isFalse();
        assertThat(notices.isFinal(mei.person(), 1)).isTrue();
    }

    @Test
    void theCountyOpensAllSchoolsInOneGoAndHearsWhereItCouldNot() throws Exception {
        world.enter(SmallCounty.teacher("hill", "山老师"), SmallCounty.HILL);

        notices.openAll(RegistryWorld.OFFICER, SmallCounty.COUNTY.id(), YEAR);
        while (notices.job() instanceof Background.Running) {
            Thread.onSpinWait();
        }

        assertThat(notices.job()).isInstanceOfSatisfying(Background.Done.class, done -> {
            assertThat(done.done()).isEqualTo(2);
            assertThat(done.left()).containsExactly("大桥中学");
        });
        assertThat(notices.latest(RegistryWorld.OFFICER, SmallCounty.COUNTY.id(), YEAR))
                .hasSize(2);
        assertThatThrownBy(() -> notices.openAll(RegistryWorld.ZONE, SmallCounty.COUNTY.id(), YEAR))
                .isInstanceOf(Refused.Forbidden.class);
    }

    private PublicNotice open() {
        return notices.open(RegistryWorld.SCHOOL, SmallCounty.RIVER.id(), YEAR);
    }

    private PublicNotice current(PublicNotice notice) {
        return notices.notice(RegistryWorld.OFFICER, notice.id());
    }

    private Objection object(PublicNotice notice, Actor by, String awardKey) {
        return notices.object(by, notice.id(), mei.person(), awardKey, "那天我没有见到她").objections().stream()
                .filter(doubt -> by.person().equals(doubt.by()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> together(int many, Callable<T> deed) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                all.add(deed);
            }
            for (Future<T> future : people.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
