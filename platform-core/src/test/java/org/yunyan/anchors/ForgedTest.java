package org.yunyan.anchors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.popLast;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Verification;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** Somebody who reaches the database and can seal a whole ledger anew contradicts the anchors; a check of the county says where. */
@ExtendWith(StoreExtension.class)
class ForgedTest {

    private final MongoDatabase database;
    private Watch watch;
    private Id<Person> wang;
    private Id<Person> li;

    ForgedTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void twoAnchoredLedgers() {
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).deleteMany(new Document());
        }
        watch = new Watch(database);
        wang = watch.teacher("王老师");
        li = watch.teacher("李老师", Watch.OTHER_SCHOOL);
        watch.award(wang, "one");
        watch.award(li, "one");
        watch.nextDay();
        watch.award(wang, "two");
        watch.nextDay();
        watch.award(wang, "three");
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void whatIsAsItWasWrittenIsFoundGood() {
        assertThat(verify(wang)).isEqualTo(new Verification(true, 3, 0, null));
        assertThat(watch.anchors().look(Watch.officer(), wang).anchored()).isEqualTo(2);
        Check check = check(Watch.COUNTY.id());
        assertThat(check.good()).isTrue();
        assertThat(check.entries()).isEqualTo(4);
        assertThat(check.anchors())
                .isEqualTo(watch.anchors().last().orElseThrow().number());
        assertThat(check(Watch.SCHOOL.id()).entries()).isEqualTo(3);
        assertThat(check(Watch.ZONE.id()).entries()).isEqualTo(4);
    }

    @Test
    void aLedgerThatWasSealedAnewContradictsItsAnchor() {
        watch.forge(wang, 2, "国家级骨干教师研修");

        assertThat(watch.ledger().verify(wang).ok())
                .as("in itself without a fault")
                .isTrue();
        assertThat(verify(wang)).isEqualTo(new Verification(false, 1, 2, Finding.REWRITTEN));
        assertThat(check(Watch.COUNTY.id()).findings()).containsExactly(new Finding(wang, 2, Finding.REWRITTEN));
        assertThat(check(Watch.SCHOOL.id()).findings()).containsExactly(new Finding(wang, 2, Finding.REWRITTEN));
        assertThat(check(Watch.OTHER_SCHOOL.id()).good()).isTrue();
    }

    @Test
    void changingTheLeavesTooContradictsTheRoot() {
        watch.forge(wang, 2, "国家级骨干教师研修");
        List<Entry> forged = watch.ledger().entries(wang);
        database.getCollection(LeafStore.COLLECTION)
                .updateOne(
                        and(eq("person", wang.value()), eq("sequence", 2L)),
                        set("hash", forged.get(1).hash()));

        assertThat(verify(wang)).isEqualTo(new Verification(false, 1, 2, Finding.ANCHOR));
        long number = watch.anchors().last().orElseThrow().number();
        assertThat(check(Watch.COUNTY.id()).findings()).containsExactly(new Finding(null, number, Finding.ANCHOR));
    }

    @Test
    void takingTheLeavesAwayContradictsTheRootToo() {
        watch.forge(wang, 2, "国家级骨干教师研修");
        database.getCollection(LeafStore.COLLECTION).deleteMany(eq("person", wang.value()));

        assertThat(check(Watch.COUNTY.id()).findings())
                .extracting(Finding::problem)
                .containsExactly(Finding.ANCHOR, Finding.ANCHOR);
    }

    @Test
    void changingTheRootTooBreaksTheChainOfTheAnchors() {
        long number = watch.anchors().last().orElseThrow().number();
        Anchor anchor = watch.anchors().last().orElseThrow();
        Anchor forged = Anchor.sealed(number - 1, anchor.day().minusDays(1), 2, "0".repeat(64), "", anchor.at());
        database.getCollection(AnchorStore.COLLECTION)
                .updateOne(
                        eq("_id", number - 1),
                        combine(set("root", forged.root()), set("hash", forged.hash()), set("at", forged.at())));

        assertThat(check(Watch.COUNTY.id()).findings()).extracting(Finding::at).containsExactly(number - 1, number);
    }

    @Test
    void anEntryThatIsTakenFromTheEndTogetherWithItsTallyIsMissed() {
        database.getCollection("ledger")
                .updateOne(
                        eq("person", wang.value()), combine(popLast("entries"), popLast("pending"), set("version", 2)));
        database.getCollection("ledger").updateOne(eq("person", wang.value()), popLast("entries"));
        database.getCollection("ledger").updateOne(eq("person", wang.value()), set("version", 1));
        database.getCollection("tallies").deleteOne(eq("_id", wang.value()));

        assertThat(watch.ledger().verify(wang).ok()).isTrue();
        assertThat(verify(wang)).isEqualTo(new Verification(false, 1, 2, Finding.REWRITTEN));
    }

    @Test
    void somebodyWhoseWholeLedgerIsGoneIsMissed() {
        database.getCollection("ledger").deleteMany(eq("person", wang.value()));
        database.getCollection("tallies").deleteOne(eq("_id", wang.value()));

        assertThat(check(Watch.COUNTY.id()).findings()).containsExactly(new Finding(wang, 1, Finding.GONE));
        assertThat(check(Watch.SCHOOL.id()).findings()).containsExactly(new Finding(wang, 1, Finding.GONE));

        database.getCollection("ledger").deleteMany(new Document());
        assertThat(check(Watch.COUNTY.id()).findings())
                .extracting(Finding::person)
                .containsExactly(li, wang);
    }

    @Test
    void aPageThatIsNoPageAnyMoreIsSaidToBeBrokenAndTheOthersAreStillLookedAt() {
        database.getCollection("ledger").updateOne(eq("person", li.value()), set("entries", "nothing"));

        Check check = check(Watch.COUNTY.id());

        assertThat(check.findings()).extracting(Finding::person).containsExactly(li);
        assertThat(check.entries()).isEqualTo(3);
    }

    @Test
    void oneCheckOfAUnitGoesOnAtATimeAndIsGoneOnWithAfterACrash() {
        Check begun = watch.anchors().check(Watch.officer(), Watch.COUNTY.id());
        assertThat(watch.anchors().check(Watch.officer(), Watch.COUNTY.id()).id())
                .isEqualTo(begun.id());
        Check halfway = begun.pastAnchors(1, 1, List.of()).leasedUntil(begun.began());
        new CheckStore(database).move(begun, halfway);

        watch.anchors().check();

        Check ended = newest(Watch.COUNTY.id());
        assertThat(ended.id()).isEqualTo(begun.id());
        assertThat(ended.good()).isTrue();
        assertThat(ended.part()).isEqualTo(1);
        assertThat(ended.anchors())
                .isEqualTo(watch.anchors().last().orElseThrow().number());
    }

    private Verification verify(Id<Person> person) {
        return watch.anchors().verify(Watch.officer(), person).verification();
    }

    private Check check(Id<Organisation> unit) {
        Id<Check> begun = watch.anchors().check(Watch.officer(), unit).id();
        watch.anchors().check();
        Check check = watch.anchors().checks(Watch.officer(), unit).stream()
                .filter(one -> one.id().equals(begun))
                .findFirst()
                .orElseThrow();
        assertThat(check.running()).isFalse();
        return check;
    }

    private Check newest(Id<Organisation> unit) {
        return watch.anchors().checks(Watch.officer(), unit).getFirst();
    }
}
