package org.yunyan.anchors;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.yunyan.Rooms;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Award;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.MovableClock;
import org.yunyan.credits.Rules;
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
import org.yunyan.shared.Seal;

/** A county with two schools whose ledgers are watched over, and somebody who reaches its database. */
public final class Watch implements AutoCloseable {

    public static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    public static final Organisation ZONE =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());
    public static final Organisation SCHOOL =
            ZONE.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));
    public static final Organisation OTHER_SCHOOL =
            ZONE.child(Id.of("other-school"), OrganisationKind.SCHOOL, "高坪小学", true, List.of(Stage.PRIMARY));

    public final MovableClock clock = new MovableClock("2026-11-20T10:00");
    final MongoDatabase database;
    private final Rooms rooms;
    private LocalDate today = LocalDate.of(2026, 11, 20);

    public Watch(MongoDatabase database) {
        this.database = database;
        rooms = Rooms.open(database, clock, "people", "identity", "rules", "credits", "anchors", "corrections");
        people().register(List.of(COUNTY, ZONE, SCHOOL, OTHER_SCHOOL));
        ledger().install(Rules.of2026());
    }

    public Anchors anchors() {
        return rooms.get(Anchors.class);
    }

    public Ledger ledger() {
        return rooms.get(Ledger.class);
    }

    public Corrections corrections() {
        return rooms.get(Corrections.class);
    }

    public People people() {
        return rooms.get(People.class);
    }

    <T> T get(Class<T> facade) {
        return rooms.get(facade);
    }

    /** Somebody who teaches at the first school. */
    public Id<Person> teacher(String name) {
        return teacher(name, SCHOOL);
    }

    public Id<Person> teacher(String name, Organisation school) {
        Id<Person> id = Id.of("teacher-" + name);
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        people().enter(List.of(
                new Person(id, "N-" + name, name, school.id(), school.path(), post, LocalDate.of(2010, 9, 1), true)));
        return id;
    }

    public static Actor actor(Id<Person> person, Role role, Organisation on) {
        return new Actor(Id.<Account>fresh(), person, "某某", List.of(new Grant(role, on.id())));
    }

    public static Actor officer() {
        return actor(Id.fresh(), Role.OFFICER, COUNTY);
    }

    /** A training of today. */
    public Entry award(Id<Person> person, String key) {
        return ledger().award(training(person, key, clock.instant()));
    }

    static Award training(Id<Person> person, String key, Instant at) {
        return new Award(
                key,
                person,
                null,
                "大单元教学设计 “" + key + "”",
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(8),
                "签到表",
                null,
                at);
    }

    /** The next morning; what is due is done. */
    public void nextDay() {
        sleep(1);
        anchors().sweep();
    }

    /** Some days later in the morning; nothing is done yet. */
    void sleep(int days) {
        today = today.plusDays(days);
        clock.moveTo(today + "T10:00");
    }

    /**
     * Somebody who knows how it is done gives an entry another title and seals the whole ledger anew, so that it is in itself
     * without a fault.
     */
    public void forge(Id<Person> person, long sequence, String title) {
        List<Entry> entries = ledger().entries(person);
        MongoCollection<Document> pages = database.getCollection("ledger");
        String last = "";
        int next = 0;
        for (Document page : pages.find(eq("person", person.value()))
                .sort(new Document("part", 1))
                .into(new ArrayList<>())) {
            page.put("previous", last);
            for (Document line : page.getList("entries", Document.class)) {
                Entry entry = entries.get(next++);
                String written = entry.sequence() == sequence ? title : entry.title();
                line.put("title", written);
                line.put("previous", last);
                last = seal(last, entry.written(person).fields(), written);
                line.put("hash", last);
            }
            pages.replaceOne(eq("_id", page.get("_id")), page);
        }
        database.getCollection("tallies").updateOne(eq("_id", person.value()), set("hash", last));
    }

    private static String seal(String previous, List<Seal.Field> fields, String title) {
        StringBuilder text = new StringBuilder(previous + "\n");
        for (Seal.Field field : fields) {
            String value = field.name().equals("title") ? title : field.value();
            text.append(field.name()).append(value == null ? "?0:\n" : "=" + value.length() + ":" + value + "\n");
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        rooms.close();
    }
}
