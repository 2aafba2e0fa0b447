package org.yunyan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingLevel.SCHOOL;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SCHOOL_BASED;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Offer;
import org.yunyan.credits.Standing;
import org.yunyan.credits.Trial;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.messages.MessageKind;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.Study;

/** A plan to the credits that she misses (三(六)): the least time, by the ledger's own rules, hers alone, and followed. */
@ExtendWith(StoreExtension.class)
class PlansTest {

    private final PlanningWorld world;
    private final Actor an;

    PlansTest(MongoDatabase database) {
        database.drop();
        world = new PlanningWorld(database);
        an = world.teacher("an");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theLeastTimeMeetsTheYearAndTheConcentratedPart() {
        almostThere();
        world.offered("camp", "24", COUNTY, CONCENTRATED);
        world.offered("long", "40", COUNTY, ONLINE);
        world.offered("short", "30", COUNTY, ONLINE);
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        // 3.99 of the concentrated part are due at the even pace by the end of the first year, and one is there.
        assertThat(proposal.aims())
                .extracting(Aim::target, aim -> aim.needed().toString())
                .contains(org.assertj.core.groups.Tuple.tuple("year", "6"))
                .contains(org.assertj.core.groups.Tuple.tuple("concentrated", "2.99"));
        assertThat(proposal.complete()).isTrue();
        assertThat(ids(proposal)).containsExactlyInAnyOrder("camp", "short");
        assertThat(proposal.hours()).isEqualByComparingTo("54");
        assertThat(proposal.atLeast()).isEqualByComparingTo("54");
    }

    @Test
    void whatThePlanSaysIsWhatTheCreditEngineWouldAward() {
        world.earned(an, "before", "100", SCHOOL, SCHOOL_BASED);
        for (int i = 0; i < 12; i++) {
            world.offered("o" + i, "" + (5 + 7 * i % 40), COUNTY, ONLINE);
            world.offered("s" + i, "" + (10 + i), SCHOOL, SCHOOL_BASED);
            world.offered("r" + i, "" + (20 + i), SCHOOL, SELF_STUDY);
            world.offered("c" + i, "" + (8 + i), COUNTY, CONCENTRATED);
        }
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        Trial trial = world.get(Ledger.class).trial(an.person());
        Standing before = trial.standing();
        for (Step step : proposal.steps()) {
            Offer offer = new Offer(hoursOf(step), step.level(), step.mode());
            assertThat(trial.effect(offer).credits()).isEqualTo(step.credits());
            trial = trial.after(offer);
        }
        assertThat(proposal.complete()).isTrue();
        for (Aim aim : proposal.aims()) {
            assertThat(aim.planned())
                    .isEqualTo(Aims.earned(trial.standing(), aim.target()).minus(Aims.earned(before, aim.target())));
        }
    }

    @Test
    void aCapOfTheYearIsNotPlannedBeyond() {
        world.earned(an, "before", "180", COUNTY, CONCENTRATED);
        for (int i = 0; i < 10; i++) {
            world.offered("read" + i, "20", SCHOOL, SELF_STUDY);
        }
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        // 22.5 are there, 1.5 are missing; self-study counts one credit each time and four a year.
        assertThat(proposal.steps()).hasSize(2);
        world.plans().wish(an, new BigDecimal("10"), null, true);
        assertThat(world.plans().propose(an).steps()).hasSize(4);
    }

    @Test
    void whereTheCountyOffersTooLittleThePlanSaysWhatIsMissingAndGoesAsFarAsItCan() {
        almostThere();
        world.offered("short", "30", COUNTY, ONLINE);
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        assertThat(proposal.complete()).isFalse();
        assertThat(ids(proposal)).containsExactly("short");
        assertThat(proposal.aims())
                .extracting(Aim::target, aim -> aim.lacking().toString())
                .contains(org.assertj.core.groups.Tuple.tuple("year", "3"))
                .contains(org.assertj.core.groups.Tuple.tuple("concentrated", "2.99"));
    }

    @Test
    void whatSheHasDoneItsDoubleAndWhatSheTeachesHerselfIsNotPlanned() {
        Id<Course> done = world.offered("done", "小学数学大单元教学设计与案例分析", "tan", "10", COUNTY, ONLINE);
        world.offered("double", "小学数学大单元教学设计与案例分析（新）", "tan", "10", COUNTY, ONLINE);
        world.offered("own", "课堂提问的艺术", "an", "10", COUNTY, ONLINE);
        world.offered("other", "作业批改", "tan", "10", COUNTY, ONLINE);
        world.shelve();
        world.finishes(an, done);

        assertThat(ids(world.plans().propose(an))).containsExactly("other");
    }

    @Test
    void ofTwoEqualWaysTheOneThatClosesAGapIsTaken() {
        almostThere();
        world.offered("camp", "24", COUNTY, CONCENTRATED);
        world.offered("plain", "30", COUNTY, ONLINE);
        world.offered("gap", "30", COUNTY, ONLINE, new SkillAim(PlanningWorld.DESIGN, 2));
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        assertThat(ids(proposal)).contains("gap").doesNotContain("plain");
        Step step = step(proposal, "gap");
        assertThat(step.closes()).containsExactly(new Step.Closing(PlanningWorld.DESIGN, 0, 2));
        assertThat(step.helps()).contains(new Step.Help("year", Credits.of(3)));
        assertThat(proposal.others().get(step.course()))
                .extracting(other -> other.course().value())
                .contains("plain");
    }

    @Test
    void anItemIsSwappedWithOneTapAndTheRestIsPlannedAnew() {
        almostThere();
        world.offered("camp", "24", COUNTY, CONCENTRATED);
        world.offered("short", "30", COUNTY, ONLINE);
        world.offered("longer", "34", COUNTY, ONLINE);
        world.shelve();

        Proposal swapped = world.plans().swap(an, Id.of("short"), Id.of("longer"));

        assertThat(ids(swapped)).containsExactlyInAnyOrder("camp", "longer");
        assertThat(step(swapped, "longer").kept()).isTrue();
        assertThat(ids(world.plans().startOver(an))).contains("short").doesNotContain("longer");
    }

    @Test
    void stepsAreLaidOutByHerFreeHoursAndWhatDoesNotFitComesLate() {
        almostThere();
        world.offered("camp", "24", COUNTY, CONCENTRATED);
        world.offered("short", "30", COUNTY, ONLINE);
        world.shelve();

        Proposal proposal = world.plans().wish(an, new BigDecimal("10"), LocalDate.of(2026, 10, 4), true);

        assertThat(proposal.free()).isEqualByComparingTo("40");
        assertThat(proposal.inTime()).isFalse();
        List<Step.Share> shares =
                proposal.steps().stream().flatMap(step -> step.weeks().stream()).toList();
        assertThat(shares.getFirst().monday()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(shares.stream().map(Step.Share::hours).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(proposal.hours());
        assertThat(shares)
                .filteredOn(Step.Share::late)
                .allMatch(share -> share.monday().isAfter(LocalDate.of(2026, 10, 4)))
                .isNotEmpty();
    }

    @Test
    void impossibleWishesAreRefusedAndNothingIsLost() {
        world.plans().wish(an, new BigDecimal("5"), null, false);

        assertThatThrownBy(() -> world.plans().wish(an, new BigDecimal("0"), null, false))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> world.plans().wish(an, new BigDecimal("41"), null, false))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> world.plans().wish(an, new BigDecimal("5"), LocalDate.of(2026, 9, 6), false))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(world.plans().wish(an).weeklyHours()).isEqualByComparingTo("5");
    }

    @Test
    void anAcceptedPlanIsRemindedOfOnceAWeekAlsoWhenTheProgramDiesBetween() {
        Proposal proposal = twoCourses();
        Id<Course> first = proposal.courses().getFirst();
        world.diesWhenTelling(first);
        assertThatThrownBy(() -> world.plans().accept(an, proposal.courses()))
                .isInstanceOf(IllegalStateException.class);

        world.plans().accept(an, proposal.courses());
        world.plans().sweep();
        world.plans().sweep();
        assertThat(world.inbox(an))
                .filteredOn(message -> message.kind() == MessageKind.PLANNED)
                .hasSize(1);

        world.pass(Duration.ofDays(7));
        world.plans().sweep();
        world.plans().sweep();
        assertThat(world.inbox(an))
                .filteredOn(message -> message.kind() == MessageKind.PLANNED)
                .hasSizeBetween(2, 3);
        assertThat(world.plans().dueNow(an.person())).contains(first);
    }

    @Test
    void acceptingWhatHasChangedMeanwhileIsRefused() {
        Proposal seen = twoCourses();
        world.earned(an, "elsewhere", "60", COUNTY, ONLINE);

        assertThatThrownBy(() -> world.plans().accept(an, seen.courses())).isInstanceOf(Refused.Conflict.class);
        assertThat(world.plans().plan(an)).isEmpty();
    }

    @Test
    void aFinishedCourseIsDoneInThePlanAndOtherCreditsMakeItOneToRenew() {
        Proposal proposal = twoCourses();
        Plan plan = world.plans().accept(an, proposal.courses());
        assertThat(world.plans().accept(an, proposal.courses()).version()).isEqualTo(plan.version());

        world.finishes(an, proposal.courses().getFirst());
        Plan then = world.plans().plan(an).orElseThrow();
        assertThat(then.done()).isEqualTo(1);
        assertThat(then.state()).isEqualTo(Plan.State.RUNNING);

        world.earned(an, "elsewhere", "10", COUNTY, ONLINE);
        assertThat(world.plans().plan(an).orElseThrow().state()).isEqualTo(Plan.State.TO_RENEW);
    }

    @Test
    void aPlanWhoseCoursesAreAllFinishedIsDone() {
        Proposal proposal = twoCourses();
        world.plans().accept(an, proposal.courses());

        proposal.courses().forEach(course -> world.finishes(an, course));

        assertThat(world.plans().plan(an).orElseThrow().state()).isEqualTo(Plan.State.DONE);
        assertThat(world.plans().dueNow(an.person())).isEmpty();
    }

    @Test
    void aCourseThatSheLeavesDropsOutOfThePlan() {
        Proposal proposal = twoCourses();
        world.plans().accept(an, proposal.courses());
        Id<Course> course = proposal.courses().getLast();
        world.get(Study.class).enrol(an, course);
        world.get(Study.class).leave(an, course);

        Plan plan = world.plans().plan(an).orElseThrow();

        assertThat(plan.state()).isEqualTo(Plan.State.TO_RENEW);
        assertThat(plan.step(course)).map(Step::state).contains(Step.State.DROPPED);
    }

    @Test
    void aCalendarIsReadByItsSecretAloneUntilItIsClosedOrOpenedAnew() {
        Proposal proposal = twoCourses();
        world.plans().accept(an, proposal.courses());

        String first = world.plans().openCalendar(an);
        assertThat(world.plans().ofCalendar(first)).isPresent();
        String second = world.plans().openCalendar(an);
        assertThatThrownBy(() -> world.plans().ofCalendar(first)).isInstanceOf(Refused.Missing.class);
        assertThat(world.plans().ofCalendar(second).orElseThrow().person()).isEqualTo(an.person());
        world.plans().closeCalendar(an);
        assertThatThrownBy(() -> world.plans().ofCalendar(second)).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aPlanIsForTeachersAndEachSeesHerOwnOnly() {
        Proposal proposal = twoCourses();
        world.plans().accept(an, proposal.courses());
        Actor bo = world.teacher("bo");
        Actor officer = world.person("wu", Role.OFFICER);

        assertThat(world.plans().plan(bo)).isEmpty();
        assertThatThrownBy(() -> world.plans().propose(officer)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> world.plans().plan(officer)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> world.plans().openCalendar(officer)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whoMissesNothingNeedsNoPlan() {
        IntStream.range(0, 3).forEach(i -> world.earned(an, "camp" + i, "80", COUNTY, CONCENTRATED));
        world.shelve();

        assertThat(world.plans().propose(an).aims()).isEmpty();
        assertThat(world.plans().propose(an).steps()).isEmpty();
    }

    /** 18 of 24 credits of the year, one of them concentrated: by the end of the year the even pace asks for four. */
    private void almostThere() {
        world.earned(an, "camp", "8", COUNTY, CONCENTRATED);
        for (int i = 0; i < 3; i++) {
            world.earned(an, "online" + i, "50", COUNTY, ONLINE);
        }
        world.earned(an, "meeting", "20", SCHOOL, SCHOOL_BASED);
    }

    private Proposal twoCourses() {
        almostThere();
        world.offered("camp", "24", COUNTY, CONCENTRATED);
        world.offered("short", "30", COUNTY, ONLINE);
        world.shelve();
        return world.plans().propose(an);
    }

    private BigDecimal hoursOf(Step step) {
        return step.hours();
    }

    private static List<String> ids(Proposal proposal) {
        return proposal.courses().stream().map(Id::value).toList();
    }

    private static Step step(Proposal proposal, String course) {
        return proposal.steps().stream()
                .filter(step -> step.course().value().equals(course))
                .findFirst()
                .orElseThrow();
    }
}
