package org.yunyan.credits;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.credits.CreditsWorld.award;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.Signatures;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** Somebody who reaches the database itself cannot change a ledger unseen. */
@ExtendWith(StoreExtension.class)
class TamperingTest {

    private final MongoDatabase database;
    private CreditsWorld world;
    private Ledger ledger;
    private Id<Person> wang;

    TamperingTest(MongoDatabase database) {
        this.database = database;
    }

    /** A ledger of two pages: three entries of 2026 and two of 2027, one of them a reversal. */
    @BeforeEach
    void aLedgerOfTwoPages() {
        MovableClock clock = new MovableClock("2026-11-24T10:00");
        world = CreditsWorld.withRules(database, clock);
        ledger = world.ledger();
        wang = world.teacher();
        for (int i = 1; i <= 3; i++) {
            ledger.award(award(wang, "training-" + i, COUNTY, CONCENTRATED, 8 * i, "2026-06-0" + i));
        }
        clock.moveTo("2027-11-24T10:00");
        ledger.award(award(wang, "training-4", COUNTY, ONLINE, 85, "2027-06-01"));
        ledger.reverse(wang, "training-2", "重复登记", Signatures.two());
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void anUntouchedLedgerIsGood() {
        assertThat(ledger.verify(wang)).isEqualTo(Verification.good(5));
        assertThat(pages().countDocuments(eq("person", wang))).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "title, 别的研修",
        "awardKey, training-9",
        "level, NATIONAL",
        "mode, SHADOWING",
        "day, 2026-06-30",
        "evidence, 新的证明",
        "actor, somebody",
        "clause, 三(三)",
        "rule, yunyang-2021",
    })
    void aChangedTextIsSeen(String field, String text) {
        change(1, entries -> replaced(entries, 1, field, text));

        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(2, Verifying.EDITED));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"counted", "credits", "hours"})
    void aChangedAmountIsSeen(String field) {
        change(1, entries -> replaced(entries, 2, field, Decimal128.parse("30")));

        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(3, Verifying.EDITED));
    }

    @Test
    void anAmountChangedTogetherWithItsHashIsSeenAtTheNextEntry() {
        Entry forged = forged(ledger.entries(wang, 2026).getFirst());
        change(1, entries -> {
            Document changed = new Document(entries.getFirst());
            changed.put("title", forged.title());
            changed.put("hash", forged.hash());
            entries.set(0, changed);
            return entries;
        });

        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(2, Verifying.EDITED));
    }

    @Test
    void aRemovedEntryIsSeen() {
        change(1, entries -> {
            entries.remove(1);
            return entries;
        });

        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(2, Verifying.REMOVED));
    }

    @Test
    void aRemovedLastEntryIsSeen() {
        change(2, entries -> {
            entries.removeLast();
            return entries;
        });

        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(5, Verifying.REMOVED));
    }

    @Test
    void twoEntriesInOtherOrderAreSeen() {
        change(1, entries -> {
            Collections.swap(entries, 0, 1);
            return entries;
        });

        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(1, Verifying.OUT_OF_ORDER));
    }

    @Test
    void aRemovedPageIsSeenWhicheverItIs() {
        pages().deleteOne(and(eq("person", wang), eq("part", 2)));
        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(4, Verifying.REMOVED));

        pages().deleteOne(and(eq("person", wang), eq("part", 1)));
        assertThat(ledger.verify(wang)).isEqualTo(Verification.broken(1, Verifying.REMOVED));
    }

    @Test
    void anEntryFromSomebodyElsesLedgerIsSeen() {
        Id<Person> li = world.teacher();
        ledger.award(award(li, "training-1", COUNTY, CONCENTRATED, 8, "2026-06-01"));

        pages().updateOne(
                        eq("person", li),
                        Updates.set(
                                "entries",
                                page(1).getList("entries", Document.class).subList(0, 1)));

        assertThat(ledger.verify(li)).isEqualTo(Verification.broken(1, Verifying.EDITED));
    }

    @Test
    void theStandingThatIsKeptIsTheOneThatTheLedgerGives() {
        TallyStore tallies = new TallyStore(database);
        Tally kept = tallies.find(wang).orElseThrow();

        assertThat(kept).isEqualTo(new LedgerStore(database).chain(wang).tally());

        database.getCollection(TallyStore.COLLECTION).deleteMany(new Document());
        ledger.rebuild(wang);
        assertThat(tallies.find(wang)).contains(kept);
        assertThat(ledger.standing(wang)).isEqualTo(ledger.standingAsOf(wang, LocalDate.of(2027, 11, 24)));
    }

    private Entry forged(Entry entry) {
        Entry other = new Entry(
                0,
                "",
                "",
                entry.awardKey(),
                entry.kind(),
                entry.year(),
                entry.day(),
                entry.course(),
                "别的研修",
                entry.level(),
                entry.mode(),
                entry.hours(),
                entry.role(),
                entry.topic(),
                entry.occasion(),
                entry.attended(),
                entry.spent(),
                entry.credits(),
                entry.counted(),
                entry.notCounted(),
                entry.rule(),
                entry.ruleVersion(),
                entry.clause(),
                entry.evidence(),
                entry.actor(),
                entry.signatures(),
                entry.at());
        return other.sealed(wang, entry.sequence(), entry.previous());
    }

    private static List<Document> replaced(List<Document> entries, int index, String field, Object value) {
        Document changed = new Document(entries.get(index));
        assertThat(changed.get(field)).isNotEqualTo(value);
        changed.put(field, value);
        entries.set(index, changed);
        return entries;
    }

    private void change(int part, UnaryOperator<List<Document>> how) {
        List<Document> entries = how.apply(new ArrayList<>(page(part).getList("entries", Document.class)));
        pages().updateOne(and(eq("person", wang), eq("part", part)), Updates.set("entries", entries));
    }

    private Document page(int part) {
        return pages().find(and(eq("person", wang), eq("part", part))).first();
    }

    private MongoCollection<Document> pages() {
        return database.getCollection(LedgerStore.COLLECTION);
    }
}
