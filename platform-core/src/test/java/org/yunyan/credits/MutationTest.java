package org.yunyan.credits;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Signatures;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/**
 * Every field of every stored entry, one after the other, is changed or taken out right in the store; entries are removed, doubled,
 * exchanged and carried to another page; pages are removed, exchanged and given away. Not one of these goes unseen.
 */
@ExtendWith(StoreExtension.class)
class MutationTest {

    /** What a page needs while it is written; it says nothing about anybody's credits. */
    private static final Set<String> NO_EVIDENCE = Set.of("_id", "year", "closed", "pending", "waitingSince");

    private final MongoDatabase database;
    private CreditsWorld world;
    private Id<Person> wang;
    private Id<Person> li;
    private List<Document> stored;

    MutationTest(MongoDatabase database) {
        this.database = database;
    }

    /** Three pages: a full one, one that the new year closed, and an open one; with every field somewhere, and reversals. */
    @BeforeEach
    void ledgersWithEveryField() {
        MovableClock clock = new MovableClock("2026-11-24T10:00");
        world = CreditsWorld.withRules(database, clock);
        wang = world.teacher();
        li = world.teacher();
        for (int i = 0; i < LedgerPage.MOST + 5; i++) {
            world.ledger().award(award(wang, i, "2026-06-01"));
        }
        world.ledger().award(award(li, 1, "2026-06-01"));
        world.ledger().reverse(wang, "training-3", "重复登记", Signatures.two());
        clock.moveTo("2027-11-24T10:00");
        world.ledger().award(award(wang, 1_000, "2027-06-01"));
        world.ledger().reverse(wang, "training-1000", "签到表系伪造", Signatures.two());
        stored = pages().find(eq("person", wang.value()))
                .sort(new Document("part", 1))
                .into(new ArrayList<>());
        assertThat(stored).hasSize(3);
        assertThat(world.ledger().verify(wang).ok()).isTrue();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void noFieldOfAnyEntryCanBeChangedUnseen() {
        List<String> unseen = new ArrayList<>();
        AtomicInteger tried = new AtomicInteger();
        for (int page = 0; page < stored.size(); page++) {
            for (int entry : places(entries(stored.get(page)).size())) {
                for (String field : entries(stored.get(page)).get(entry).keySet()) {
                    mutations(page, entry, field, unseen, tried);
                }
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(tried.get()).isGreaterThan(300);
    }

    @Test
    void noFieldOfAnyPageCanBeChangedUnseen() {
        List<String> unseen = new ArrayList<>();
        for (int page = 0; page < stored.size(); page++) {
            for (String field : stored.get(page).keySet()) {
                if (!NO_EVIDENCE.contains(field)) {
                    tried(page, "page " + page + " without " + field, unseen, changed -> changed.remove(field));
                    tried(
                            page,
                            "page " + page + " other " + field,
                            unseen,
                            changed -> changed.put(field, other(changed.get(field))));
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void noEntryCanBeRemovedDoubledExchangedOrCarriedAwayUnseen() {
        List<String> unseen = new ArrayList<>();
        for (int page = 0; page < stored.size(); page++) {
            int last = entries(stored.get(page)).size() - 1;
            for (int at : places(last + 1)) {
                String where = " at " + page + ":" + at;
                tried(
                        page,
                        "removed" + where,
                        unseen,
                        changed -> entries(changed).remove(at));
                tried(
                        page,
                        "doubled" + where,
                        unseen,
                        changed -> entries(changed).add(at, entries(changed).get(at)));
                tried(
                        page,
                        "again" + where,
                        unseen,
                        changed -> entries(changed).add(entries(changed).get(at)));
                tried(
                        page,
                        "foreign" + where,
                        unseen,
                        changed -> entries(changed).set(at, foreign()));
                tried(page, "added" + where, unseen, changed -> entries(changed).add(at, foreign()));
                if (at < last) {
                    tried(page, "exchanged" + where, unseen, changed -> Collections.swap(entries(changed), at, at + 1));
                    tried(
                            page,
                            "cut" + where,
                            unseen,
                            changed ->
                                    entries(changed).subList(at + 1, last + 1).clear());
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void noPageCanBeRemovedExchangedOrGivenAwayUnseen() {
        List<String> unseen = new ArrayList<>();
        for (Document page : stored) {
            pages().deleteOne(eq("_id", page.get("_id")));
            seen("removed " + page.get("_id"), unseen);
            pages().insertOne(page);
        }
        for (int page = 0; page + 1 < stored.size(); page++) {
            Document next = stored.get(page + 1);
            Document here = stored.get(page);
            pages().replaceOne(eq("_id", here.get("_id")), copy(here).append("entries", next.get("entries")));
            pages().replaceOne(eq("_id", next.get("_id")), copy(next).append("entries", here.get("entries")));
            seen("exchanged " + page, unseen);
            restore(page, page + 1);
        }
        assertThat(unseen).isEmpty();
    }

    private void mutations(int page, int entry, String field, List<String> unseen, AtomicInteger tried) {
        String where = " " + field + " of " + page + ":" + entry;
        tried(page, "other" + where, unseen, changed -> {
            Document line = entries(changed).get(entry);
            line.put(field, other(line.get(field)));
        });
        tried(page, "no" + where, unseen, changed -> entries(changed).get(entry).remove(field));
        tried.addAndGet(2);
        if (entry > 0 && entries(stored.get(page)).get(entry - 1).containsKey(field)) {
            Object before = entries(stored.get(page)).get(entry - 1).get(field);
            if (!before.equals(entries(stored.get(page)).get(entry).get(field))) {
                tried(
                        page,
                        "exchanged" + where,
                        unseen,
                        changed -> entries(changed).get(entry).put(field, before));
                tried.incrementAndGet();
            }
        }
    }

    private void tried(int page, String what, List<String> unseen, Consumer<Document> mutation) {
        Document changed = copy(stored.get(page));
        mutation.accept(changed);
        if (!meansTheSame(changed, stored.get(page))) {
            pages().replaceOne(eq("_id", changed.get("_id")), changed);
            seen(what, unseen);
            restore(page);
        }
    }

    /** A list without entries says the same as none, and who took part in no other way is a participant. */
    private static boolean meansTheSame(Document changed, Document stored) {
        return plain(changed).equals(plain(stored));
    }

    private static Document plain(Document page) {
        Document plain = copy(page);
        List<Document> entries = plain.get("entries") == null ? List.of() : entries(plain);
        entries.forEach(entry -> {
            if (List.of().equals(entry.get("signatures"))) {
                entry.remove("signatures");
            }
            if ("PARTICIPANT".equals(entry.get("role"))) {
                entry.remove("role");
            }
        });
        return plain;
    }

    private void seen(String what, List<String> unseen) {
        if (world.ledger().verify(wang).ok()) {
            unseen.add(what);
        }
    }

    private void restore(int... changed) {
        for (int page : changed) {
            pages().replaceOne(eq("_id", stored.get(page).get("_id")), stored.get(page));
        }
        assertThat(world.ledger().verify(wang).ok()).isTrue();
    }

    /** The first, the last and some in between. */
    private static Set<Integer> places(int size) {
        return new TreeSet<>(Set.copyOf(List.of(0, size / 3, size / 2, size - 1)));
    }

    private static Object other(Object value) {
        return switch (value) {
            case String text -> text + "x";
            case Integer number -> number + 1;
            case Long number -> number + 1;
            case Boolean flag -> !flag;
            case Date moment -> new Date(moment.getTime() + 1);
            case Decimal128 number -> new Decimal128(number.bigDecimalValue().add(new BigDecimal("0.01")));
            case List<?> list -> list.isEmpty() ? List.of(new Document("by", "x")) : list.subList(1, list.size());
            default -> throw new IllegalArgumentException("No other value of " + value.getClass());
        };
    }

    private Document foreign() {
        return entries(pages().find(eq("person", li.value())).first()).getFirst();
    }

    private static List<Document> entries(Document page) {
        return page.getList("entries", Document.class);
    }

    /** Deep, so that a change leaves the original as it is. */
    private static Document copy(Document page) {
        Document copy = new Document(page);
        if (page.get("entries") != null) {
            List<Document> entries = new ArrayList<>();
            entries(page).forEach(entry -> entries.add(new Document(entry)));
            copy.put("entries", entries);
        }
        return copy;
    }

    private MongoCollection<Document> pages() {
        return database.getCollection(LedgerStore.COLLECTION);
    }

    private static Award award(Id<Person> person, int number, String day) {
        Instant at = MovableClock.at(day + "T16:00");
        return new Award(
                "training-" + number,
                person,
                Id.of("course-" + number),
                "大单元教学设计 " + number,
                TrainingLevel.COUNTY,
                TrainingMode.values()[number % TrainingMode.values().length],
                BigDecimal.valueOf(8 + number % 5),
                TrainingRole.values()[number % TrainingRole.values().length],
                number % 2 == 0 ? "skill-" + number : null,
                number % 3 == 0 ? "县教委|" + day + "|" + number : null,
                number % 4 == 0 ? new BigDecimal("0.9") : null,
                number % 5 == 0 ? new BigDecimal("6.5") : null,
                "course-" + number + "@3",
                Id.of("officer"),
                Signatures.two(),
                at);
    }
}
