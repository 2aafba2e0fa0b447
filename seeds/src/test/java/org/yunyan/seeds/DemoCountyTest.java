package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.audience.Audience;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.DeskFilter;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.cohorts.Seating;
import org.yunyan.contact.Contacts;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Moderation;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.fairness.Dimension;
import org.yunyan.fairness.Fairness;
import org.yunyan.fairness.HealthReport;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.insight.Insight;
import org.yunyan.insight.MonthFigures;
import org.yunyan.insight.Overview;
import org.yunyan.insight.UnitFigures;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.planning.Aim;
import org.yunyan.planning.Plans;
import org.yunyan.planning.Proposal;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.rules.Outlook;
import org.yunyan.samples.Samples;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.shelves.Shelves;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.Study;
import org.yunyan.survey.Surveys;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Trace;
import org.yunyan.triage.Triage;
import org.yunyan.triage.Wanted;

/** One demo county, whose planting is killed several times before it comes to an end on the next day. */
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCountyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final Personas personas = new Personas();
    private final List<Integer> percents = new ArrayList<>();
    private final Set<Step> steps = EnumSet.noneOf(Step.class);
    private MongoDatabase database;
    private World world;
    private DemoCounty county;

    @BeforeAll
    void plant_in_spite_of_kills(MongoDatabase given, @TempDir Path data) {
        database = given;
        world = new World(database, data, "2026-11-24T23:50");
        county = world.room(DemoCounty.class);
        killedAt(Step.LISTINGS, 0);
        killedAt(Step.HISTORIES, 30);
        assertThat(county.planted()).isFalse();
        plantStudyWithoutLedger();
        world.clock.moveTo("2026-11-25T08:00");
        killedAt(Step.FIGURES, 0);
        county.plant((percent, step) -> {
            percents.add(percent);
            steps.add(step);
        });
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void a_killed_planting_is_finished_by_the_next_and_tells_how_far_it_is() {
        assertThat(county.planted()).isTrue();
        assertThat(percents).isSorted().endsWith(100);
        assertThat(steps).containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void what_the_kills_left_is_what_one_planting_would_have_left() {
        List<History> expected = histories().toList();

        Set<String> enrolments = Walk.all(world.room(Study.class)).stream()
                .filter(enrolment -> !enrolment.course().equals(Gathered.COURSE))
                .map(Enrolment::id)
                .collect(Collectors.toSet());
        assertThat(enrolments)
                .isEqualTo(expected.stream()
                        .flatMap(history -> history.enrolments().stream())
                        .map(Enrolment::id)
                        .collect(Collectors.toSet()));
        for (History history : expected.stream().limit(400).toList()) {
            long entries = Stream.of(2024, 2025, 2026)
                    .mapToLong(year -> entries(history.person(), year).size())
                    .sum();
            assertThat(entries).isEqualTo(history.awards().size());
        }
    }

    @Test
    void one_cohort_has_seats_one_has_a_line_and_a_course_stands_between_its_gates() {
        Actor trainer = DemoAccounts.actor(personas.named("trainer"));

        assertThat(world.room(Cohorts.class).open(Awaited.COURSE))
                .hasSize(2)
                .satisfiesExactly(open -> assertThat(open.free()).isPositive(), full -> {
                    assertThat(full.free()).isZero();
                    assertThat(full.waiting()).hasSize(3);
                });
        Course course = world.room(Catalogue.class).mine(trainer, 0, Page.MOST).items().stream()
                .filter(one -> one.draft().title().equals(Awaited.TITLE))
                .findFirst()
                .orElseThrow();
        assertThat(course.state()).isEqualTo(CourseState.IN_REVIEW);
        assertThat(course.hasPassed(Gate.CREDIT)).isTrue();
        assertThat(world.room(Gates.class).remarks(trainer, course.id()).open(Gate.CONTENT))
                .hasSize(1);
        assertThat(world.room(Gates.class).remarks(trainer, course.id()).all()).hasSize(2);
    }

    @Test
    void people_meet_on_two_weekends_to_come_of_which_the_first_is_nearly_full() {
        assertThat(world.room(Cohorts.class).open(Gathered.COURSE))
                .hasSize(2)
                .allSatisfy(cohort -> {
                    assertThat(cohort.plan().place()).isNotBlank();
                    assertThat(cohort.plan().starts()).isAfter(DAY);
                    assertThat(cohort.plan().starts().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
                    assertThat(cohort.seats())
                            .allSatisfy(seat -> assertThat(
                                            world.room(Study.class).enrolmentOf(seat.person(), Gathered.COURSE))
                                    .isPresent());
                })
                .satisfiesExactly(
                        first -> assertThat(first.free()).isEqualTo(Gathered.FIRST_SEATS - Gathered.FIRST_TAKEN),
                        second -> assertThat(second.free()).isGreaterThan(20));
        assertThat(world.room(Cohorts.class).seating(DemoAccounts.actor(personas.named("teacher")), Gathered.COURSE))
                .isEqualTo(Seating.TO_TAKE);
        assertThat(world.room(Contacts.class).county().isHoliday(LocalDate.of(2027, 2, 1)))
                .isTrue();
    }

    @Test
    void two_trainings_were_put_on_twice_by_different_organisers_and_the_commission_sees_it() {
        Duplicates duplicates = world.room(Duplicates.class);
        duplicates.refresh(officer());

        assertThat(duplicates.groups(officer()))
                .filteredOn(group -> group.members().stream()
                        .anyMatch(member -> member.course().value().endsWith("-again")))
                .hasSize(2)
                .allSatisfy(group -> {
                    assertThat(group.members()).hasSize(2);
                    assertThat(group.members().getFirst().school())
                            .isNotEqualTo(group.members().getLast().school());
                });
    }

    @Test
    void learners_have_asked_been_answered_and_heard_and_the_trainer_sees_it() {
        Id<Course> course = Id.of("maths-misconceptions");
        Actor trainer = DemoAccounts.actor(personas.named("trainer"));

        assertThat(world.room(Discussions.class).waitingFor(trainer).items())
                .extracting(Discussion::id)
                .contains(Id.of("demo-maths-3"), Id.of("demo-maths-4"));
        assertThat(world.room(Discussions.class)
                        .open(trainer, Id.of("demo-maths-1"))
                        .accepted())
                .isEqualTo(Id.of("maths-1-2"));
        assertThat(world.room(Moderation.class).reported(officer(), 0, 10).items())
                .extracting(Discussion::id)
                .containsExactly(Id.of("demo-maths-2"));
        assertThat(world.room(Audience.class)
                        .heat(trainer, course, 1)
                        .getFirst()
                        .learners())
                .isBetween(100, 400);
        assertThat(world.room(Surveys.class).results(trainer, course).get(1).answers())
                .isGreaterThan(20);
    }

    @Test
    void planting_again_changes_nothing() {
        Map<String, Long> before = counts();

        county.plant(Progress.SILENT);
        database.getCollection("plants").deleteMany(new Document());
        world.clock.moveTo("2026-11-24T23:50");
        county.plant(Progress.SILENT);

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_demo_teacher_has_a_plan_that_says_what_it_gives_and_what_nothing_on_offer_can_give() {
        world.room(Shelves.class).prepare();

        Proposal proposal = world.room(Plans.class)
                .propose(DemoAccounts.actor(personas.withLogin().stream()
                        .filter(persona -> "teacher".equals(persona.login()))
                        .findFirst()
                        .orElseThrow()));

        assertThat(proposal.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.helps()).isNotEmpty());
        assertThat(proposal.aims()).extracting(Aim::target).contains("year").doesNotContain(Standing.CONCENTRATED);
        assertThat(proposal.complete()).isFalse();
        assertThat(proposal.atLeast()).isEqualByComparingTo(proposal.hours());
    }

    @Test
    void the_detectors_find_what_looks_odd_and_one_is_answered_and_one_settled() {
        Actor officer = DemoAccounts.actor(personas.named("officer"));
        Actor supervisor = DemoAccounts.actor(personas.named("supervisor"));
        var all = new Wanted(
                world.room(People.class).county().id(), EnumSet.allOf(FlagState.class), EnumSet.noneOf(FlagKind.class));

        List<Flag> flags =
                world.room(Triage.class).queue(officer, all, 0, Page.MOST).items();

        assertThat(flags)
                .extracting(Flag::kind)
                .contains(FlagKind.SHARED_DEVICE, FlagKind.OVERLAP, FlagKind.SPEED, FlagKind.COPIED_TEXT);
        assertThat(flags).extracting(Flag::state).contains(FlagState.OPEN, FlagState.ANSWERED, FlagState.CLEARED);
        assertThat(world.room(Samples.class)
                        .at(supervisor, Id.of("zone-east"), 0, 10)
                        .items())
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.rows()).hasSize(12);
                    assertThat(sample.found()).isEqualTo(2);
                });
    }

    @Test
    void a_rush_at_the_end_of_a_year_and_signatures_without_a_look_are_asked_about_with_their_evidence() {
        Actor officer = DemoAccounts.actor(personas.named("officer"));
        var open = new Wanted(
                world.room(People.class).county().id(),
                EnumSet.allOf(FlagState.class),
                EnumSet.of(FlagKind.DEADLINE_BURST, FlagKind.RUBBER_STAMP, FlagKind.REUSED_SCAN));

        List<Flag> flags =
                world.room(Triage.class).queue(officer, open, 0, Page.MOST).items();

        assertThat(flags)
                .extracting(Flag::kind)
                .containsExactlyInAnyOrder(FlagKind.DEADLINE_BURST, FlagKind.RUBBER_STAMP);
        Flag stamped = flags.stream()
                .filter(flag -> flag.kind() == FlagKind.RUBBER_STAMP)
                .findFirst()
                .orElseThrow();
        assertThat(stamped.holds()).hasSize(Unread.CLAIMS - 1);
        assertThat(stamped.traces())
                .filteredOn(trace -> trace.fact() == Trace.Fact.DECISION)
                .hasSize(Unread.CLAIMS - 1);
        Flag rush = flags.stream()
                .filter(flag -> flag.kind() == FlagKind.DEADLINE_BURST)
                .findFirst()
                .orElseThrow();
        assertThat(rush.units()).contains(Rush.SCHOOL);
        assertThat(rush.traces())
                .filteredOn(trace -> trace.fact() == Trace.Fact.HISTORY)
                .hasSize(3);
        assertThat(rush.traces().getFirst().amount().intValue()).isBetween(40, 60);
    }

    @Test
    void history_ends_before_the_day_on_which_the_planting_began() {
        assertThat(Walk.all(world.room(Study.class)))
                .allSatisfy(
                        enrolment -> assertThat(Window.day(enrolment.lastAt())).isBefore(DAY));
    }

    @Test
    void the_twelve_courses_are_complete_by_the_catalogues_own_list_and_the_listings_too() {
        Catalogue catalogue = world.room(Catalogue.class);

        for (Row row : SeedFile.table("courses.tsv")) {
            var content = catalogue.answerKey(Id.of(row.text("slug")), 1).content();
            assertThat(catalogue.checklist(content)).as(row.text("slug")).isEmpty();
        }
        assertThat(Listings.read(personas.named("library"), Id.of("officer")))
                .extracting(listing -> catalogue.checklist(listing.content()))
                .allMatch(List::isEmpty);
    }

    @Test
    void every_tenth_ledger_verifies() {
        List<Person> teachers = teachers();

        for (int i = 0; i < teachers.size(); i += 10) {
            assertThat(world.room(Ledger.class).verify(teachers.get(i).id()).ok())
                    .isTrue();
        }
    }

    @Test
    void the_ledgers_hold_all_kinds_of_training_with_evidence() {
        List<Entry> entries = teachers().stream()
                .limit(300)
                .flatMap(person -> entries(person, 2025).stream())
                .toList();

        assertThat(entries).allSatisfy(entry -> assertThat(entry.evidence()).isNotBlank());
        assertThat(entries.stream().map(Entry::mode).distinct())
                .contains(
                        TrainingMode.ONLINE,
                        TrainingMode.CONCENTRATED,
                        TrainingMode.SCHOOL_BASED,
                        TrainingMode.SHADOWING);
    }

    @Test
    void most_teachers_meet_a_year_and_villages_are_a_bit_behind_towns() {
        for (int year : List.of(2024, 2025)) {
            Overview overview = overview(year);
            assertThat(overview.total().metPercent()).isBetween(65, 92);
            assertThat(overview.total().activePercent()).isGreaterThan(85);
            assertThat(met(overview, "zone-city")).isGreaterThan(met(overview, "zone-east"));
            assertThat(met(overview, "zone-city") - met(overview, "zone-east")).isLessThan(35);
        }
    }

    @Test
    void in_the_current_year_some_are_behind_and_few_at_risk() {
        UnitFigures now = overview(2026).total();

        assertThat(now.behind()).isBetween(now.teachers() / 20, now.teachers() / 3);
        assertThat(now.atRisk()).isPositive().isLessThan(now.behind());
    }

    @Test
    void study_has_its_peak_in_the_summer_holidays() {
        Map<Integer, Long> minutes = world.room(Insight.class).trend(officer(), Id.of("county"), 11).stream()
                .collect(Collectors.toMap(month -> month.month().getMonthValue(), MonthFigures::minutes));

        assertThat(minutes.get(7) + minutes.get(8)).isGreaterThan(2 * (minutes.get(5) + minutes.get(6)) * 3 / 4);
    }

    @Test
    void the_demo_teacher_has_a_bit_more_than_half_of_the_year_and_is_in_the_middle_of_two_courses() {
        Id<Person> teacher = personas.withLogin().stream()
                .filter(persona -> "teacher".equals(persona.login()))
                .findFirst()
                .orElseThrow()
                .id();

        Standing standing = world.room(Ledger.class).standing(teacher);
        assertThat(standing.year().earned()).hasToString("13.2");
        assertThat(standing.year().outlook(DAY, standing.rules().pace())).isEqualTo(Outlook.BEHIND);
        assertThat(standing.concentrated().earned()).hasToString("5");
        Study study = world.room(Study.class);
        assertThat(study.enrolments(teacher, EnumSet.of(EnrolmentState.ACTIVE), 0, 10)
                        .items())
                .hasSize(2)
                .allSatisfy(enrolment -> assertThat(enrolment.unitsDone()).isBetween(1L, 3L));
        assertThat(study.enrolments(teacher, EnumSet.of(EnrolmentState.COMPLETED), 0, 10)
                        .items())
                .hasSize(5);
    }

    @Test
    void her_largest_gaps_are_what_the_courses_for_her_lead_to() {
        Person teacher = world.room(People.class)
                .person(personas.withLogin().stream()
                        .filter(persona -> "teacher".equals(persona.login()))
                        .findFirst()
                        .orElseThrow()
                        .id());

        List<String> gaps = world.room(Skills.class).gaps(teacher).stream()
                .limit(3)
                .map(SkillGap::skill)
                .map(skill -> skill.id().value())
                .toList();

        assertThat(gaps).contains("know-pedagogy", "assess-learning");
    }

    @Test
    void the_demo_trainer_has_published_courses_with_learners_and_one_on_the_bench() {
        Actor trainer = DemoAccounts.actor(personas.named("trainer"));
        Catalogue catalogue = world.room(Catalogue.class);

        var courses = catalogue.mine(trainer, 0, 20).items();

        assertThat(courses)
                .filteredOn(course -> course.state() == CourseState.PUBLISHED)
                .hasSize(4);
        assertThat(courses)
                .filteredOn(course -> course.state() == CourseState.DRAFT)
                .hasSize(1);
        assertThat(world.room(Study.class)
                        .figures(trainer, Id.of("formative-assessment"))
                        .completed())
                .isGreaterThan(100);
    }

    @Test
    void every_course_is_rated_by_learners_mostly_well() {
        Map<?, RatingSummary> ratings = world.room(Study.class)
                .ratingsOf(SeedFile.table("courses.tsv").stream()
                        .map(row -> Id.<org.yunyan.catalogue.Course>of(row.text("slug")))
                        .toList());

        assertThat(ratings.values()).hasSize(12).allSatisfy(summary -> {
            assertThat(summary.count()).isGreaterThan(10);
            assertThat(summary.average()).isBetween(3.5, 4.9);
        });
    }

    @Test
    void no_two_learners_say_the_same_about_a_course() {
        var said = world.room(Study.class).ratings(Id.of("class-teacher-work"), 0, 200).items().stream()
                .map(rating -> rating.text())
                .filter(text -> !text.isEmpty())
                .toList();

        assertThat(said).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void what_is_planted_can_be_found_and_is_recommended_and_pushed() {
        Recommendations recommendations = world.room(Recommendations.class);
        Actor teacher = DemoAccounts.actor(personas.withLogin().stream()
                .filter(persona -> "teacher".equals(persona.login()))
                .findFirst()
                .orElseThrow());

        assertThat(recommendations.forTeacher(teacher, 5).suggested()).isNotEmpty();
        assertThat(recommendations.pushes(teacher, 5)).isNotEmpty();
    }

    @Test
    void the_report_on_recommendations_has_figures_and_says_that_they_are_simulated() {
        Fairness fairness = world.room(Fairness.class);
        fairness.refresh();
        Actor officer = DemoAccounts.actor(personas.named("officer"));

        HealthReport report =
                fairness.report(officer, fairness.home(officer).id(), 30).orElseThrow();

        assertThat(report.simulated()).isGreaterThan(100);
        assertThat(report.accepted()).isPositive();
        assertThat(report.of(Dimension.ZONE_TYPE)).hasSize(2);
    }

    @Test
    void claims_stand_in_every_state_and_one_looks_like_another() {
        Claims claims = world.room(Claims.class);
        Actor officer = DemoAccounts.actor(personas.named("officer"));
        Organisation countyItself = world.room(People.class).county();

        for (ClaimState state :
                List.of(ClaimState.IN_REVIEW, ClaimState.RETURNED, ClaimState.APPROVED, ClaimState.REFUSED)) {
            assertThat(claims.standing(officer, countyItself, state, DeskFilter.ALL, 0, 10)
                            .items())
                    .as(state.name())
                    .isNotEmpty();
        }
        assertThat(claims.mine(DemoAccounts.actor(personas.named("teacher")), 0, 10)
                        .items())
                .extracting(Claim::state)
                .containsExactlyInAnyOrder(ClaimState.DRAFT, ClaimState.RETURNED, ClaimState.IN_REVIEW);
        assertThat(claims.waiting(officer, DeskFilter.ALL, 0, 10).items())
                .extracting(Claim::isFlagged)
                .containsExactlyInAnyOrder(true, false);
        assertThat(claims.waiting(DemoAccounts.actor(personas.named("school")))).isEqualTo(2);
        assertThat(claims.waiting(DemoAccounts.actor(personas.named("supervisor"))))
                .isEqualTo(1);
    }

    @Test
    void the_demo_people_exist_in_demo_mode_only() {
        Accounts accounts = world.room(Accounts.class);
        assertThat(accounts.account("teacher")).isEmpty();

        county.openDemoAccounts(password -> "hash of " + password);
        county.openDemoAccounts(password -> "another hash");

        assertThat(accounts.account("teacher").orElseThrow().passwordHash()).isEqualTo("hash of yunyan-demo");
        Actor school = accounts.actor("school").orElseThrow();
        Person teacher = world.room(People.class)
                .person(personas.withLogin().stream()
                        .filter(persona -> "teacher".equals(persona.login()))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(school.may(teacher)).isTrue();
        assertThat(accounts.actor("supervisor").orElseThrow().may(teacher)).isTrue();
        assertThat(county.demoPeople()).extracting(DemoPerson::role).contains(Role.values());

        county.closeDemoAccounts();

        assertThat(personas.withLogin())
                .allSatisfy(
                        persona -> assertThat(accounts.account(persona.login())).isEmpty());
    }

    private void killedAt(Step wanted, int percent) {
        Throwable death = catchThrowable(() -> county.plant((reached, step) -> {
            if (step == wanted && reached >= percent) {
                throw new Killed();
            }
        }));
        assertThat(death).isInstanceOf(Killed.class);
    }

    /** What a kill between two rooms leaves: people whose study is there and whose ledger is not. */
    private void plantStudyWithoutLedger() {
        world.room(Study.class)
                .plant(histories()
                        .skip(1_200)
                        .limit(80)
                        .flatMap(history -> history.enrolments().stream())
                        .toList());
    }

    /** What the seed and the day ask for. */
    private Stream<History> histories() {
        Window window = new Window(DemoCounty.YEARS, DAY);
        CountyPlan plan = CountyPlan.demo();
        List<Offered> courses = new Planting(world.room(Rooms.class)).offered();
        Histories drawn = new Histories(
                DemoCounty.SEED,
                window,
                plan.units(),
                courses,
                new Levels(DemoCounty.SEED, Groundwork.framework(), window));
        Map<Id<Person>, Persona> written =
                personas.all().stream().collect(Collectors.toMap(Persona::id, Function.identity()));
        return new Staffing(DemoCounty.SEED, DAY)
                .of(plan, personas.people(plan)).people().stream()
                        .filter(Person::teaches)
                        .map(person -> written.containsKey(person.id())
                                ? personas.history(
                                        written.get(person.id()), person, drawn, Planting.bySlug(courses), window)
                                : drawn.of(person, null));
    }

    private List<Person> teachers() {
        return world.room(People.class).schoolsUnder(Id.of("county")).stream()
                .flatMap(school -> world.room(People.class).teachersOf(school.id()).stream())
                .toList();
    }

    private List<Entry> entries(Person person, int year) {
        return world.room(Ledger.class).entries(person.id(), year);
    }

    private Overview overview(int year) {
        return world.room(Insight.class).overview(officer(), Id.of("county"), year);
    }

    private static int met(Overview overview, String zone) {
        return overview.children().stream()
                .filter(child -> child.unit().value().equals(zone))
                .findFirst()
                .orElseThrow()
                .metPercent();
    }

    private Actor officer() {
        return DemoAccounts.actor(personas.named("officer"));
    }

    private Map<String, Long> counts() {
        Set<String> names = new HashSet<>();
        database.listCollectionNames().into(names);
        return names.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> database.getCollection(name).countDocuments(new Document())));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
