package org.yunyan.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
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
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

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
                new CohortPlan("期", FIRST.minusYears(1), FIRST.minusMonths(2), 10))) {
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
