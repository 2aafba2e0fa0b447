package org.yunyan.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.Gatekeepers;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.EnrolmentState;

/** Seats of cohorts: first come, first served, whatever happens at the same moment. */
@ExtendWith(StoreExtension.class)
class CohortsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @TempDir
    Path data;

    private Campus campus;
    private Cohorts cohorts;
    private Actor trainer;
    private Id<Course> course;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        cohorts = campus.room(Cohorts.class);
        trainer = campus.actor("tan", Role.TRAINER);
        Course draft = campus.catalogue().draft(trainer, Courses.of(Courses.text(1, 50)));
        campus.catalogue().submit(trainer, draft.id(), draft.version());
        course = Gatekeepers.pass(campus.gates(), campus.actor("officer", Role.OFFICER), draft.id())
                .id();
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void a_seat_means_that_she_studies_the_course() {
        Cohort cohort = cohorts.begin(trainer, course, plan(2));
        Actor li = teacher("li");

        assertThat(cohorts.join(li, cohort.id()).hasSeat(li.person())).isTrue();
        assertThat(cohorts.join(li, cohort.id()).seats()).hasSize(1);

        assertThat(campus.study().enrolment(li, course)).isPresent();
        assertThat(cohorts.cohort(cohort.id()).untold()).isFalse();
    }

    @Test
    void whoever_waits_longest_moves_up_is_enrolled_and_is_told() {
        Cohort cohort = cohorts.begin(trainer, course, plan(1));
        Actor first = teacher("first");
        Actor second = teacher("second");
        Actor third = teacher("third");
        Stream.of(first, second, third).forEach(one -> cohorts.join(one, cohort.id()));
        assertThat(cohorts.cohort(cohort.id()).waitsAt(third.person())).isEqualTo(2);
        assertThat(campus.study().enrolment(second, course)).isEmpty();

        Cohort after = cohorts.leave(first, cohort.id());

        assertThat(after.hasSeat(second.person())).isTrue();
        assertThat(after.waitsAt(third.person())).isEqualTo(1);
        assertThat(campus.study().enrolment(second, course)).isPresent();
        assertThat(campus.told(CohortMoved.class))
                .filteredOn(moved -> moved.what() == Happening.MOVED_UP)
                .extracting(CohortMoved::person)
                .containsExactly(second.person());
    }

    @Test
    void more_seats_let_people_move_up_and_fewer_take_none_away() {
        Cohort cohort = cohorts.begin(trainer, course, plan(1));
        List<Actor> four = IntStream.range(0, 4).mapToObj(i -> teacher("t" + i)).toList();
        four.forEach(one -> cohorts.join(one, cohort.id()));

        assertThat(cohorts.change(trainer, cohort.id(), plan(3)).seats()).hasSize(3);
        assertThat(cohorts.change(trainer, cohort.id(), plan(1)).seats()).hasSize(3);
        assertThat(cohorts.leave(four.get(0), cohort.id()).seats())
                .as("no one moves up while there are more than seats")
                .hasSize(2);
    }

    @Test
    void everybody_is_told_when_it_is_called_off_and_nobody_joins_any_more() {
        Cohort cohort = cohorts.begin(trainer, course, plan(1));
        Actor seated = teacher("seated");
        Actor waiting = teacher("waiting");
        cohorts.join(seated, cohort.id());
        cohorts.join(waiting, cohort.id());

        cohorts.cancel(trainer, cohort.id());

        assertThat(campus.told(CohortMoved.class))
                .filteredOn(moved -> moved.what() == Happening.CANCELLED)
                .extracting(CohortMoved::person)
                .containsExactlyInAnyOrder(seated.person(), waiting.person());
        assertThatThrownBy(() -> cohorts.join(teacher("late"), cohort.id())).isInstanceOf(Refused.Conflict.class);
        assertThat(cohorts.open(course)).isEmpty();
    }

    @Test
    void what_a_crash_left_untold_is_told_by_the_sweep() {
        Cohort cohort = cohorts.begin(trainer, course, plan(1));
        Actor li = teacher("li");
        campus.whenTold(event -> {
            if (event instanceof CohortMoved) {
                throw new IllegalStateException("the inbox is not there");
            }
        });
        cohorts.join(li, cohort.id());
        assertThat(cohorts.cohort(cohort.id()).untold()).isTrue();

        campus.whenTold(event -> {});
        cohorts.sweep();

        assertThat(cohorts.cohort(cohort.id()).untold()).isFalse();
        assertThat(campus.told(CohortMoved.class)).hasSize(1);
    }

    @Test
    void only_authors_open_cohorts_and_only_with_sensible_days_and_seats() {
        Actor stranger = campus.actor("zhou", Role.TRAINER);

        assertThatThrownBy(() -> cohorts.begin(stranger, course, plan(1))).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> cohorts.of(stranger, course)).isInstanceOf(Refused.Missing.class);
        for (CohortPlan wrong : List.of(
                plan(0),
                plan(501),
                new CohortPlan(" ", FIRST, LAST, 10),
                new CohortPlan("期", LAST, FIRST, 10),
                new CohortPlan("期", FIRST.minusYears(1), FIRST.minusMonths(2), 10),
                new CohortPlan("期", FIRST, LAST, 10, "楼".repeat(81)))) {
            assertThatThrownBy(() -> cohorts.begin(trainer, course, wrong)).isInstanceOf(Refused.Invalid.class);
        }
    }

    @Test
    void no_seat_is_given_twice_and_none_stays_free_while_somebody_waits_however_many_come_and_go_at_once()
            throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            int capacity = 1 + random.nextInt(6);
            Cohort cohort = cohorts.begin(trainer, course, plan(capacity));
            List<Actor> people =
                    IntStream.range(0, 14).mapToObj(i -> teacher("p" + i)).toList();
            List<Callable<Cohort>> acts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Actor one = people.get(random.nextInt(people.size()));
                boolean comes = random.nextInt(3) > 0;
                acts.add(() -> comes ? cohorts.join(one, cohort.id()) : cohorts.leave(one, cohort.id()));
            }

            try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : atOnce.invokeAll(acts)) {
                    check(done.get(), capacity);
                }
            }

            check(cohorts.cohort(cohort.id()), capacity);
        }
    }

    @Test
    void a_course_has_so_many_open_cohorts_that_its_page_can_show_them_all() {
        for (int i = 0; i < Cohorts.MOST_OPEN; i++) {
            cohorts.begin(trainer, course, plan(1));
        }

        assertThatThrownBy(() -> cohorts.begin(trainer, course, plan(1)))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.cohort.many");
        cohorts.cancel(trainer, cohorts.open(course).getFirst().id());
        cohorts.begin(trainer, course, plan(1));
        assertThat(cohorts.open(course)).hasSize(Cohorts.MOST_OPEN);
    }

    @Test
    void what_people_meet_for_is_chosen_with_a_seat_as_soon_as_it_has_a_cohort() {
        Id<Course> camp = camp();
        Actor early = teacher("early");
        Actor li = teacher("li");
        Actor wang = teacher("wang");
        assertThat(cohorts.choose(early, camp).state())
                .as("while there is no cohort")
                .isEqualTo(EnrolmentState.ACTIVE);
        Cohort cohort = cohorts.begin(trainer, camp, plan(1));

        assertThat(cohorts.seating(li, camp)).isEqualTo(Seating.TO_TAKE);
        refused(li, camp, "refused.cohort.seat.to_take");
        assertThat(campus.study().enrolment(li, camp)).isEmpty();
        cohorts.join(li, cohort.id());
        assertThat(cohorts.choose(li, camp).state()).isEqualTo(EnrolmentState.ACTIVE);

        refused(wang, camp, "refused.cohort.seat.full");
        cohorts.join(wang, cohort.id());
        refused(wang, camp, "refused.cohort.seat.waiting");
        assertThat(campus.study().enrolment(wang, camp))
                .as("who waits has not chosen it")
                .isEmpty();
        assertThat(cohorts.choose(early, camp).state())
                .as("who has chosen it before keeps it")
                .isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void without_its_seat_such_a_course_is_left_and_without_the_course_the_seat_is_given_back() {
        Id<Course> camp = camp();
        Cohort cohort = cohorts.begin(trainer, camp, plan(1));
        Actor li = teacher("li");
        Actor wang = teacher("wang");
        cohorts.join(li, cohort.id());
        cohorts.join(wang, cohort.id());

        cohorts.leave(li, cohort.id());
        assertThat(state(li, camp)).isEqualTo(EnrolmentState.LEFT);
        assertThat(state(wang, camp)).as("she has moved up").isEqualTo(EnrolmentState.ACTIVE);

        cohorts.drop(wang, camp);
        assertThat(state(wang, camp)).isEqualTo(EnrolmentState.LEFT);
        assertThat(cohorts.cohort(cohort.id()).seats()).isEmpty();
    }

    @Test
    void when_a_cohort_is_called_off_its_course_is_chosen_again_with_another_seat_or_freely_when_there_is_no_other() {
        Id<Course> camp = camp();
        Cohort first = cohorts.begin(trainer, camp, plan(5));
        Cohort second = cohorts.begin(trainer, camp, plan(5));
        Actor li = teacher("li");
        Actor wang = teacher("wang");
        cohorts.join(li, first.id());
        cohorts.join(wang, second.id());

        cohorts.cancel(trainer, first.id());
        assertThat(state(li, camp)).isEqualTo(EnrolmentState.LEFT);
        refused(li, camp, "refused.cohort.seat.to_take");

        cohorts.cancel(trainer, second.id());
        assertThat(state(wang, camp)).as("there is no other").isEqualTo(EnrolmentState.ACTIVE);
        assertThat(cohorts.choose(li, camp).state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void a_cohort_that_is_over_gives_no_seat_and_who_was_in_it_may_go_on() {
        Id<Course> camp = camp();
        Cohort cohort = cohorts.begin(trainer, camp, plan(5));
        Actor li = teacher("li");
        cohorts.join(li, cohort.id());
        campus.passes(Duration.ofDays(60));

        refused(teacher("wang"), camp, "refused.cohort.seat.none");
        assertThat(cohorts.seating(li, camp)).isEqualTo(Seating.FREE);
    }

    @Test
    void what_is_studied_alone_is_chosen_freely_and_kept_without_a_seat() {
        Cohort cohort = cohorts.begin(trainer, course, plan(1));
        Actor li = teacher("li");

        assertThat(cohorts.choose(li, course).state()).isEqualTo(EnrolmentState.ACTIVE);
        cohorts.join(li, cohort.id());
        cohorts.leave(li, cohort.id());

        assertThat(state(li, course)).isEqualTo(EnrolmentState.ACTIVE);
    }

    private Id<Course> camp() {
        CourseVersion version = Courses.meeting("camp", trainer.person().value(), Courses.text(1, 50));
        campus.catalogue().plant(List.of(version));
        return version.course();
    }

    private EnrolmentState state(Actor actor, Id<Course> studied) {
        return campus.study().enrolment(actor, studied).orElseThrow().state();
    }

    private void refused(Actor actor, Id<Course> wanted, String key) {
        assertThatThrownBy(() -> cohorts.choose(actor, wanted))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining(key);
    }

    private static void check(Cohort cohort, int capacity) {
        List<Id<Person>> all = Stream.concat(cohort.seats().stream(), cohort.waiting().stream())
                .map(Seat::person)
                .toList();
        Set<Id<Person>> different = all.stream().collect(Collectors.toSet());
        assertThat(cohort.seats()).hasSizeLessThanOrEqualTo(capacity);
        assertThat(all).hasSameSizeAs(different);
        assertThat(cohort.waiting().isEmpty() || cohort.seats().size() == capacity)
                .as("a seat is free and somebody waits")
                .isTrue();
    }

    private static CohortPlan plan(int capacity) {
        return new CohortPlan("第一期", FIRST, LAST, capacity);
    }

    private Actor teacher(String name) {
        Actor actor = campus.actor(name, Role.TEACHER);
        campus.room(Accounts.class)
                .open(List.of(Account.of(actor.account(), name, "-", actor.person(), actor.grants())));
        return actor;
    }
}
