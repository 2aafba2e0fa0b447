package org.yunyan.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.claims.ClaimsWorld.training;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.Entry;
import org.yunyan.identity.Actor;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Whatever is retried, raced, returned or killed: what is approved is paid once, and nothing else is. */
@ExtendWith(StoreExtension.class)
class PaidOnceTest {

    private static final int ACTS = 60;

    private final MongoDatabase database;

    @TempDir
    private Path data;

    PaidOnceTest(MongoDatabase database) {
        this.database = database;
    }

    @Test
    void aProgramThatDiesBetweenTheDecisionAndTheLedgerPaysAfterItsStartAndOnce() {
        database.drop();
        Claim claim;
        Actor li;
        try (ClaimsWorld dying = new ClaimsWorld(database, data)) {
            li = dying.teacher("li");
            claim = dying.atCounty(li, training("培训", "XN-1"));
            ClaimStore store = new ClaimStore(database);
            Claim read = store.find(claim.id()).orElseThrow();
            Review last = new Review(
                    ReviewAct.APPROVED,
                    ReviewStep.COUNTY,
                    dying.county.person(),
                    "officer",
                    ReviewStep.COUNTY.role(),
                    null,
                    null,
                    dying.clock.instant());
            store.replace(read, read.moved(read.progress().signed(last), read.proof(), dying.clock.instant()));
            assertThat(dying.entries(li)).isEmpty();
        }

        try (ClaimsWorld started = new ClaimsWorld(database, data)) {
            started.claims().sweep();
            started.claims().sweep();

            assertThat(started.entries(li))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.awardKey()).isEqualTo(claim.awardKey()));
            assertThat(started.told)
                    .filteredOn(ClaimMoved::isDecided)
                    .singleElement()
                    .satisfies(moved -> assertThat(moved.number()).isEqualTo(4));
        }
    }

    @Test
    void aListenerThatFailsIsToldAgainAndTheEntryStaysOne() {
        database.drop();
        try (ClaimsWorld world = new ClaimsWorld(database, data)) {
            Actor li = world.teacher("li");
            Claim claim = world.atCounty(li, training("培训", "XN-1"));
            world.failing(event -> event instanceof ClaimMoved moved && moved.isDecided());
            world.approve(world.county, claim);
            world.claims().sweep();
            assertThat(world.now(claim).untold()).isNotNull();
            world.failing(event -> false);

            world.claims().sweep();

            assertThat(world.now(claim).untold()).isNull();
            assertThat(world.told).filteredOn(ClaimMoved::isDecided).hasSize(1);
            assertThat(world.entries(li)).hasSize(1);
        }
    }

    @Test
    void ofTwoTeachersWithOneCertificateAtOnceOneIsInReview() throws Exception {
        database.drop();
        try (ClaimsWorld world = new ClaimsWorld(database, data)) {
            List<Actor> teachers = new ArrayList<>();
            List<Claim> drafts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Actor teacher = world.teacher("t" + i);
                teachers.add(teacher);
                drafts.add(world.ready(teacher, training("培训", "XN-1")));
            }
            CyclicBarrier start = new CyclicBarrier(6);
            List<Callable<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int number = i;
                racers.add(() -> {
                    start.await();
                    return succeeds(() -> world.submit(teachers.get(number), drafts.get(number)));
                });
            }

            int submitted = 0;
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (Future<Boolean> outcome : threads.invokeAll(racers)) {
                    submitted += outcome.get() ? 1 : 0;
                }
            }

            assertThat(submitted).isEqualTo(1);
        }
    }

    @Test
    void ofOneScanInTwoClaimsOnlyTheEarlierOneIsPaidEvenWhenBothCameThrough() {
        database.drop();
        try (ClaimsWorld world = new ClaimsWorld(database, data)) {
            Actor li = world.teacher("li");
            Actor wang = world.teacher("wang");
            var paper = Papers.certificate(5, "王小明", "证字1号");
            Claim first = world.submit(li, world.ready(li, training("李的", "XN-1"), paper));
            Claim second = world.ready(wang, training("王的", "XN-2"), Papers.certificate(77, "别人", "证字9号"));
            world.clock.pass(Duration.ofMinutes(1));
            world.submit(wang, second);
            bringsTheSameScan(second, first);
            world.approve(world.school, second);
            world.approve(world.zone, second);

            assertThatThrownBy(() -> world.claims()
                            .approve(
                                    world.county, second.id(), world.now(second).version(), "", Set.of(first.id())))
                    .isInstanceOf(Refused.Conflict.class)
                    .hasMessageContaining("refused.claims.paid");

            world.approve(world.school, first);
            world.approve(world.zone, first);
            world.claims().approve(world.county, first.id(), world.now(first).version(), "", Set.of(second.id()));
            assertThat(world.entries(li)).hasSize(1);
            assertThat(world.entries(wang)).isEmpty();
        }
    }

    /** As two that are handed in at the same moment and see each other only afterwards. */
    private void bringsTheSameScan(Claim second, Claim first) {
        ClaimStore store = new ClaimStore(database);
        Claim read = store.find(second.id()).orElseThrow();
        Scan hers = store.find(first.id()).orElseThrow().proof().scans().getFirst();
        Scan same = new Scan(Id.fresh(), "same.png", hers.type(), hers.size(), hers.sha256(), 1, hers.at());
        PrintStore prints = new PrintStore(database);
        prints.add(prints.of(first.id()).stream()
                .map(print -> Print.of(second.id(), same.id(), new Print.Look(0, print.turns(), print.picture())))
                .toList());
        store.replace(read, read.proving(read.proof().with(same), read.changed()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inWhateverOrderPeopleActWhatIsApprovedIsPaidOnceAndNothingElse(long seed) {
        database.drop();
        Random random = new Random(seed);
        Map<Id<Claim>, Actor> owners = new HashMap<>();
        ClaimsWorld world = new ClaimsWorld(database, data);
        try {
            for (int i = 0; i < ACTS; i++) {
                if (random.nextInt(15) == 0) {
                    world.close();
                    world = new ClaimsWorld(database, data, world.clock);
                }
                boolean dies = random.nextInt(5) == 0;
                world.failing(event -> dies && (event instanceof ClaimMoved || event instanceof CreditAwarded));
                world.clock.pass(Duration.ofMinutes(1));
                act(world, random, owners);
            }
            world.failing(event -> false);
            world.ledger().sweep();
            world.claims().sweep();
            assertPaidOnce(world, owners);
        } finally {
            world.close();
        }
    }

    private void act(ClaimsWorld world, Random random, Map<Id<Claim>, Actor> owners) {
        Claims claims = world.claims();
        List<Claim> all =
                new ArrayList<>(claims.find(List.copyOf(owners.keySet())).values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        if (all.size() < 3 || random.nextInt(6) == 0) {
            // Few teachers, few numbers and few papers, so that they meet.
            Actor teacher = world.teacher("t" + random.nextInt(2), SmallCounty.RIVER);
            var paper = Papers.certificate(20 + random.nextInt(3) * 40, "名", "号");
            Claim draft = world.ready(teacher, training("培训", "N" + random.nextInt(4)), paper);
            owners.put(draft.id(), teacher);
            return;
        }
        Claim claim = all.get(random.nextInt(all.size()));
        Actor owner = owners.get(claim.id());
        List<Actor> reviewers = List.of(world.school, world.zone, world.county, world.secondInCounty);
        Actor reviewer = claim.state() == ClaimState.IN_REVIEW && random.nextInt(4) > 0
                ? reviewers.get(claim.progress().step().ordinal())
                : reviewers.get(random.nextInt(reviewers.size()));
        long version = random.nextInt(10) == 0 ? claim.version() - 1 : claim.version();
        Set<Id<Claim>> looked =
                claim.proof().likenesses().stream().map(Likeness::with).collect(Collectors.toSet());
        succeeds(() -> switch (random.nextInt(12)) {
            case 0, 1, 2 -> claims.submit(owner, claim.id(), version, "答复");
            case 3 -> claims.sendBack(reviewer, claim.id(), version, "请补");
            case 4 -> random.nextInt(4) == 0 ? claims.refuse(reviewer, claim.id(), version, "不是") : claim;
            case 5 -> random.nextInt(6) == 0 ? claims.withdraw(owner, claim.id(), version) : claim;
            case 6 -> {
                claims.hold(claim.id(), "flag");
                yield claim;
            }
            case 7 -> {
                claims.release(claim.id(), "flag");
                yield claim;
            }
            default -> claims.approve(reviewer, claim.id(), version, "", looked);
        });
    }

    private static void assertPaidOnce(ClaimsWorld world, Map<Id<Claim>, Actor> owners) {
        List<Claim> approved = world.claims().find(List.copyOf(owners.keySet())).values().stream()
                .filter(claim -> claim.state() == ClaimState.APPROVED)
                .toList();
        List<Entry> entries = owners.values().stream()
                .map(Actor::person)
                .distinct()
                .flatMap(person -> world.ledger().entries(person, 2026).stream())
                .toList();
        assertThat(entries)
                .extracting(Entry::awardKey)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        approved.stream().map(Claim::awardKey).toList());
        assertThat(approved)
                .extracting(claim -> claim.proof().certificate())
                .as("one certificate, one payment")
                .doesNotHaveDuplicates();
        assertThat(approved)
                .extracting(claim -> claim.proof().contents())
                .as("one file, one payment")
                .doesNotHaveDuplicates();
        for (Claim claim : approved) {
            assertThat(claim.progress().signatures())
                    .extracting(Review::by)
                    .as("each step another hand, never her own")
                    .doesNotHaveDuplicates()
                    .doesNotContain(claim.person());
        }
    }

    private static boolean succeeds(Callable<?> act) {
        try {
            act.call();
            return true;
        } catch (Refused no) {
            return false;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
