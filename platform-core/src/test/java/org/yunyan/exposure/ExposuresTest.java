package org.yunyan.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Account;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Learned;
import org.yunyan.recommender.Match;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.Weights;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.StudyProgressed;

/** What was shown is kept privately, joined to what came of it, learned from, and forgotten in time. */
@ExtendWith(StoreExtension.class)
class ExposuresTest {

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation SCHOOL =
            COUNTY.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of());
    private static final Actor OFFICER = actor("wu", Role.OFFICER, COUNTY);
    private static final Actor OFFICE = actor("fang", Role.SCHOOL_ADMIN, SCHOOL);
    private static final Actor TEACHER = actor("an", Role.TEACHER, SCHOOL);
    private static final Id<Course> FIRST = Id.of("first");
    private static final Id<Course> SECOND = Id.of("second");

    private final SetClock clock = SetClock.at("2026-11-24T01:00:00Z");
    private final Rooms rooms;
    private final Exposures exposures;

    ExposuresTest(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, "people", "identity", "skills", "catalogue", "study", "exposure");
        rooms.get(People.class).register(List.of(COUNTY, SCHOOL));
        exposures = rooms.get(Exposures.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aListShownAgainOnTheSameDayIsOneExposure() {
        show(TEACHER.person(), FIRST, SECOND);
        clock.pass(Duration.ofHours(1));
        show(TEACHER.person(), FIRST, SECOND);
        clock.pass(Duration.ofDays(1));
        show(TEACHER.person(), FIRST, SECOND);

        assertThat(exposures.mine(TEACHER, 50)).hasSize(2).first().satisfies(shown -> {
            assertThat(shown.items()).extracting(ShownItem::course).containsExactly(FIRST, SECOND);
            assertThat(shown.version()).isEqualTo("hand");
            assertThat(shown.items().getFirst().features()).containsEntry("GAP", 1.0);
        });
    }

    @Test
    void whatSheDoesIsJoinedToTheLastListThatShowedItToHer() {
        show(TEACHER.person(), FIRST, SECOND);
        clock.pass(Duration.ofDays(2));
        show(TEACHER.person(), SECOND);
        clock.pass(Duration.ofDays(1));

        exposures.acted(TEACHER.person(), SECOND, Act.OPENED);
        rooms.happens(new StudyProgressed(TEACHER.person(), FIRST, clock.instant()));

        List<Shown> mine = exposures.mine(TEACHER, 50);
        assertThat(mine.get(0).items().get(0).opened()).isEqualTo(clock.instant());
        assertThat(mine.get(1).items().get(1).opened()).isNull();
        assertThat(mine.get(1).items().get(0).enrolled()).isEqualTo(clock.instant());
    }

    @Test
    void theFirstMomentStays() {
        show(TEACHER.person(), FIRST);
        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);
        var first = clock.instant();
        clock.pass(Duration.ofHours(3));
        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);

        assertThat(exposures.mine(TEACHER, 1).getFirst().items().getFirst().opened())
                .isEqualTo(first);
    }

    @Test
    void whatSheDoesAfterThirtyDaysOrWithoutBeingShownItIsNotPutDownToTheList() {
        show(TEACHER.person(), FIRST);
        clock.pass(Duration.ofDays(31));

        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);
        exposures.acted(TEACHER.person(), SECOND, Act.OPENED);

        assertThat(exposures.mine(TEACHER, 50)).flatExtracting(Shown::items).noneMatch(ShownItem::accepted);
    }

    @Test
    void aPersonSeesHerOwnLogAndNobodyElses() {
        show(TEACHER.person(), FIRST);

        assertThat(exposures.mine(TEACHER, 50)).hasSize(1);
        assertThat(exposures.mine(OFFICER, 50)).isEmpty();
    }

    @Test
    void theLogIsForgottenAfterTheMonthsThatTheOfficerDecided() {
        show(TEACHER.person(), FIRST);
        clock.pass(Duration.ofDays(100));
        show(TEACHER.person(), SECOND);
        exposures.night();
        assertThat(exposures.mine(TEACHER, 50)).hasSize(2);

        exposures.decide(OFFICER, 3, 15, false);
        exposures.night();

        assertThat(exposures.mine(TEACHER, 50))
                .singleElement()
                .satisfies(left -> assertThat(left.items().getFirst().course()).isEqualTo(SECOND));
    }

    @Test
    void withTooLittleTheWeightsSetByHandHoldAndItIsSaidHowMuchIsMissing() {
        show(TEACHER.person(), FIRST, SECOND);
        exposures.night();

        RankingView ranking = exposures.ranking(OFFICER);
        assertThat(ranking.active()).isEqualTo(Weights.handSet());
        assertThat(ranking.versions()).isEmpty();
        assertThat(ranking.listsMissing()).isEqualTo(499);
        assertThat(ranking.acceptedMissing()).isEqualTo(200);
        assertThat(ranking.progress())
                .isInstanceOfSatisfying(
                        Progress.Done.class, done -> assertThat(done.outcome()).isEqualTo(Learned.Outcome.TOO_LITTLE));
    }

    @Test
    void whatIsLearnedCanBeComparedBroughtIntoForceAndTakenBack() {
        teach();

        exposures.learn(OFFICER);
        eventually(() -> exposures.ranking(OFFICER).progress() instanceof Progress.Done);

        WeightsVersion learned = exposures.ranking(OFFICER).versions().getFirst();
        assertThat(learned.outcome()).isEqualTo(Learned.Outcome.BETTER);
        assertThat(learned.weights().of(Feature.QUALITY))
                .isGreaterThan(learned.weights().of(Feature.NEW) * 2);
        assertThat(exposures.ranking(OFFICER).active()).isEqualTo(Weights.handSet());

        exposures.compare(OFFICER, 1, 30);
        long tried = people(1_000).stream()
                .filter(person -> exposures.steering(person).arm() == Arm.B)
                .count();
        assertThat(tried).isBetween(250L, 350L);
        assertThat(people(50))
                .allSatisfy(person -> assertThat(exposures.steering(person)).isEqualTo(exposures.steering(person)));

        exposures.activate(OFFICER, 1);
        assertThat(exposures.steering(TEACHER.person()).weights()).isEqualTo(learned.weights());
        assertThat(exposures.ranking(OFFICER).policy().tried()).isNull();

        exposures.activate(OFFICER, WeightsVersion.BY_HAND);
        assertThat(exposures.steering(TEACHER.person()).weights()).isEqualTo(Weights.handSet());
    }

    @Test
    void betterWeightsComeIntoForceAtNightOnlyWhereThatWasDecided() {
        teach();
        exposures.decide(OFFICER, 12, 15, false);
        exposures.night();
        exposures.night();
        assertThat(exposures.ranking(OFFICER).policy().active()).isEqualTo(WeightsVersion.BY_HAND);
        assertThat(exposures.ranking(OFFICER).versions()).hasSize(1);

        exposures.decide(OFFICER, 12, 15, true);
        exposures.night();

        assertThat(exposures.ranking(OFFICER).policy().active()).isEqualTo(2);
        assertThat(exposures.ranking(OFFICER).tallies().tallies())
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.lists()).isEqualTo(2_000);
                    assertThat(tally.shown()).isEqualTo(8_000);
                    assertThat(tally.openedShare().lower())
                            .isLessThan(tally.openedShare().value());
                });
    }

    @Test
    void whoGoesBackToEarlierWeightsIsNotOverruledByTheNextNight() {
        teach();
        exposures.night();
        assertThat(exposures.ranking(OFFICER).policy().active()).isEqualTo(1);
        assertThat(exposures.ranking(OFFICER).policy().adopting()).isTrue();

        exposures.activate(OFFICER, WeightsVersion.BY_HAND);
        exposures.night();

        assertThat(exposures.ranking(OFFICER).policy().active()).isEqualTo(WeightsVersion.BY_HAND);
        assertThat(exposures.ranking(OFFICER).policy().adopting()).isFalse();

        exposures.activate(OFFICER, 1);
        assertThat(exposures.ranking(OFFICER).policy().adopting()).isFalse();
    }

    @Test
    void nothingIsLearnedFromWhatIsSimulated() {
        List<ShownItem> items = List.of(
                ShownItem.fresh(FIRST, List.of(), Map.of(), 1, false, false),
                ShownItem.fresh(SECOND, List.of(), Map.of(), 1, false, false));
        exposures.shown(Shown.of(
                        TEACHER.person(),
                        Place.HOME,
                        clock.instant(),
                        exposures.steering(TEACHER.person()),
                        "FULL",
                        items)
                .asSimulated());
        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);
        exposures.recount();

        assertThat(exposures.ranking(OFFICER).tallies().tallies()).isEmpty();
        assertThat(exposures.ranking(OFFICER).listsMissing()).isEqualTo(500);
    }

    @Test
    void aPageOfASearchIsKeptWithItsPlacesAndWithoutItsWords() {
        find(TEACHER.person(), 12, FIRST, SECOND);
        clock.pass(Duration.ofMinutes(5));
        exposures.acted(TEACHER.person(), SECOND, Act.OPENED);

        assertThat(exposures.mine(TEACHER, 50)).singleElement().satisfies(list -> {
            assertThat(list.place()).isEqualTo(Place.SEARCH);
            assertThat(list.position(0)).isEqualTo(13);
            assertThat(list.items().getFirst().matches()).containsExactly(Match.TITLE);
            assertThat(list.items().getFirst().opened()).isNull();
            assertThat(list.items().getLast().opened()).isEqualTo(clock.instant());
            assertThat(list.toString()).doesNotContain("作业");
        });
        exposures.decide(OFFICER, 1, 15, false);
        clock.pass(Duration.ofDays(32));
        exposures.night();
        assertThat(exposures.mine(TEACHER, 50)).isEmpty();
    }

    @Test
    void whatSheOpensLongAfterASearchIsPutDownToWhatWasSuggested() {
        show(TEACHER.person(), FIRST);
        clock.pass(Duration.ofDays(1));
        find(TEACHER.person(), 0, FIRST);
        clock.pass(Duration.ofHours(2));

        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);
        exposures.acted(TEACHER.person(), FIRST, Act.REFUSED);

        List<Shown> mine = exposures.mine(TEACHER, 50);
        assertThat(mine.get(0).items().getFirst().accepted()).isFalse();
        assertThat(mine.get(1).items().getFirst().opened()).isNotNull();
        assertThat(mine.get(1).items().getFirst().refused()).isNotNull();
    }

    @Test
    void whatWasBegunFromAListEndsThereHoweverOftenItIsFoundMeanwhile() {
        show(TEACHER.person(), FIRST);
        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);
        clock.pass(Duration.ofDays(1));
        rooms.happens(new StudyProgressed(TEACHER.person(), FIRST, clock.instant()));
        clock.pass(Duration.ofDays(1));
        find(TEACHER.person(), 0, FIRST, SECOND);
        exposures.acted(TEACHER.person(), FIRST, Act.OPENED);
        rooms.happens(new StudyProgressed(TEACHER.person(), FIRST, clock.instant()));
        exposures.acted(TEACHER.person(), FIRST, Act.COMPLETED);

        List<Shown> mine = exposures.mine(TEACHER, 50);
        assertThat(mine.get(0).items().getFirst().opened()).isNotNull();
        assertThat(mine.get(0).items().getFirst().enrolled()).isNull();
        assertThat(mine.get(0).items().getFirst().completed()).isNull();
        assertThat(mine.get(1).items().getFirst().enrolled()).isNotNull();
        assertThat(mine.get(1).items().getFirst().completed()).isEqualTo(clock.instant());
    }

    @Test
    void aSearchIsReportedAsAKindOfItsOwnAndTeachesNoWeights() {
        teach();
        exposures.decide(OFFICER, 12, 15, false);
        for (int i = 0; i < 600; i++) {
            Id<Person> person = Id.of("s" + i);
            find(person, 0, FIRST, SECOND);
            exposures.acted(person, i % 4 == 0 ? SECOND : FIRST, Act.OPENED);
        }
        exposures.night();

        RankingView ranking = exposures.ranking(OFFICER);
        assertThat(ranking.tallies().telling()).isEqualTo(2_000);
        assertThat(ranking.tallies().tallies()).extracting(Tally::lists).containsExactly(2_000L);
        assertThat(ranking.versions().getFirst().lists()).isEqualTo(2_000);
        assertThat(ranking.versions().getFirst().examination()).containsOnlyKeys("HOME");
        assertThat(ranking.tallies().places()).extracting(PlaceTally::place).containsExactly(Place.HOME, Place.SEARCH);
        assertThat(ranking.tallies().places().getLast()).satisfies(search -> {
            assertThat(search.shownAt()).containsExactly(600L, 600L);
            assertThat(search.openedAt()).containsExactly(450L, 150L);
        });
        assertThat(ranking.curves().of(Place.HOME)).hasSize(4);
        assertThat(ranking.curves().of(Place.SEARCH)).hasSize(2).first().isEqualTo(1.0);
        assertThat(ranking.curves().of(Place.SEARCH).getLast()).isLessThan(0.6);
        assertThat(ranking.curves().of(Place.CATALOGUE)).isEmpty();
    }

    @Test
    void onlyTheCountysOfficersDecide() {
        assertThatThrownBy(() -> exposures.ranking(OFFICE)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> exposures.learn(TEACHER)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> exposures.activate(OFFICE, 0)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> exposures.compare(OFFICER, 7, 10)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> exposures.compare(OFFICER, 0, 10)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> exposures.decide(OFFICER, 0, 15, true)).isInstanceOf(Refused.Invalid.class);
    }

    /** A month in which what is new stood on top and what is good was opened, wherever it was looked at. */
    private void teach() {
        Random random = new Random(3);
        for (int list = 0; list < 2_000; list++) {
            Id<Person> person = Id.of("p" + list);
            List<ShownItem> items = new ArrayList<>();
            for (int place = 1; place <= 4; place++) {
                double quality = random.nextDouble();
                boolean opened = random.nextDouble() < 0.6 * quality * quality / place;
                ShownItem item = ShownItem.fresh(
                        Id.of("c" + place),
                        List.of(Reason.Kind.NEW_HERE),
                        Map.of(Feature.QUALITY, quality, Feature.NEW, 3 - 0.6 * place + random.nextDouble()),
                        1,
                        false,
                        false);
                items.add(
                        opened
                                ? new ShownItem(
                                        item.course(),
                                        item.reasons(),
                                        item.matches(),
                                        item.features(),
                                        1,
                                        false,
                                        item.topGap(),
                                        clock.instant(),
                                        null,
                                        null,
                                        null)
                                : item);
            }
            exposures.shown(Shown.of(person, Place.HOME, clock.instant(), exposures.steering(person), "FULL", items));
        }
        exposures.sweep();
    }

    @SafeVarargs
    private void show(Id<Person> person, Id<Course>... courses) {
        List<ShownItem> items = new ArrayList<>();
        for (Id<Course> course : courses) {
            items.add(
                    ShownItem.fresh(course, List.of(Reason.Kind.CLOSES_GAP), Map.of(Feature.GAP, 1.0), 1, false, true));
        }
        exposures.shown(Shown.of(person, Place.HOME, clock.instant(), exposures.steering(person), "FULL", items));
    }

    @SafeVarargs
    private void find(Id<Person> person, int before, Id<Course>... courses) {
        List<ShownItem> items = new ArrayList<>();
        for (Id<Course> course : courses) {
            items.add(ShownItem.found(
                    course, List.of(), List.of(Match.TITLE), Map.of(Feature.MATCHES_GOAL, 1.0, Feature.QUALITY, 0.5)));
        }
        exposures.shown(Shown.found(person, Place.SEARCH, clock.instant(), "FULL", before, items));
    }

    private static List<Id<Person>> people(int number) {
        List<Id<Person>> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(Id.of("person-" + i));
        }
        return people;
    }

    private static Actor actor(String name, Role role, Organisation unit) {
        return new Actor(Id.<Account>of(name), Id.of(name), name, List.of(new Grant(role, unit.id())));
    }

    private static void eventually(BooleanSupplier holds) {
        for (int i = 0; i < 600 && !holds.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
