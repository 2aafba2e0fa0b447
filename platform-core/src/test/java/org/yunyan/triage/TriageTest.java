package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.triage.TriageWorld.COUNTY;
import static org.yunyan.triage.TriageWorld.EAST;
import static org.yunyan.triage.TriageWorld.OTHER;
import static org.yunyan.triage.TriageWorld.SCHOOL;
import static org.yunyan.triage.TriageWorld.WEST;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Courses;
import org.yunyan.catalogue.Course;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.notices.Finality;
import org.yunyan.notices.Notices;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.DeviceMark;
import org.yunyan.study.Study;

/** A flag is a question: raised once, answered by whom it is about, settled by two who are not concerned (三(六)). */
@ExtendWith(StoreExtension.class)
class TriageTest {

    private TriageWorld world;

    @BeforeEach
    void open(MongoDatabase database) {
        world = new TriageWorld(database);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** A teacher of the first school who did a course of two hours in four seconds, and the flag about it. */
    private Actor hurried() {
        Actor teacher = world.teacher(SCHOOL);
        world.studies(teacher, world.course(), Duration.ZERO, 4);
        world.triage().sweep();
        return teacher;
    }

    private Flag flagAbout(Actor teacher) {
        assertThat(world.about(teacher)).hasSize(1);
        return world.about(teacher).getFirst();
    }

    @Test
    void aCourseOfTwoHoursDoneInFourSecondsIsAskedAboutWithItsEvidence() {
        Flag flag = flagAbout(hurried());

        assertThat(flag.kind()).isEqualTo(FlagKind.SPEED);
        assertThat(flag.state()).isEqualTo(FlagState.OPEN);
        assertThat(flag.traces())
                .extracting(Trace::fact)
                .containsExactly(Trace.Fact.TOOK, Trace.Fact.REGISTERED, Trace.Fact.QUIZ, Trace.Fact.QUESTIONS);
        assertThat(flag.limits()).containsEntry("SPEED_PERCENT", new BigDecimal("20"));
        assertThat(flag.holds()).hasSize(1);
    }

    @Test
    void whatIsAskedAboutDoesNotBecomeFinalUntilTwoHaveClearedIt() {
        Actor teacher = hurried();
        Flag flag = flagAbout(teacher);
        Notices notices = world.get(Notices.class);
        notices.open(world.officer(), SCHOOL.id(), 2026);
        world.clock.pass(Duration.ofDays(8));
        notices.sweep();
        assertThat(notices.isFinal(teacher.person(), 1)).isFalse();

        world.triage().decide(world.supervisor(TriageWorld.EAST), flag.id(), Outcome.CLEAR, "课前已经学过讲义");
        assertThat(notices.isFinal(teacher.person(), 1)).isFalse();
        world.triage().decide(world.officer(), flag.id(), Outcome.CLEAR, "同意");

        assertThat(notices.isFinal(teacher.person(), 1)).isTrue();
    }

    @Test
    void whoTakesHerTimeIsNotAskedNorWhoAnswersFastAfterLoadingThePageAgain() {
        Actor steady = world.teacher(SCHOOL);
        world.studies(steady, world.course(), Duration.ofMinutes(40), 120);
        Actor reloads = world.teacher(SCHOOL);
        Id<Course> course = world.course();
        world.get(Study.class).enrol(reloads, course);
        world.clock.pass(Duration.ofMinutes(30));
        world.get(Study.class).open(reloads, course, Courses.QUIZ);
        world.clock.pass(Duration.ofMinutes(5));
        world.get(Study.class).open(reloads, course, Courses.QUIZ);
        world.answers(reloads, course, 3);

        world.triage().sweep();
        world.triage().lookAtEverybody();

        assertThat(world.about(steady)).isEmpty();
        assertThat(world.about(reloads)).isEmpty();
    }

    @Test
    void howeverOftenItIsLookedAtItIsOneFlag() {
        Actor teacher = hurried();
        Flag flag = flagAbout(teacher);

        world.triage().lookAtEverybody();
        world.triage().lookAtEverybody();

        assertThat(world.about(teacher)).containsExactly(flag);
    }

    @Test
    void theNightFindsWhatWasForgottenAndRunsOnceADay() {
        Actor teacher = world.teacher(SCHOOL);
        world.studies(teacher, world.course(), Duration.ZERO, 4);

        world.triage().nightWhenDue();
        assertThat(world.about(teacher)).hasSize(1);

        Actor later = world.teacher(SCHOOL);
        world.studies(later, world.course(), Duration.ZERO, 4);
        world.triage().nightWhenDue();
        assertThat(world.about(later)).as("tonight's walk is over").isEmpty();
        world.clock.pass(Duration.ofDays(1));
        world.triage().nightWhenDue();
        assertThat(world.about(later)).hasSize(1);
    }

    @Test
    void fivePeopleAtOneDeviceWithinMinutesAreFoundThroughTheirStudy() {
        DeviceMark device = new DeviceMark("f".repeat(32));
        Id<Course> course = world.course();
        List<Actor> five = List.of(
                world.teacher(SCHOOL),
                world.teacher(SCHOOL),
                world.teacher(SCHOOL),
                world.teacher(SCHOOL),
                world.teacher(OTHER));
        for (Actor one : five) {
            world.opens(one, course, Courses.QUIZ, device);
            world.clock.pass(Duration.ofMinutes(1));
        }

        world.triage().lookAtEverybody();

        Flag flag = flagAbout(five.getFirst());
        assertThat(flag.kind()).isEqualTo(FlagKind.SHARED_DEVICE);
        assertThat(flag.persons())
                .as("she is not told who the others are")
                .containsExactly(five.getFirst().person());
        assertThat(flag.traces().stream().filter(row -> row.person() != null))
                .allSatisfy(row ->
                        assertThat(row.person()).isEqualTo(five.getFirst().person()));
        Flag atSchool = world.triage().flag(world.office(SCHOOL), flag.id());
        assertThat(atSchool.persons())
                .as("a school does not learn who belongs to another")
                .hasSize(4)
                .doesNotContain(five.getLast().person());
        assertThat(atSchool.holds())
                .as("nor what they registered")
                .extracting(Held::person)
                .isNotEmpty()
                .doesNotContain(five.getLast().person());
        Flag atCounty = world.triage().flag(world.officer(), flag.id());
        assertThat(atCounty.persons()).hasSize(5);
        assertThat(atCounty.holds())
                .extracting(Held::person)
                .contains(five.getLast().person());
    }

    @Test
    void aReviewThatAColleagueWroteBeforeIsAskedAboutWhenItIsWritten() {
        Id<Course> course = world.course();
        Actor first = world.teacher(SCHOOL);
        Actor second = world.teacher(OTHER);
        String text = "读完第二单元，我把任务单改成了三个台阶：先找人物，再画情节图，最后请学生给书里的人写一封信。"
                + "班上十二个孩子里有两个不爱说话，写信时反而写了满满一页。我以前总嫌他们慢，这次才明白是我给的门槛太高了。";
        for (Actor one : List.of(first, second)) {
            world.studies(one, course, Duration.ofHours(2), 90);
            world.get(Study.class).rate(one, course, 5, text);
        }

        assertThat(world.about(first)).isEmpty();
        assertThat(flagAbout(second)).satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(FlagKind.COPIED_TEXT);
            assertThat(flag.traces()).filteredOn(row -> row.text() != null).hasSize(2);
        });
    }

    @Test
    void aSchoolSeesItsOwnAndNeverAnothers() {
        Flag flag = flagAbout(hurried());
        Triage triage = world.triage();

        assertThat(triage.queue(world.office(SCHOOL), Wanted.open(SCHOOL.id()), 0, 20)
                        .items())
                .extracting(Flag::id)
                .contains(flag.id());
        assertThat(triage.queue(world.supervisor(EAST), Wanted.open(EAST.id()), 0, 20)
                        .items())
                .extracting(Flag::id)
                .contains(flag.id());
        assertThat(triage.queue(world.office(OTHER), Wanted.open(OTHER.id()), 0, 20)
                        .items())
                .extracting(Flag::id)
                .doesNotContain(flag.id());
        assertThatThrownBy(() -> triage.queue(world.office(OTHER), Wanted.open(SCHOOL.id()), 0, 20))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> triage.flag(world.office(OTHER), flag.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> triage.flag(world.teacher(SCHOOL), flag.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> triage.answer(world.teacher(SCHOOL), flag.id(), "不是我的"))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void twoWhoAreNotConcernedClearItAndTheSecondIsOfTheCounty() {
        Actor teacher = hurried();
        Id<Flag> id = flagAbout(teacher).id();
        Triage triage = world.triage();
        triage.answer(teacher, id, "这门课我上学期在片区已经听过一遍。");

        Actor zone = world.supervisor(EAST);
        triage.decide(zone, id, Outcome.CLEAR, "片区签到表上有她。");
        assertThat(flagAbout(teacher).state()).isEqualTo(FlagState.ANSWERED);
        assertThatThrownBy(() -> triage.decide(zone, id, Outcome.CLEAR, "再签一次。"))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class, no -> assertThat(no.key()).isEqualTo("refused.triage.signed"));
        assertThatThrownBy(() -> triage.decide(world.supervisor(EAST), id, Outcome.CLEAR, "同意。"))
                .isInstanceOfSatisfying(
                        Refused.Forbidden.class, no -> assertThat(no.key()).isEqualTo("refused.triage.county"));
        triage.decide(world.officer(), id, Outcome.CLEAR, "核对无误。");

        assertThat(flagAbout(teacher)).satisfies(flag -> {
            assertThat(flag.state()).isEqualTo(FlagState.CLEARED);
            assertThat(flag.answers()).hasSize(1);
        });
        assertThatThrownBy(() -> triage.answer(teacher, id, "再说一句")).isInstanceOf(Refused.Conflict.class);
        assertThat(world.get(Accounts.class)
                        .audits(world.actor(SCHOOL, Role.ADMIN, COUNTY), 0, 10)
                        .items())
                .extracting("action")
                .contains("flag.answer", "flag.clear");
    }

    @Test
    void nobodyDecidesOnHerOwnAndNoForeignZoneDecides() {
        Actor officer = world.officer();
        world.studies(officer, world.course(), Duration.ZERO, 4);
        world.triage().sweep();
        Id<Flag> own = flagAbout(officer).id();
        Triage triage = world.triage();

        assertThat(triage.mayDecide(officer, triage.flag(officer, own))).isFalse();
        assertThatThrownBy(() -> triage.decide(officer, own, Outcome.CLEAR, "没问题。"))
                .isInstanceOfSatisfying(
                        Refused.Forbidden.class, no -> assertThat(no.key()).isEqualTo("refused.triage.concerned"));
        assertThatThrownBy(() -> triage.decide(world.supervisor(WEST), own, Outcome.CLEAR, "没问题。"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> triage.decide(world.office(SCHOOL), own, Outcome.CLEAR, "没问题。"))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void nothingIsConfirmedBeforeSheHadTimeToAnswer() {
        Actor teacher = hurried();
        Id<Flag> id = flagAbout(teacher).id();
        Actor zone = world.supervisor(EAST);

        assertThatThrownBy(() -> world.triage().decide(zone, id, Outcome.CONFIRM, "四秒做完两学时。"))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class, no -> assertThat(no.key()).isEqualTo("refused.triage.early"));
        world.clock.pass(Duration.ofDays(8));
        world.triage().decide(zone, id, Outcome.CONFIRM, "四秒做完两学时，无说明。");
        world.triage().decide(world.officer(), id, Outcome.CONFIRM, "同意。");

        assertThat(flagAbout(teacher).state()).isEqualTo(FlagState.CONFIRMED);
    }

    @Test
    void reviewersWhoDisagreeNeedAThird() {
        Actor teacher = hurried();
        Id<Flag> id = flagAbout(teacher).id();
        world.triage().answer(teacher, id, "以前学过。");

        world.triage().decide(world.officer(), id, Outcome.CONFIRM, "没有佐证。");
        world.triage().decide(world.officer(), id, Outcome.CLEAR, "有签到表。");
        assertThat(flagAbout(teacher).state()).isEqualTo(FlagState.ANSWERED);
        world.triage().decide(world.officer(), id, Outcome.CLEAR, "看过签到表。");

        assertThat(flagAbout(teacher).state()).isEqualTo(FlagState.CLEARED);
    }

    @Test
    void anAnsweredFlagKeepsTheEvidenceThatWasAnswered() {
        Actor teacher = world.teacher(SCHOOL);
        DeviceMark device = new DeviceMark("a".repeat(32));
        Id<Course> course = world.course();
        for (int i = 0; i < 4; i++) {
            world.opens(i == 0 ? teacher : world.teacher(SCHOOL), course, Courses.QUIZ, device);
        }
        world.triage().lookAtEverybody();
        Flag before = flagAbout(teacher);
        world.opens(world.teacher(SCHOOL), course, Courses.QUIZ, device);
        world.triage().lookAtEverybody();
        Flag grown = flagAbout(teacher);
        world.triage().answer(teacher, before.id(), "期末在机房一起登录过。");
        world.opens(world.teacher(SCHOOL), course, Courses.QUIZ, device);
        world.triage().lookAtEverybody();

        assertThat(grown.traces()).hasSizeGreaterThan(before.traces().size());
        assertThat(flagAbout(teacher).traces()).isEqualTo(grown.traces());
    }

    @Test
    void theCountySetsOtherThresholdsFromADayOn() {
        Triage triage = world.triage();
        LocalDate today = LocalDate.of(2026, 11, 24);

        triage.set(world.officer(), Map.of(Threshold.SPEED_PERCENT, new BigDecimal("1")), today.plusDays(1), "太严");
        assertThat(triage.thresholds().value(Threshold.SPEED_PERCENT)).isEqualByComparingTo("20");
        world.clock.pass(Duration.ofDays(1));

        assertThat(triage.thresholds().value(Threshold.SPEED_PERCENT)).isEqualByComparingTo("1");
        assertThatThrownBy(() -> triage.set(world.supervisor(EAST), Map.of(), today.plusDays(2), "不同意"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> triage.set(
                        world.officer(),
                        Map.of(Threshold.SPEED_PERCENT, new BigDecimal("900")),
                        today.plusDays(2),
                        "写错了"))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> triage.set(world.officer(), Map.of(), today, "昨天"))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aFlaggedEntryIsNotFinalUntilTwoHaveClearedTheFlag() {
        Actor teacher = hurried();
        Flag flag = flagAbout(teacher);
        String key = flag.holds().getFirst().key();
        assertThat(finality(teacher).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.flag()).isEqualTo(flag.id().value());
            assertThat(hold.awardKey()).isEqualTo(key);
            assertThat(hold.open()).isTrue();
        });

        world.triage().answer(teacher, flag.id(), "这门课我教过。");
        world.triage().decide(world.supervisor(EAST), flag.id(), Outcome.CLEAR, "属实。");
        assertThat(finality(teacher).holds().getFirst().open())
                .as("one signature is not enough")
                .isTrue();
        world.triage().decide(world.officer(), flag.id(), Outcome.CLEAR, "同意。");

        assertThat(finality(teacher).holds().getFirst().open()).isFalse();
        assertThat(finality(teacher).holds().getFirst().released())
                .extracting(Signature::role)
                .containsExactly(Role.SUPERVISOR, Role.OFFICER);
    }

    @Test
    void aConfirmedEntryStaysHeldUntilItIsTakenBackByTwo() {
        Actor teacher = hurried();
        Flag flag = flagAbout(teacher);
        String key = flag.holds().getFirst().key();
        world.triage().answer(teacher, flag.id(), "我没有学。");
        world.triage().decide(world.supervisor(EAST), flag.id(), Outcome.CONFIRM, "本人承认。");
        world.triage().decide(world.officer(), flag.id(), Outcome.CONFIRM, "同意。");
        assertThat(finality(teacher).holds().getFirst().open()).isTrue();

        Corrections corrections = world.get(Corrections.class);
        var proposed = corrections.propose(world.supervisor(EAST), teacher.person(), key, "疑点核查已认定");
        corrections.sign(world.officer(), proposed.id());
        world.triage().sweep();

        assertThat(finality(teacher).holds().getFirst().open()).isFalse();
    }

    private Finality finality(Actor teacher) {
        return world.get(Notices.class).finality(List.of(teacher.person())).get(teacher.person());
    }

    @Test
    void theQueueIsFilteredByKindAndState() {
        Flag flag = flagAbout(hurried());
        Actor officer = world.officer();
        Triage triage = world.triage();

        assertThat(triage.queue(officer, new Wanted(COUNTY.id(), Set.of(), Set.of(FlagKind.SPEED)), 0, 50)
                        .items())
                .extracting(Flag::id)
                .contains(flag.id());
        assertThat(triage.queue(officer, new Wanted(COUNTY.id(), Set.of(), Set.of(FlagKind.OVERLAP)), 0, 50)
                        .items())
                .extracting(Flag::id)
                .doesNotContain(flag.id());
        assertThat(triage.queue(officer, new Wanted(COUNTY.id(), EnumSet.of(FlagState.CLEARED), Set.of()), 0, 50)
                        .items())
                .extracting(Flag::id)
                .doesNotContain(flag.id());
    }
}
