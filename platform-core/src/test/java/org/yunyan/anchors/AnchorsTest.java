package org.yunyan.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.credits.Award;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Head;
import org.yunyan.credits.MovableClock;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Each day that is over has one anchor, chained to the day before, and every ledger that went on is in it once. */
@ExtendWith(StoreExtension.class)
class AnchorsTest {

    private final MongoDatabase database;
    private Watch watch;
    private Anchors anchors;
    private Id<Person> wang;

    AnchorsTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aCounty() {
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).deleteMany(new Document());
        }
        watch = new Watch(database);
        anchors = watch.anchors();
        wang = watch.teacher("王老师");
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void nothingIsAnchoredWhileNobodyHasCredits() {
        watch.nextDay();

        assertThat(anchors.last()).isEmpty();
    }

    @Test
    void aDayIsAnchoredWhenItIsOverAndNotBefore() {
        watch.award(wang, "first");
        watch.clock.moveTo("2026-11-20T23:59");
        anchors.sweep();
        assertThat(anchors.last().map(Anchor::day)).contains(LocalDate.of(2026, 11, 19));

        watch.clock.moveTo("2026-11-21T00:04");
        anchors.sweep();
        assertThat(anchors.last().map(Anchor::day)).contains(LocalDate.of(2026, 11, 19));

        watch.clock.moveTo("2026-11-21T00:06");
        anchors.sweep();
        anchors.sweep();

        Anchor anchor = anchors.last().orElseThrow();
        assertThat(anchor.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(anchor.heads()).isEqualTo(1);
        assertThat(anchors.newest(Long.MAX_VALUE, 50))
                .as("the first time the week before is anchored too")
                .hasSize(8);
    }

    @Test
    void missedDaysAreMadeUpForEachWithWhatItHad() {
        watch.award(wang, "friday");
        watch.sleep(1);
        watch.award(wang, "saturday");
        watch.sleep(1);
        watch.sleep(1);
        watch.award(wang, "monday");

        watch.nextDay();

        assertThat(anchors.newest(Long.MAX_VALUE, 4))
                .extracting(Anchor::day, Anchor::heads)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 23), 1L),
                        tuple(LocalDate.of(2026, 11, 22), 0L),
                        tuple(LocalDate.of(2026, 11, 21), 1L),
                        tuple(LocalDate.of(2026, 11, 20), 1L));
        assertThat(proofs(wang)).extracting(Inclusion::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void onlyALedgerThatWentOnIsInTheNextAnchorAndEachFollowsTheOneBefore() {
        Id<Person> li = watch.teacher("李老师");
        watch.award(wang, "one");
        watch.award(li, "one");
        watch.nextDay();
        watch.award(li, "two");
        watch.nextDay();

        assertThat(anchors.newest(Long.MAX_VALUE, 2)).extracting(Anchor::heads).containsExactly(1L, 2L);
        List<Anchor> all = new ArrayList<>(anchors.newest(Long.MAX_VALUE, 50)).reversed();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).number()).isEqualTo(i + 1);
            assertThat(all.get(i).previous())
                    .isEqualTo(i == 0 ? "" : all.get(i - 1).hash());
            assertThat(all.get(i).good()).isTrue();
        }
    }

    @Test
    void whatIsEnteredAfterMidnightBelongsToTheNextAnchor() {
        watch.award(wang, "evening");
        watch.clock.moveTo("2026-11-21T00:03");
        Entry night = watch.award(wang, "night");
        watch.clock.moveTo("2026-11-21T00:10");
        anchors.sweep();
        assertThat(proofs(wang)).extracting(Inclusion::sequence).containsExactly(1L);

        watch.clock.moveTo("2026-11-22T00:10");
        anchors.sweep();

        assertThat(proofs(wang)).extracting(Inclusion::hash).last().isEqualTo(night.hash());
    }

    @Test
    void anAnchorThatACrashLeftHalfMadeIsGoneOnWith() {
        Id<Person> li = watch.teacher("李老师");
        Head written = head(watch.award(wang, "one"), wang);
        watch.award(li, "one");
        watch.sleep(1);
        watch.clock.moveTo("2026-11-20T10:01");
        anchors.sweep();
        long next = anchors.last().orElseThrow().number() + 1;
        new LeafStore(database).add(List.of(Leaf.of(next, 0, written)));

        watch.clock.moveTo("2026-11-21T10:00");
        anchors.sweep();

        Anchor anchor = anchors.last().orElseThrow();
        assertThat(anchor.heads()).isEqualTo(2);
        assertThat(new LeafStore(database).of(anchor.number(), 0, 10))
                .extracting(Leaf::person)
                .containsExactlyInAnyOrder(wang, li);
        assertThatEachProofLeadsToItsRoot(wang);
        assertThatEachProofLeadsToItsRoot(li);
    }

    @Test
    void manyNodesAtOnceMakeEachAnchorOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            watch.award(watch.teacher("教师" + i), "one");
        }
        watch.sleep(3);
        try (Watch other = new Watch(database);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            other.clock.moveTo("2026-11-23T10:00");
            List<Callable<Void>> sweeps = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        (i % 2 == 0 ? anchors : other.anchors()).sweep();
                        return null;
                    })
                    .toList();
            for (Future<Void> sweep : threads.invokeAll(sweeps)) {
                sweep.get();
            }
        }
        anchors.sweep();

        List<Anchor> all = anchors.newest(Long.MAX_VALUE, 50);
        assertThat(all).extracting(Anchor::day).doesNotHaveDuplicates().hasSize(7);
        assertThat(all.stream().mapToLong(Anchor::heads).sum()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 600})
    void eachOfManyProofsLeadsToTheRoot(int count) {
        Map<Id<Person>, List<Award>> history = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Id<Person> person = Id.of("many-%04d".formatted(i));
            history.put(person, List.of(Watch.training(person, "one", MovableClock.at("2026-05-02T10:00"))));
        }
        watch.ledger().plant(history);
        watch.nextDay();

        Anchor anchor = anchors.newest(Long.MAX_VALUE, 50).getLast();
        assertThat(anchor.heads()).isEqualTo(count);
        List<Leaf> leaves = new LeafStore(database).of(anchor.number(), 0, count);
        assertThat(leaves).hasSize(count);
        Trees trees = new Trees(new AnchorStore(database), new LeafStore(database));
        for (int i : List.of(0, count / 3, count / 2, count - 1)) {
            Inclusion inclusion = trees.inclusion(leaves.get(i), anchor);
            assertThat(MerkleTree.follow(leaves.get(i).digest(), inclusion.path()))
                    .isEqualTo(anchor.root());
        }
        assertThat(trees.good(anchor)).isTrue();
    }

    /** Test vectors of RFC 6962 as the log of Certificate Transparency has them. */
    @Test
    void theTreeIsThatOfTheStandard() {
        List<byte[]> leaves = Stream.of("", "00", "10", "2021", "3031", "40414243")
                .map(hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1))
                .map(MerkleTree::leaf)
                .toList();

        assertThat(MerkleTree.hex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleTree.hex(MerkleTree.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(MerkleTree.hex(MerkleTree.root(leaves.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(MerkleTree.hex(MerkleTree.root(leaves)))
                .isEqualTo("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
    }

    @Test
    void aProofIsForHerselfAndForWhoOverseesHerAndForNobodyElse() {
        watch.award(wang, "one");
        watch.nextDay();

        assertThat(anchors.proof(Watch.actor(wang, Role.TEACHER, Watch.SCHOOL), wang)
                        .proofs())
                .hasSize(1);
        assertThat(anchors.file(Watch.actor(Id.fresh(), Role.SCHOOL_ADMIN, Watch.SCHOOL), wang)
                        .entries())
                .hasSize(1);
        var foreign = Watch.actor(Id.fresh(), Role.SCHOOL_ADMIN, Watch.OTHER_SCHOOL);
        assertThatThrownBy(() -> anchors.proof(foreign, wang)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> anchors.file(foreign, wang)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> anchors.verify(foreign, wang)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> anchors.check(foreign, Watch.SCHOOL.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> anchors.checks(foreign, Watch.COUNTY.id())).isInstanceOf(Refused.Forbidden.class);
    }

    private void assertThatEachProofLeadsToItsRoot(Id<Person> person) {
        assertThat(anchors.verify(Watch.officer(), person).verification().ok()).isTrue();
        assertThat(proofs(person)).isNotEmpty();
    }

    private List<Inclusion> proofs(Id<Person> person) {
        return anchors.proof(Watch.officer(), person).proofs();
    }

    private static Head head(Entry entry, Id<Person> person) {
        return new Head(person, entry.sequence(), entry.hash());
    }
}
