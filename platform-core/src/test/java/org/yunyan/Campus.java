package org.yunyan;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Gates;
import org.yunyan.exams.Exams;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.notebook.Notebook;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.recollection.Recollections;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

/**
 * The rooms up to study and beside it, wired as in the program, on a real store: a county with one school, and a clock that only moves
 * when a test says so.
 */
public final class Campus implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation ZONE =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());
    private static final Organisation SCHOOL =
            ZONE.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final AtomicReference<Consumer<Object>> listener = new AtomicReference<>(event -> {});
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);

    public Campus(MongoDatabase database, Path data) {
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yunyan.data", data.toString())));
        rooms.registerBean(MongoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, StandingClock::new);
        rooms.scan(
                "org.yunyan.people",
                "org.yunyan.identity",
                "org.yunyan.skills",
                "org.yunyan.bank",
                "org.yunyan.catalogue",
                "org.yunyan.study",
                "org.yunyan.exams",
                "org.yunyan.assignments",
                "org.yunyan.notebook",
                "org.yunyan.recollection",
                "org.yunyan.discussion",
                "org.yunyan.survey",
                "org.yunyan.audience",
                "org.yunyan.library",
                "org.yunyan.cohorts");
        rooms.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told) {
                listener.get().accept(told.getPayload());
                events.add(told.getPayload());
            }
        });
        rooms.refresh();
        people().register(List.of(COUNTY, ZONE, SCHOOL));
    }

    public People people() {
        return rooms.getBean(People.class);
    }

    public Skills skills() {
        return rooms.getBean(Skills.class);
    }

    public Bank bank() {
        return rooms.getBean(Bank.class);
    }

    public Catalogue catalogue() {
        return rooms.getBean(Catalogue.class);
    }

    public Gates gates() {
        return room(Gates.class);
    }

    /** A façade of any room that takes part. */
    public <T> T room(Class<T> facade) {
        return rooms.getBean(facade);
    }

    public Exams exams() {
        return rooms.getBean(Exams.class);
    }

    public Study study() {
        return rooms.getBean(Study.class);
    }

    public Notebook notebook() {
        return rooms.getBean(Notebook.class);
    }

    public Recollections recollections() {
        return rooms.getBean(Recollections.class);
    }

    /** Any of the rooms. */
    public <T> T get(Class<T> facade) {
        return rooms.getBean(facade);
    }

    /** A teacher of the school with these roles on her school, or on the county for officers and administrators. */
    public Actor actor(String name, Role... roles) {
        Id<Person> id = Id.of(name);
        var post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        people().enter(List.of(
                new Person(id, name, name, SCHOOL.id(), SCHOOL.path(), post, LocalDate.of(2010, 9, 1), true)));
        List<Grant> grants = List.of(roles).stream()
                .map(role -> new Grant(role, role == Role.OFFICER || role == Role.ADMIN ? COUNTY.id() : SCHOOL.id()))
                .toList();
        return new Actor(Id.of(name), id, name, grants);
    }

    public Instant now() {
        return now.get();
    }

    public void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public void seconds(long seconds) {
        passes(Duration.ofSeconds(seconds));
    }

    /** Everything that was told so far and taken in. */
    public <E> List<E> told(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Lets another room misbehave, or the program die, when it is told something. */
    public void whenTold(Consumer<Object> listens) {
        listener.set(listens);
    }

    @Override
    public void close() {
        rooms.close();
    }

    private final class StandingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return CountyTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
