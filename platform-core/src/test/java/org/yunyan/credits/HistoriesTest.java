package org.yunyan.credits;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.Signatures;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/**
 * Histories that nobody has thought out: awards, repetitions, races of two nodes, kills between two writes, restarts and reversals
 * in any order. Whatever happened, everything is in the ledger once, the ledger alone gives the standing of every day as it was
 * shown then, and each entry counts what the rules make of it behind the entries before it. A number is a history; it is
 * the same at each run.
 */
@ExtendWith(StoreExtension.class)
class HistoriesTest {

    private static final int STEPS = 70;
    private static final int KINDS_OF_STEPS = 10;

    private final MongoDatabase database;
    private final MovableClock clock = new MovableClock("2026-03-01T10:00");
    private final List<Award> given = new ArrayList<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<LocalDate, Standing> shown = new LinkedHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private LocalDate today = LocalDate.of(2026, 3, 1);
    private CreditsWorld one;
    private CreditsWorld other;
    private Id<Person> wang;

    HistoriesTest(MongoDatabase database) {
        this.database = database;
    }

    @AfterEach
    void end() {
        one.close();
        other.close();
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void nothingIsLostNothingIsDoubledAndTheLedgerAloneGivesTheStandingOfEveryDay(long number) throws Exception {
        Random random = new Random(number);
        one = listening(CreditsWorld.withRules(database, clock));
        other = listening(CreditsWorld.withRules(database, clock));
        wang = one.teacher();

        for (int step = 0; step < STEPS; step++) {
            step(random);
        }
        dayEnds(1);

        List<Entry> entries = one.ledger().entries(wang);
        assertThat(keys(entries, EntryKind.AWARD))
                .containsExactlyInAnyOrderElementsOf(
                        given.stream().map(Award::key).toList());
        assertThat(keys(entries, EntryKind.REVERSAL))
                .containsExactlyInAnyOrderElementsOf(
                        reversed.stream().map(Drafting.REVERSAL::concat).toList());
        assertThat(one.ledger().verify(wang)).isEqualTo(Verification.good(entries.size()));
        assertThat(new TallyStore(database).find(wang))
                .contains(new LedgerStore(database).chain(wang).tally());
        eachEntryCountsWhatTheRulesMakeOfIt(entries);
        shown.forEach((day, then) -> assertThat(one.ledger().standingAsOf(wang, day))
                .as(day.toString())
                .isEqualTo(then));
        assertThat(told).containsAll(entries.stream().map(Entry::awardKey).toList());
    }

    @ParameterizedTest(name = "evidence {0}")
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void theSameEvidenceCountsTheSameInWhateverOrderItArrives(long number) {
        Random random = new Random(number);
        one = CreditsWorld.withRules(database, clock);
        other = CreditsWorld.withRules(database, clock);
        wang = one.teacher();
        Id<Person> twin = one.teacher();
        for (int i = 0; i < 40; i++) {
            // A day each: what one day's ceiling takes away is a matter of who comes first.
            today = today.plusDays(1);
            given.add(award(random, today));
        }
        List<Award> shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);

        given.forEach(one.ledger()::award);
        shuffled.forEach(award -> (random.nextBoolean() ? one : other).ledger().award(of(twin, award)));

        assertThat(sums(one.ledger().entries(twin))).isEqualTo(sums(one.ledger().entries(wang)));
        assertThat(one.ledger().standing(twin).byYear())
                .isEqualTo(one.ledger().standing(wang).byYear());
    }

    private void step(Random random) throws Exception {
        switch (random.nextInt(KINDS_OF_STEPS)) {
            case 0, 1, 2 -> one.ledger().award(fresh(random));
            case 3 -> repeated(random);
            case 4, 5 -> reversal(random);
            case 6 -> killedAfterThePage(fresh(random));
            case 7 -> race(random);
            case 8 -> restart();
            default -> dayEnds(1 + random.nextInt(45));
        }
    }

    private Award fresh(Random random) {
        Award award = award(random, today.minusDays(random.nextInt(40)));
        given.add(award);
        return award;
    }

    private Award award(Random random, LocalDate day) {
        return CreditsWorld.award(
                wang,
                "training-" + given.size(),
                TrainingLevel.values()[random.nextInt(TrainingLevel.values().length)],
                TrainingMode.values()[random.nextInt(TrainingMode.values().length)],
                1 + random.nextInt(60),
                day.toString());
    }

    private static Award of(Id<Person> person, Award award) {
        return new Award(
                award.key(),
                person,
                award.course(),
                award.title(),
                award.level(),
                award.mode(),
                award.hours(),
                award.evidence(),
                award.actor(),
                award.at());
    }

    private void repeated(Random random) {
        if (!given.isEmpty()) {
            other.ledger().award(given.get(random.nextInt(given.size())));
        }
    }

    private void reversal(Random random) {
        if (!given.isEmpty()) {
            String key = given.get(random.nextInt(given.size())).key();
            reversed.add(key);
            (random.nextBoolean() ? one : other).ledger().reverse(wang, key, "重复登记", Signatures.two());
        }
    }

    /** The store as it is when the program is killed when the entry is written, but not yet its sums or what is told. */
    private void killedAfterThePage(Award award) {
        LedgerStore pages = new LedgerStore(database);
        Chain chain = pages.chain(wang);
        Entry entry = Drafting.award(award, one.ledger().inForce(Appending.day(award.at())), chain, clock.instant())
                .sealed(wang, chain.length() + 1, chain.hash());
        if (pages.append(chain, entry, today.getYear()).isEmpty()) {
            throw new IllegalStateException("Nobody else writes");
        }
        if (award.key().hashCode() % 2 == 0) {
            database.getCollection(LedgerStore.COLLECTION)
                    .updateOne(and(eq("person", wang), eq("closed", false)), set("closed", true));
        }
    }

    private void race(Random random) throws Exception {
        List<Callable<Entry>> racers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Award award = fresh(random);
            racers.add(() -> one.ledger().award(award));
            racers.add(() -> other.ledger().award(award));
        }
        Collections.shuffle(racers, random);
        try (ExecutorService threads = Executors.newFixedThreadPool(racers.size())) {
            for (Future<Entry> entry : threads.invokeAll(racers)) {
                entry.get();
            }
        }
    }

    private void restart() {
        other.close();
        other = listening(new CreditsWorld(database, clock));
        other.ledger().sweep();
    }

    private CreditsWorld listening(CreditsWorld world) {
        world.whenTold(event -> told.add(event.awardKey()));
        return world;
    }

    private void dayEnds(int days) {
        one.ledger().sweep();
        shown.put(today, one.ledger().standing(wang));
        today = today.plusDays(days);
        clock.moveTo(today + "T10:00");
    }

    private static List<String> keys(List<Entry> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::awardKey)
                .toList();
    }

    private void eachEntryCountsWhatTheRulesMakeOfIt(List<Entry> entries) {
        Map<String, Award> awards = new HashMap<>();
        given.forEach(award -> awards.put(award.key(), award));
        Map<String, Entry> before = new HashMap<>();
        Chain chain = new Chain(wang, List.of());
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.AWARD) {
                RuleSet rules = one.ledger().inForce(entry.day());
                Entry anew = Drafting.award(awards.get(entry.awardKey()), rules, chain, entry.at());
                assertThat(entry).isEqualTo(anew.sealed(wang, chain.length() + 1, chain.hash()));
            } else {
                String key = entry.awardKey().substring(Drafting.REVERSAL.length());
                assertThat(entry.counted()).isEqualTo(before.get(key).counted().negated());
            }
            before.put(entry.awardKey(), entry);
            chain = chain.with(entry, Appending.year(entry.at()));
        }
    }

    private static Map<Integer, Credits> sums(List<Entry> entries) {
        Map<Integer, Credits> sums = new HashMap<>();
        entries.forEach(entry -> sums.merge(entry.year(), entry.counted(), Credits::plus));
        return sums;
    }
}
