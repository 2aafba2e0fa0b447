package org.yunyan.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Courses;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.exposure.Act;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.fairness.Spread.Measure;
import org.yunyan.identity.Account;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** A village school and a town school, six teachers each: who is shown what, and who takes it up? */
@ExtendWith(StoreExtension.class)
class FairnessTest {

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation RIVER =
            COUNTY.child(Id.of("river"), OrganisationKind.ZONE, "江口片区", false, List.of());
    private static final Organisation CENTRE =
            COUNTY.child(Id.of("centre"), OrganisationKind.ZONE, "=城区", false, List.of());
    private static final Organisation VILLAGE =
            RIVER.child(Id.of("village"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));
    private static final Organisation TOWN =
            CENTRE.child(Id.of("town"), OrganisationKind.SCHOOL, "实验小学", false, List.of(Stage.PRIMARY));
    private static final Actor OFFICER = actor(Role.OFFICER, COUNTY);
    private static final int TEACHERS = 6;

    private final SetClock clock = SetClock.at("2026-11-24T01:00:00Z");
    private final Rooms rooms;
    private final Exposures exposures;
    private final Fairness fairness;

    FairnessTest(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(
                database, clock, "people", "identity", "skills", "catalogue", "study", "exposure", "fairness");
        exposures = rooms.get(Exposures.class);
        fairness = rooms.get(Fairness.class);
        rooms.get(People.class).register(List.of(COUNTY, RIVER, CENTRE, VILLAGE, TOWN));
        for (int i = 0; i < TEACHERS; i++) {
            enter("village" + i, VILLAGE, 2000);
            enter("town" + i, TOWN, 2024);
        }
        offer("old", Duration.ofDays(200));
        offer("fresh", Duration.ofDays(3));
        offer("unseen", Duration.ofDays(300));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void beforeAnythingWasCountedThereIsNoReport() {
        assertThat(fairness.report(OFFICER, COUNTY.id(), 30)).isEmpty();
    }

    @Test
    void whoIsShownLessAndTakesUpLessIsFoundAndFlagged() {
        everybodyIsShownSomething();

        HealthReport report = fairness.report(OFFICER, COUNTY.id(), 30).orElseThrow();

        assertThat(report.teachers()).isEqualTo(12);
        assertThat(report.reached()).isEqualTo(12);
        assertThat(report.shown()).isEqualTo(6 * 10 * 2 + 6 * 20 * 2);
        assertThat(report.of(Dimension.ZONE_TYPE)).extracting(Group::key).containsExactly("RURAL", "TOWN");
        assertThat(report.of(Dimension.YEARS_IN_POST)).extracting(Group::key).containsExactly("Y0_3", "Y21_30");
        assertThat(report.of(Dimension.AGE)).extracting(Group::key).containsExactly("A0_29", "A50");
        assertThat(spread(report, Dimension.AGE, Measure.EXPOSURE).ratio()).isCloseTo(0.5, within(1e-9));
        Spread exposure = spread(report, Dimension.ZONE_TYPE, Measure.EXPOSURE);
        assertThat(exposure.worst().key()).isEqualTo("RURAL");
        assertThat(exposure.ratio()).isCloseTo(0.5, within(1e-9));
        assertThat(exposure.flagged()).isTrue();
        Spread acceptance = spread(report, Dimension.ZONE_TYPE, Measure.ACCEPTANCE);
        assertThat(acceptance.best().key()).isEqualTo("RURAL");
        assertThat(acceptance.worst().acceptance().value()).isCloseTo(1 / 40.0, within(1e-9));
        assertThat(report.spreads()).noneMatch(spread -> spread.dimension() == Dimension.STAGE);
    }

    @Test
    void coverageInequalityAndColdResourcesAreCounted() {
        everybodyIsShownSomething();

        HealthReport report = fairness.report(OFFICER, COUNTY.id(), 30).orElseThrow();

        assertThat(report.shelf().offered()).isEqualTo(3);
        assertThat(report.shelf().coverage()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(report.shelf().gini()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(report.shelf().fresh()).isEqualTo(1);
        assertThat(report.shelf().freshShown()).isEqualTo(1);
        assertThat(report.shelf().freshSlots()).isEqualTo(report.shown() / 2);
        assertThat(report.topGap()).isEqualTo(report.shown() / 2);
        assertThat(report.served()).containsOnlyKeys("FULL");
    }

    @Test
    void aZoneHasItsOwnReportAndCountingAgainChangesNothing() {
        everybodyIsShownSomething();
        HealthReport once = fairness.report(OFFICER, RIVER.id(), 30).orElseThrow();
        assertThat(once.teachers()).isEqualTo(TEACHERS);
        assertThat(once.of(Dimension.ZONE)).extracting(Group::name).containsExactly("江口片区");

        fairness.refresh();

        assertThat(fairness.report(OFFICER, RIVER.id(), 30)).contains(once);
    }

    @Test
    void whatIsOlderThanTheDaysAskedForIsNotCounted() {
        everybodyIsShownSomething();
        clock.pass(Duration.ofDays(40));
        fairness.refresh();

        assertThat(fairness.report(OFFICER, COUNTY.id(), 30).orElseThrow().shown())
                .isZero();
        assertThat(fairness.report(OFFICER, COUNTY.id(), 90).orElseThrow().shown())
                .isPositive();
    }

    @Test
    void whatSomebodyLookedForIsNoRecommendation() {
        everybodyIsShownSomething();
        HealthReport before = fairness.report(OFFICER, COUNTY.id(), 30).orElseThrow();
        List<ShownItem> found = List.of(ShownItem.found(Id.of("old"), List.of(), List.of(), Map.of()));
        exposures.shown(Shown.found(Id.of("town0"), Place.SEARCH, clock.instant(), "FULL", 0, found));
        exposures.shown(Shown.found(Id.of("town0"), Place.CATALOGUE, clock.instant(), "FULL", 0, found));
        exposures.sweep();
        fairness.refresh();

        assertThat(fairness.report(OFFICER, COUNTY.id(), 30).orElseThrow().lists())
                .isEqualTo(before.lists());
        assertThat(fairness.report(OFFICER, COUNTY.id(), 30).orElseThrow().shown())
                .isEqualTo(before.shown());
    }

    @Test
    void aSupervisorReadsHerZoneAndASchoolNothing() {
        everybodyIsShownSomething();
        Actor supervisor = actor(Role.SUPERVISOR, RIVER);
        Actor office = actor(Role.SCHOOL_ADMIN, VILLAGE);

        assertThat(fairness.home(supervisor)).isEqualTo(RIVER);
        assertThat(fairness.report(supervisor, RIVER.id(), 30)).isPresent();
        assertThatThrownBy(() -> fairness.report(supervisor, COUNTY.id(), 30)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> fairness.report(supervisor, CENTRE.id(), 30)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> fairness.report(office, VILLAGE.id(), 30)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> fairness.home(office)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aSheetHasEachFigureWithItsDefinitionAndIsSafeToOpen() {
        everybodyIsShownSomething();
        List<List<Object>> lines = new ArrayList<>();

        fairness.export(OFFICER, COUNTY.id(), 30, key -> key, lines::add);

        assertThat(lines).contains(List.of("recommending.reached", 12, "recommending.reached.means"));
        assertThat(lines).flatExtracting(line -> line).contains("'=城区");
    }

    /** Ten lists of two for each village teacher, twenty in town; one of each teacher's is opened. */
    private void everybodyIsShownSomething() {
        for (int i = 0; i < TEACHERS; i++) {
            show("village" + i, 10);
            show("town" + i, 20);
        }
        exposures.sweep();
        fairness.refresh();
    }

    private void show(String person, int lists) {
        Id<Person> id = Id.of(person);
        for (int i = 0; i < lists; i++) {
            Instant at = clock.instant().minus(Duration.ofDays(i));
            List<ShownItem> items = List.of(item("old", true), item("fresh", false));
            exposures.shown(Shown.of(id, Place.HOME, at, exposures.steering(id), "FULL", items));
        }
        exposures.acted(id, Id.of("old"), Act.OPENED);
    }

    private static ShownItem item(String course, boolean topGap) {
        return ShownItem.fresh(Id.of(course), List.of(), Map.of(), 1, false, topGap);
    }

    private static Spread spread(HealthReport report, Dimension dimension, Measure measure) {
        return report.spreads().stream()
                .filter(spread -> spread.dimension() == dimension && spread.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private void offer(String id, Duration ago) {
        Id<Course> course = Id.of(id);
        Instant published = clock.instant().minus(ago);
        rooms.get(Catalogue.class)
                .plant(List.of(CourseVersion.of(
                        course,
                        1,
                        Courses.of(Courses.text(1, 100)),
                        Id.of("tan"),
                        "谭老师",
                        published,
                        Id.of("reviewer"))));
    }

    private void enter(String name, Organisation school, int joined) {
        Post post = new Post(Stage.PRIMARY, Subject.MATHS, List.of(), Set.of(), Title.NONE, false);
        rooms.get(People.class)
                .enter(List.of(new Person(
                        Id.of(name),
                        name,
                        name,
                        school.id(),
                        school.path(),
                        post,
                        LocalDate.of(joined, 9, 1),
                        true,
                        joined - 25)));
    }

    private static Actor actor(Role role, Organisation unit) {
        return new Actor(Id.<Account>of("a"), Id.of("a"), "a", List.of(new Grant(role, unit.id())));
    }
}
