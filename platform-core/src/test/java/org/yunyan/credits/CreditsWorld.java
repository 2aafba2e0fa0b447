package org.yunyan.credits;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
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

/** One running program with the rooms that credits need, on a given store and clock. */
final class CreditsWorld implements AutoCloseable {

    static final Id<Organisation> COUNTY = Id.of("yunyang");
    static final Id<Organisation> ZONE = Id.of("zone-1");
    static final Id<Organisation> SCHOOL = Id.of("school-1");
    static final Id<Organisation> OTHER_SCHOOL = Id.of("school-2");

    final List<CreditAwarded> told = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private volatile Consumer<CreditAwarded> listener = told::add;

    CreditsWorld(MongoDatabase database, Clock clock) {
        context.registerBean(MongoDatabase.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.scan("org.yunyan.people");
        context.scan("org.yunyan.identity");
        context.scan("org.yunyan.rules");
        context.register(CreditsRoom.class);
        context.addApplicationListener(new ApplicationListener<ApplicationEvent>() {
            @Override
            public void onApplicationEvent(ApplicationEvent event) {
                if (event instanceof PayloadApplicationEvent<?> payload
                        && payload.getPayload() instanceof CreditAwarded awarded) {
                    listener.accept(awarded);
                }
            }
        });
        context.refresh();
        Organisation county = Organisation.county(COUNTY, "云阳县");
        Organisation zone = county.child(ZONE, OrganisationKind.ZONE, "双江片区", false, List.of());
        people().register(List.of(
                county,
                zone,
                zone.child(SCHOOL, OrganisationKind.SCHOOL, "双江小学", false, List.of(Stage.PRIMARY)),
                zone.child(OTHER_SCHOOL, OrganisationKind.SCHOOL, "江口小学", true, List.of(Stage.PRIMARY))));
    }

    /** The same with the rules of both cycles. */
    static CreditsWorld withRules(MongoDatabase database, Clock clock) {
        CreditsWorld world = new CreditsWorld(database, clock);
        world.ledger().install(Rules.of2021());
        world.ledger().install(Rules.of2026());
        return world;
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    People people() {
        return context.getBean(People.class);
    }

    /** What happens to each event instead of being kept in {@link #told}. */
    void whenTold(Consumer<CreditAwarded> reaction) {
        listener = reaction;
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    /** Somebody who has taught at the first school for many years. */
    Id<Person> teacher() {
        return teacher(LocalDate.of(2010, 9, 1), SCHOOL);
    }

    Id<Person> teacher(LocalDate joined, Id<Organisation> school) {
        Id<Person> id = Id.of("teacher-" + UUID.randomUUID());
        people().enter(List.of(person(id, joined, school)));
        return id;
    }

    /** Many who have taught at the first school for years. */
    void enter(List<Id<Person>> many) {
        people().enter(many.stream()
                .map(id -> person(id, LocalDate.of(2010, 9, 1), SCHOOL))
                .toList());
    }

    private static Person person(Id<Person> id, LocalDate joined, Id<Organisation> school) {
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        return new Person(id, id.value(), "王老师", school, List.of(COUNTY, ZONE, school), post, joined, true);
    }

    static Actor actor(Id<Person> person, Role role, Id<Organisation> on) {
        return new Actor(Id.<Account>fresh(), person, "某某", List.of(new Grant(role, on)));
    }

    static Actor officer() {
        return actor(Id.fresh(), Role.OFFICER, COUNTY);
    }

    /** A county training with a fresh key. */
    static Award award(Id<Person> person, TrainingMode mode, int hours, String finished) {
        return award(person, "training:" + UUID.randomUUID(), TrainingLevel.COUNTY, mode, hours, finished);
    }

    static Award award(
            Id<Person> person, String key, TrainingLevel level, TrainingMode mode, int hours, String finished) {
        return new Award(
                key,
                person,
                Id.of("course-" + key.hashCode()),
                "大单元教学设计",
                level,
                mode,
                BigDecimal.valueOf(hours),
                "签到表 12 号",
                null,
                MovableClock.at(finished + "T16:00"));
    }

    @Override
    public void close() {
        context.close();
    }
}
