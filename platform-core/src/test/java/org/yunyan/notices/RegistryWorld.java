package org.yunyan.notices;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Award;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Rules;
import org.yunyan.identity.AbsenceDesk;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/** A small county with the rules of 2026–2030, from people up to verdicts, and those who work in it. */
public final class RegistryWorld implements AutoCloseable {

    public static final Actor SCHOOL = actor("headmaster", Role.SCHOOL_ADMIN, SmallCounty.RIVER);
    public static final Actor ZONE = actor("supervisor", Role.SUPERVISOR, SmallCounty.EAST);
    public static final Actor OTHER_ZONE = actor("other-supervisor", Role.SUPERVISOR, SmallCounty.WEST);
    public static final Actor OFFICER = actor("officer", Role.OFFICER, SmallCounty.COUNTY);
    public static final Actor SECOND = actor("second-officer", Role.OFFICER, SmallCounty.COUNTY);

    public final SetClock clock = SetClock.at("2026-11-02T02:00:00Z");
    private final Rooms rooms;

    public RegistryWorld(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, Rooms.upToMessages());
        SmallCounty.registerIn(people());
        ledger().install(Rules.of2026());
    }

    public <T> T get(Class<T> facade) {
        return rooms.get(facade);
    }

    public People people() {
        return get(People.class);
    }

    public Ledger ledger() {
        return get(Ledger.class);
    }

    public Notices notices() {
        return get(Notices.class);
    }

    public Corrections corrections() {
        return get(Corrections.class);
    }

    public AbsenceDesk absences() {
        return get(AbsenceDesk.class);
    }

    /** Who has taught at the first school since 2015. */
    public Actor teacher(String name) {
        return enter(SmallCounty.teacher(name, name), SmallCounty.RIVER);
    }

    public Actor enter(SmallCounty.Someone someone, Organisation at) {
        Person person = someone.at(at).build();
        people().enter(List.of(person));
        return actor(person.id().value(), Role.TEACHER, at);
    }

    public static Actor actor(String person, Role role, Organisation on) {
        return new Actor(Id.of("account-" + person), Id.of(person), person, List.of(new Grant(role, on.id())));
    }

    /** Concentrated training of the county: eight hours make one credit. */
    public Entry earns(Actor teacher, String key, int credits, String day) {
        return ledger().award(new Award(
                key,
                teacher.person(),
                null,
                "县级集中研修 " + key,
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(8L * credits),
                "签到表 12 号",
                null,
                LocalDate.parse(day).atTime(16, 0).atZone(CountyTime.ZONE).toInstant()));
    }

    public void days(int many) {
        clock.pass(Duration.ofDays(many));
    }

    public void passTo(String day) {
        LocalDate today = CountyTime.today(clock);
        days((int) java.time.temporal.ChronoUnit.DAYS.between(today, LocalDate.parse(day)));
    }

    /** The school's notice of the year, shown and over without a doubt. */
    public void showAndClose(int year) {
        notices().open(SCHOOL, SmallCounty.RIVER.id(), year);
        days(7);
        notices().sweep();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
