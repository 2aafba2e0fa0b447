package org.yunyan.credits;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;
import static org.yunyan.credits.CreditsWorld.award;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.people.Person;
import org.yunyan.people.Subject;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.CourseApplied;
import org.yunyan.study.CourseCompleted;

/** An award enters the ledger once, whatever is retried, raced or killed. */
@ExtendWith(StoreExtension.class)
class ExactlyOnceTest {

    private static final int THREADS = 16;

    private final MovableClock clock = new MovableClock("2026-12-31T23:59:59");
    private final MongoDatabase database;
    private CreditsWorld world;
    private Ledger ledger;
    private Id<Person> wang;

    ExactlyOnceTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aCountyWithItsRules() {
        world = CreditsWorld.withRules(database, clock);
        ledger = world.ledger();
        wang = world.teacher();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void anAwardThatIsSentAgainIsTheSameEntry() {
        Award award = award(wang, CONCENTRATED, 8, "2026-06-01");

        Entry first = ledger.award(award);
        Entry second = ledger.award(award);

        assertThat(second).isEqualTo(first);
        assertThat(ledger.entries(wang, 2026)).containsExactly(first);
        assertThat(world.told).hasSize(1);
    }

    @Test
    void aCompletionThatIsToldTwiceIsAwardedOnce() {
        CourseCompleted completed = new CourseCompleted(
                wang, Id.of("course-1"), 3, "课堂评价", BigDecimal.TEN, COUNTY, ONLINE, Subject.CHINESE, clock.instant());

        world.publish(completed);
        world.publish(completed);

        assertThat(ledger.entries(wang, 2026)).singleElement().satisfies(entry -> {
            assertThat(entry.awardKey()).isEqualTo("completion:" + wang + ":course-1");
            assertThat(entry.evidence()).isEqualTo("course-1@3");
            assertThat(entry.counted()).isEqualTo(Credits.of(1));
        });
    }

    @Test
    void whatWasWithheldForTheClassroomIsAnEntryOfItsOwnAndOnlyOnce() {
        world.publish(new CourseCompleted(
                wang,
                Id.of("course-1"),
                3,
                "课堂评价",
                new BigDecimal("7"),
                COUNTY,
                ONLINE,
                Subject.CHINESE,
                clock.instant()));
        var applied = new CourseApplied(
                wang,
                Id.of("course-1"),
                3,
                "课堂评价",
                new BigDecimal("3"),
                COUNTY,
                ONLINE,
                Subject.CHINESE,
                clock.instant());

        world.publish(applied);
        world.publish(applied);

        assertThat(ledger.entries(wang, 2026))
                .extracting(Entry::awardKey)
                .containsExactly("completion:" + wang + ":course-1", "application:" + wang + ":course-1");
        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.of(1));
    }

    @Test
    void sixteenThreadsWithTheSameAwardMakeOneEntry() throws Exception {
        Award award = award(wang, CONCENTRATED, 8, "2026-06-01");

        List<Entry> entries = race(ledger, ledger, number -> award);

        assertThat(new HashSet<>(entries)).hasSize(1);
        assertThat(ledger.entries(wang, 2026)).hasSize(1);
    }

    @Test
    void sixteenThreadsWithDifferentAwardsMakeSixteenEntriesInOneUnbrokenChain() throws Exception {
        race(ledger, ledger, number -> award(wang, "training-" + number, COUNTY, CONCENTRATED, 8, "2026-06-01"));

        assertThat(ledger.entries(wang, 2026))
                .extracting(Entry::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L);
        assertThat(ledger.verify(wang)).isEqualTo(Verification.good(16));
        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.of(16));
        assertThat(world.told)
                .extracting(CreditAwarded::awardKey)
                .doesNotHaveDuplicates()
                .hasSize(16);
    }

    @Test
    void racingThreadsDoNotBreakACap() throws Exception {
        race(
                ledger,
                ledger,
                number -> award(wang, "self-" + number, COUNTY, SELF_STUDY, 20, "2026-06-" + (10 + number)));

        assertThat(ledger.standing(wang).year().earned()).isEqualTo(Credits.of(4));
        assertThat(ledger.entries(wang, 2026)).hasSize(16);
    }

    @Test
    void atNewYearTheOldPageIsClosedAndAnAwardCannotEnterBothYears() throws Exception {
        ledger.award(award(wang, CONCENTRATED, 8, "2026-03-01"));
        try (CreditsWorld nextYear = new CreditsWorld(database, new MovableClock("2027-01-01T00:00"))) {
            Award late = award(wang, "new-year", COUNTY, CONCENTRATED, 8, "2026-12-31");

            Set<Entry> entries = new HashSet<>(race(ledger, nextYear.ledger(), number -> late));

            assertThat(entries).hasSize(1);
            assertThat(ledger.entries(wang, 2026)).hasSize(2);
            assertThat(ledger.entries(wang, 2027)).isEmpty();
            assertThat(ledger.verify(wang)).isEqualTo(Verification.good(2));
        }
    }

    @Test
    void atNewYearDifferentAwardsOfBothYearsFollowEachOther() throws Exception {
        try (CreditsWorld nextYear = new CreditsWorld(database, new MovableClock("2027-01-01T00:00"))) {
            race(
                    ledger,
                    nextYear.ledger(),
                    number -> award(
                            wang,
                            "n" + number,
                            COUNTY,
                            CONCENTRATED,
                            8,
                            number % 2 == 0 ? "2026-12-31" : "2027-01-01"));

            assertThat(ledger.entries(wang, 2026)).hasSize(8);
            assertThat(ledger.entries(wang, 2027)).hasSize(8);
            assertThat(ledger.verify(wang)).isEqualTo(Verification.good(16));
        }
        LedgerStore pages = new LedgerStore(database);
        assertThat(pages.chain(wang).whole()).isTrue();
        assertThat(pages.chain(wang).last().orElseThrow().closed()).isFalse();
    }

    @Test
    void aFullPageIsClosedAndTheKeysOnItStillKeepAnAwardOut() throws Exception {
        Map<Id<Person>, List<Award>> history = Map.of(wang, many(LedgerPage.MOST - 2));
        ledger.plant(history);

        race(ledger, ledger, number -> award(wang, "training-" + number % 8, COUNTY, CONCENTRATED, 1, "2026-06-01"));
        Entry again = ledger.award(history.get(wang).getFirst());

        assertThat(again.sequence()).isEqualTo(1);
        Chain chain = new LedgerStore(database).chain(wang);
        assertThat(chain.pages()).extracting(LedgerPage::closed).containsExactly(true, false);
        assertThat(chain.pages().getFirst().entries()).hasSize(LedgerPage.MOST);
        assertThat(ledger.verify(wang)).isEqualTo(Verification.good(LedgerPage.MOST + 6));
    }

    @Test
    void aWriterThatDiedBetweenClosingAPageAndOpeningTheNextHoldsNobodyUp() {
        ledger.award(award(wang, CONCENTRATED, 8, "2026-03-01"));
        database.getCollection(LedgerStore.COLLECTION).updateOne(eq("person", wang), set("closed", true));

        ledger.award(award(wang, CONCENTRATED, 8, "2026-03-02"));

        assertThat(ledger.verify(wang)).isEqualTo(Verification.good(2));
    }

    @Test
    void whatWasWrittenBeforeAKillIsToldAfterTheRestart() {
        diesAfterWriting(award(wang, "killed", COUNTY, CONCENTRATED, 8, "2026-03-01"));
        assertThat(world.told).isEmpty();

        try (CreditsWorld restarted = new CreditsWorld(database, clock)) {
            restarted.ledger().sweep();
            restarted.ledger().sweep();

            assertThat(restarted.told).extracting(CreditAwarded::awardKey).containsOnlyOnce("killed");
            assertThat(restarted.ledger().standing(wang).year().earned()).isEqualTo(Credits.of(1));
        }
    }

    @Test
    void anEventIsKeptUntilItsListenersHaveTakenIt() {
        world.whenTold(event -> {
            throw new IllegalStateException("the inbox is out of order");
        });
        ledger.award(award(wang, "first", COUNTY, CONCENTRATED, 8, "2026-03-01"));
        ledger.award(award(wang, "second", COUNTY, CONCENTRATED, 8, "2026-03-02"));
        world.whenTold(world.told::add);

        ledger.sweep();
        ledger.sweep();

        assertThat(world.told)
                .filteredOn(event -> event.person().equals(wang))
                .extracting(CreditAwarded::awardKey)
                .containsExactly("first", "second");
    }

    @Test
    void historyThatIsPlantedTwiceIsThereOnceAndNobodyIsTold() {
        Map<Id<Person>, List<Award>> history = Map.of(wang, many(150));

        ledger.plant(history);
        ledger.plant(history);

        assertThat(ledger.verify(wang)).isEqualTo(Verification.good(150));
        assertThat(world.told).isEmpty();
        Entry next = ledger.award(award(wang, CONCENTRATED, 8, "2026-12-30"));
        assertThat(next.sequence()).isEqualTo(151);
        ledger.plant(history);
        assertThat(ledger.verify(wang)).isEqualTo(Verification.good(151));
    }

    private List<Award> many(int count) {
        List<Award> awards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            awards.add(award(wang, "old-" + i, COUNTY, CONCENTRATED, 1, "2026-01-" + (10 + i % 20)));
        }
        return awards;
    }

    /** The store as it is when the program is killed after the write and before anything else. */
    private void diesAfterWriting(Award award) {
        LedgerStore pages = new LedgerStore(database);
        Chain chain = pages.chain(wang);
        Entry entry =
                Drafting.award(award, Rules.of2026(), chain, clock.instant()).sealed(wang, 1, "");
        assertThat(pages.append(chain, entry, 2026)).isPresent();
    }

    private interface Awards {
        Award number(int number);
    }

    /** Sixteen threads at once, every second one on the other ledger. */
    private static List<Entry> race(Ledger one, Ledger other, Awards awards) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Entry>> racers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Award award = awards.number(i);
            Ledger ledger = i / 2 % 2 == 0 ? one : other;
            racers.add(() -> {
                start.await();
                return ledger.award(award);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Entry> entries = new ArrayList<>();
            for (Future<Entry> entry : threads.invokeAll(racers)) {
                entries.add(entry.get());
            }
            return entries;
        }
    }
}
