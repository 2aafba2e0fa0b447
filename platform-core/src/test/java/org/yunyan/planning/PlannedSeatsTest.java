package org.yunyan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** What people meet for is planned only where there is a seat, and in the days of its cohort (超大班额). It is Monday, 7 September 2026. */
@ExtendWith(StoreExtension.class)
class PlannedSeatsTest {

    private static final BigDecimal TEN_HOURS = new BigDecimal("10");

    private final AtomicInteger reads = new AtomicInteger();
    private final PlanningWorld world;
    private final Actor an;

    PlannedSeatsTest(MongoDatabase database) {
        database.drop();
        world = new PlanningWorld(counting(database));
        an = world.teacher("an");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCourseThatIsHeldInCohortsWithoutASeatIsNotPlanned() {
        Id<Course> camp = world.offered("camp", "16", COUNTY, CONCENTRATED);
        world.offered("other-camp", "24", COUNTY, CONCENTRATED);
        full(world.cohort(camp, "第一期", "2026-10-12", "2026-10-13", 1));
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        assertThat(proposal.courses()).contains(Id.of("other-camp")).doesNotContain(camp);
        assertThat(proposal.others().values())
                .allSatisfy(others ->
                        assertThat(others).extracting(Proposal.Other::course).doesNotContain(camp));
    }

    @Test
    void itIsPlannedInTheDaysOfTheFirstCohortWithASeat() {
        Id<Course> camp = world.offered("camp", "24", COUNTY, CONCENTRATED);
        full(world.cohort(camp, "第一期", "2026-10-12", "2026-10-14", 1));
        Cohort second = world.cohort(camp, "第二期", "2026-11-13", "2026-11-16", 5);
        world.cohort(camp, "第三期", "2026-12-01", "2026-12-04", 5);
        world.shelve();

        Step step = only(world.plans().propose(an));

        assertThat(step.run()).isEqualTo(Step.Run.of(second));
        // Friday to Monday: three days of four in the first week, one in the next.
        assertThat(step.weeks())
                .containsExactly(
                        new Step.Share(LocalDate.of(2026, 11, 9), new BigDecimal("18.0"), false),
                        new Step.Share(LocalDate.of(2026, 11, 16), new BigDecimal("6.0"), false));
    }

    @Test
    void aCohortThatHasBegunOrEndsTooLateIsNoWayAndHerOwnSeatIs() {
        Id<Course> camp = world.offered("camp", "24", COUNTY, CONCENTRATED);
        Cohort begun = world.cohort(camp, "暑期班", "2026-09-01", "2026-09-18", 5);
        world.cohort(camp, "冬季班", "2027-01-11", "2027-01-15", 5);
        world.shelve();

        assertThat(world.plans()
                        .wish(an, TEN_HOURS, LocalDate.of(2026, 12, 31), false)
                        .courses())
                .isEmpty();
        world.get(Cohorts.class).join(an, begun.id());
        assertThat(only(world.plans().propose(an)).run()).isEqualTo(Step.Run.of(begun));
    }

    @Test
    void whatIsStudiedAloneNeedsNoSeat() {
        Id<Course> online = world.offered("online", "30", COUNTY, ONLINE);
        full(world.cohort(online, "第一期", "2026-10-12", "2026-10-30", 1));
        world.shelve();

        Step step = only(world.plans().propose(an));

        assertThat(step.run()).isNull();
        assertThat(step.weeks().getFirst().monday()).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void otherCoursesTakeWhatIsFreeBesideTheCohort() {
        Id<Course> camp = world.offered("camp", "8", COUNTY, CONCENTRATED);
        world.cohort(camp, "第一期", "2026-09-14", "2026-09-16", 5);
        world.offered("online", "15", COUNTY, ONLINE);
        world.shelve();

        Proposal proposal = world.plans().wish(an, TEN_HOURS, null, false);

        Step online = step(proposal, "online");
        assertThat(online.weeks())
                .extracting(Step.Share::monday, share -> share.hours().intValueExact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 9, 7), 10),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 9, 14), 2),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 9, 21), 3));
    }

    @Test
    void nobodyIsPlannedToBeAtTwoPlacesOnOneDay() {
        Id<Course> first = world.offered("first", "24", COUNTY, CONCENTRATED);
        Id<Course> second = world.offered("second", "24", COUNTY, CONCENTRATED);
        world.cohort(first, "甲班", "2026-10-12", "2026-10-14", 5);
        world.cohort(second, "乙班", "2026-10-14", "2026-10-16", 5);
        world.shelve();

        Proposal proposal = world.plans().propose(an);

        assertThat(proposal.courses()).containsExactly(first);
    }

    @Test
    void aPlanWhoseCohortIsCalledOffOrFilledBeforeSheHasASeatIsOneToRenew() {
        Id<Course> camp = world.offered("camp", "24", COUNTY, CONCENTRATED);
        Cohort cohort = world.cohort(camp, "第一期", "2026-10-12", "2026-10-14", 1);
        world.shelve();
        world.plans().accept(an, world.plans().propose(an).courses());
        assertThat(world.plans().plan(an).orElseThrow().state()).isEqualTo(Plan.State.RUNNING);

        full(cohort);

        Plan plan = world.plans().plan(an).orElseThrow();
        assertThat(plan.state()).isEqualTo(Plan.State.TO_RENEW);
        assertThat(plan.step(camp)).map(Step::state).contains(Step.State.DROPPED);
    }

    @Test
    void withASeatThePlanGoesOnUntilTheCohortIsCalledOff() {
        Id<Course> camp = world.offered("camp", "24", COUNTY, CONCENTRATED);
        Cohort cohort = world.cohort(camp, "第一期", "2026-10-12", "2026-10-14", 1);
        world.shelve();
        world.plans().accept(an, world.plans().propose(an).courses());

        world.get(Cohorts.class).join(an, cohort.id());
        assertThat(world.plans().plan(an).orElseThrow().state()).isEqualTo(Plan.State.RUNNING);
        world.callsOff(cohort);

        assertThat(world.plans().plan(an).orElseThrow().state()).isEqualTo(Plan.State.TO_RENEW);
    }

    @Test
    void theCohortsOfAPlanAreReadAtOnce() {
        for (int i = 0; i < 4; i++) {
            Id<Course> camp = world.offered("camp" + i, "24", COUNTY, CONCENTRATED);
            world.cohort(camp, "第一期", "2026-1" + i % 3 + "-0" + (i + 1), "2026-1" + i % 3 + "-0" + (i + 1), 5);
        }
        world.shelve();
        world.plans().wish(an, TEN_HOURS, null, true);
        world.plans().accept(an, world.plans().propose(an).courses());
        assertThat(world.plans().plan(an).orElseThrow().steps()).hasSizeGreaterThan(2);
        reads.set(0);

        world.plans().plan(an);

        assertThat(reads).hasValue(1);
    }

    /** The same store; what is read of cohorts is counted. */
    private MongoDatabase counting(MongoDatabase database) {
        return (MongoDatabase) proxy(MongoDatabase.class, (proxy, method, arguments) -> {
            Object answer = method.invoke(database, arguments);
            return method.getName().equals("getCollection") && arguments[0].equals("cohorts")
                    ? counted(answer)
                    : answer;
        });
    }

    private Object counted(Object cohorts) {
        return proxy(MongoCollection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("find")) {
                reads.incrementAndGet();
            }
            return method.invoke(cohorts, arguments);
        });
    }

    private static Object proxy(Class<?> type, InvocationHandler act) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, act);
    }

    private void full(Cohort cohort) {
        for (int i = 0; i < cohort.plan().capacity(); i++) {
            world.get(Cohorts.class).join(world.teacher("guest" + i), cohort.id());
        }
    }

    private static Step only(Proposal proposal) {
        assertThat(proposal.steps()).hasSize(1);
        return proposal.steps().getFirst();
    }

    private static Step step(Proposal proposal, String course) {
        return proposal.steps().stream()
                .filter(step -> step.course().value().equals(course))
                .findFirst()
                .orElseThrow();
    }
}
