package org.yunyan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;
import static org.yunyan.insight.InsightWorld.COUNTY;
import static org.yunyan.insight.InsightWorld.award;
import static org.yunyan.insight.InsightWorld.officer;
import static org.yunyan.insight.InsightWorld.school;
import static org.yunyan.insight.InsightWorld.zone;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Signatures;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.MovableClock;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.StudyProgressed;

/** What the cockpit shows is what somebody gets who counts the rows by hand. */
@ExtendWith(StoreExtension.class)
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Twenty credits and twenty with another scale are the same amount. */
    private static final RecursiveComparisonConfiguration AMOUNTS = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    private static final Map<OrganisationKind, Integer> BELOW =
            Map.of(OrganisationKind.COUNTY, 2, OrganisationKind.ZONE, 3);

    @TempDir
    Path data;

    private final MongoDatabase database;
    private final MovableClock clock = new MovableClock("2026-11-24T10:00");
    private InsightWorld world;
    private List<Person> everybody;

    FiguresTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aCountyWithTwoYearsOfHistory() {
        database.drop();
        world = new InsightWorld(database, data, clock);
        world.plantCourse();
        everybody = world.plantPeople(2, 3, 7);
        world.plantHistory(everybody, new Random(7), 2025, 2026);
        world.insight().rebuild(2025);
        world.insight().rebuild(2026);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void everyUnitOfEveryYearHasTheFiguresOfARecount() {
        assertThatFiguresAreRecounted();
    }

    @Test
    void theHistoryOfTheseTestsHasSomebodyOfEachKind() {
        UnitFigures county = county();

        assertThat(county.teachers()).isEqualTo(42);
        assertThat(county.active()).isBetween(1, 41);
        assertThat(county.met()).isPositive();
        assertThat(county.behind()).isGreaterThan(county.atRisk());
        assertThat(county.atRisk()).isPositive();
        assertThat(county.minutes()).isPositive();
    }

    @Test
    void anAwardAndAReversalMoveTheFiguresByTheNextRefresh() {
        Person teacher = everybody.get(3);
        world.ledger().award(award(teacher, "new", CONCENTRATED, 24, TODAY));
        world.ledger().award(award(teacher, "wrong", CONCENTRATED, 80, TODAY));
        world.ledger().reverse(teacher.id(), "wrong", "重复", Signatures.two());

        world.insight().refresh();

        assertThatFiguresAreRecounted();
    }

    @Test
    void whatIsToldTwiceIsCountedOnce() {
        Person teacher = everybody.get(4);
        world.ledger().award(award(teacher, "new", CONCENTRATED, 24, TODAY));
        CreditAwarded again =
                new CreditAwarded(teacher.id(), "new", EntryKind.AWARD, 2026, Credits.of(3), "研修", clock.instant());
        world.publish(again);
        world.insight().refresh();
        world.publish(again);
        world.insight().refresh();

        assertThatFiguresAreRecounted();
    }

    @Test
    void studyAloneMakesATeacherActive() {
        Person idle = everybody.stream()
                .filter(one -> world.study().progressOf(one.id()).seconds().isEmpty()
                        && world.ledger().entries(one.id(), 2026).isEmpty())
                .findFirst()
                .orElseThrow();
        int before = county().active();

        world.study().plant(List.of(InsightWorld.begun(idle, TODAY, 600)));
        world.publish(new StudyProgressed(idle.id(), InsightWorld.COURSE, clock.instant()));
        world.insight().refresh();

        assertThat(county().active()).isEqualTo(before + 1);
        assertThatFiguresAreRecounted();
    }

    @Test
    void whatChangedBeforeARestartIsCountedAfterIt() {
        world.insight().refresh();
        world.ledger().award(award(everybody.get(5), "new", CONCENTRATED, 24, TODAY));
        world.close();

        world = new InsightWorld(database, data, clock);
        world.insight().refresh();

        assertThatFiguresAreRecounted();
    }

    @Test
    void peopleComeAndGoAndTheNextDayTheFiguresKnowIt() {
        world.insight().refresh();
        Organisation school = world.people().organisation(school(1, 1));
        Person gone = everybody.getFirst();
        Person left = new Person(
                gone.id(), gone.number(), gone.name(), gone.school(), gone.path(), gone.post(), gone.joined(), false);
        Person fresh = InsightWorld.teacher("newcomer", school, school);
        world.people().enter(List.of(left, fresh));
        everybody = new ArrayList<>(everybody);
        everybody.set(0, fresh);

        clock.moveTo("2026-11-25T06:00");
        world.insight().refresh();

        assertThat(world.insight().overview(officer(), school.id(), 2026).total())
                .usingRecursiveComparison(AMOUNTS)
                .isEqualTo(new Recount(world, everybody, TODAY.plusDays(1)).figures(school.id(), 2026));
    }

    @Test
    void aDayThatPassesMovesWhoIsLateWithoutAnythingBeingWritten() {
        int november = county().behind();

        clock.moveTo("2026-02-01T10:00");
        assertThat(county().behind()).isZero();
        clock.moveTo("2027-03-01T10:00");
        UnitFigures over = county();

        assertThat(over.behind()).isEqualTo(over.teachers() - over.met()).isGreaterThan(november);
        assertThat(over.atRisk()).isEqualTo(over.behind());
    }

    @Test
    void theTrendHasEveryMonthOfBothYearsAndItsTargetLine() {
        Recount recount = new Recount(world, everybody, TODAY);
        List<MonthFigures> trend = world.insight().trend(officer(), zone(1), 23);

        assertThat(trend)
                .extracting(MonthFigures::month)
                .startsWith(YearMonth.of(2025, 1))
                .endsWith(YearMonth.of(2026, 11));
        assertThat(trend)
                .allSatisfy(month -> assertThat(month)
                        .usingRecursiveComparison(AMOUNTS)
                        .isEqualTo(recount.month(zone(1), month.month())));
    }

    @Test
    void thoseBehindAreListedPageByPageWhoMissesMostFirst() {
        UnitFigures county = county();

        Page<PersonRow> all = world.insight().persons(officer(), COUNTY.id(), 2026, Who.BEHIND, 0, 200);
        Page<PersonRow> second = world.insight().persons(officer(), COUNTY.id(), 2026, Who.BEHIND, 5, 5);

        assertThat(all.total()).isEqualTo(county.behind());
        assertThat(all.items())
                .hasSize(county.behind())
                .allMatch(row -> row.outlook().late());
        assertThat(all.items()).extracting(PersonRow::missing).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(second.items()).isEqualTo(all.items().subList(5, 10));
        assertThat(world.insight()
                        .persons(officer(), COUNTY.id(), 2026, Who.ALL, 0, 200)
                        .items())
                .hasSize(42);
        assertThat(world.insight()
                        .persons(officer(), zone(2), 2026, Who.ACTIVE, 0, 200)
                        .items())
                .hasSize(world.insight()
                        .overview(officer(), zone(2), 2026)
                        .total()
                        .active())
                .allMatch(PersonRow::active);
    }

    @Test
    void whoeverIsBehindHasAReasonAndTheSmallestFix() {
        Organisation school = world.people().organisation(school(2, 2));
        Person idle = InsightWorld.teacher("idle", school, school);
        Person begun = InsightWorld.teacher("begun", school, school);
        Person capped = InsightWorld.teacher("capped", school, school);
        world.people().enter(List.of(idle, begun, capped));
        world.study().plant(List.of(InsightWorld.begun(begun, TODAY, 600)));
        for (int i = 0; i < 40; i++) {
            world.ledger()
                    .award(award(
                            capped,
                            "self-" + i,
                            SELF_STUDY,
                            20,
                            LocalDate.of(2026, 3, 1).plusDays(i)));
        }
        world.insight().rebuild(2026);

        assertThat(row(idle)).satisfies(row -> {
            assertThat(row.reason()).isEqualTo("insight.reason.inactive");
            assertThat(row.fix().key()).isEqualTo("insight.fix.hours");
            assertThat(row.fix().hours()).isEqualTo(24 * 8);
        });
        assertThat(row(begun)).satisfies(row -> {
            assertThat(row.reason()).isEqualTo("insight.reason.unfinished");
            assertThat(row.fix().key()).isEqualTo("insight.fix.finish");
            assertThat(row.fix().course()).isEqualTo(InsightWorld.COURSE);
            assertThat(row.fix().credits()).isEqualTo(Credits.of("0.2"));
            assertThat(row.missing()).isEqualTo(Credits.of(24));
        });
        assertThat(row(capped)).satisfies(row -> {
            assertThat(row.reason()).isEqualTo("insight.reason.notCounted");
            assertThat(row.credits()).isEqualTo(Credits.of(4));
        });
    }

    private PersonRow row(Person person) {
        return world.insight().persons(officer(), person.school(), 2026, Who.BEHIND, 0, 200).items().stream()
                .filter(row -> row.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private UnitFigures county() {
        return world.insight().overview(officer(), COUNTY.id(), 2026).total();
    }

    private void assertThatFiguresAreRecounted() {
        Recount recount = new Recount(world, everybody, TODAY);
        for (int year : List.of(2025, 2026)) {
            for (Id<Organisation> unit : List.of(
                    COUNTY.id(),
                    zone(1),
                    zone(2),
                    school(1, 1),
                    school(2, 3),
                    Id.<Organisation>of("school-1-1-group"))) {
                Overview overview = world.insight().overview(officer(), unit, year);
                assertThat(overview.total()).usingRecursiveComparison(AMOUNTS).isEqualTo(recount.figures(unit, year));
                assertThat(overview.children())
                        .allSatisfy(child -> assertThat(child)
                                .usingRecursiveComparison(AMOUNTS)
                                .isEqualTo(recount.figures(child.unit(), year)));
                assertThat(overview.children())
                        .hasSize(BELOW.getOrDefault(overview.total().kind(), 0));
                assertThat(overview.minimum()).isEqualTo(Credits.of(24));
                assertThat(overview.minimumIsDefault()).isTrue();
            }
        }
    }
}
