package org.yunyan.seeds;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Media;
import org.yunyan.credits.Award;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.skills.Evidence;
import org.yunyan.study.Enrolment;

/** Puts things into the rooms by their bulk ways; each method may be repeated. */
final class Planting {

    private static final int BATCH = 200;

    private final Rooms rooms;

    Planting(Rooms rooms) {
        this.rooms = rooms;
    }

    void staff(Staffing.Staff staff) {
        rooms.people().register(staff.units());
        rooms.people().enter(staff.people());
    }

    /** The complete courses that are missing, with their media. */
    void courses(Personas personas, Id<Person> reviewer) {
        for (Row row : SeedFile.table("courses.tsv")) {
            Id<Course> id = Id.of(row.text("slug"));
            if (rooms.catalogue().currentOf(List.of(id)).isEmpty()) {
                Persona trainer = personas.named(row.text("trainer"));
                CourseFolder folder = new CourseFolder(id.value());
                if (!folder.questions().isBlank()) {
                    rooms.bank().plant(DemoAccounts.actor(personas.named("trainer")), folder.questions());
                }
                Content content = folder.read(uploading(trainer));
                rooms.catalogue().plant(List.of(version(row, id, content, trainer, reviewer)));
            }
        }
        QuestionBank questions = new QuestionBank(rooms.bank(), DemoCounty.SEED);
        questions.plant(offered(), personas);
        questions.answer();
        rooms.catalogue()
                .plant(List.of(
                        Workshop.version(personas.named("trainer"), reviewer), Gathered.version(personas, reviewer)));
        rooms.catalogue().plant(Doubled.versions(personas, reviewer));
    }

    /** The complete courses with right answers and whom they attract, as far as they are planted. */
    List<Offered> offered() {
        return SeedFile.table("courses.tsv").stream()
                .map(row -> Offered.of(row, rooms.catalogue().answerKey(Id.of(row.text("slug")), 1)))
                .toList();
    }

    void draft(Persona trainer) {
        Actor actor = DemoAccounts.actor(trainer);
        Persona.Draft draft = trainer.draft();
        boolean there = rooms.catalogue().mine(actor, 0, Page.MOST).items().stream()
                .anyMatch(course -> course.draft().title().equals(draft.title()));
        if (!there) {
            Content empty = Content.titled(draft.title(), draft.subject());
            rooms.catalogue()
                    .draft(
                            actor,
                            new Content(
                                    empty.title(),
                                    "",
                                    draft.summary(),
                                    draft.outcomes(),
                                    empty.subject(),
                                    draft.stages(),
                                    empty.grades(),
                                    empty.level(),
                                    empty.mode(),
                                    empty.skills(),
                                    empty.hours(),
                                    draft.tags(),
                                    List.of(),
                                    false,
                                    empty.completion()));
        }
    }

    /**
     * Histories in batches: study first, then what it was worth.
     *
     * @param done is told how many people are through
     */
    void histories(List<Person> people, Function<Person, History> history, Consumer<Integer> done) {
        for (int from = 0; from < people.size(); from += BATCH) {
            List<Person> batch = people.subList(from, Math.min(from + BATCH, people.size()));
            List<Enrolment> enrolments = new ArrayList<>();
            List<Evidence> evidence = new ArrayList<>();
            Map<Id<Person>, List<Award>> awards = new LinkedHashMap<>();
            for (Person person : batch) {
                History hers = history.apply(person);
                enrolments.addAll(hers.enrolments());
                evidence.addAll(hers.evidence());
                awards.put(person.id(), hers.awards());
            }
            rooms.study().plant(enrolments);
            rooms.skills().plant(evidence);
            rooms.ledger().plant(awards);
            done.accept(from + batch.size());
        }
    }

    static CourseVersion version(Row row, Id<Course> id, Content content, Persona trainer, Id<Person> reviewer) {
        return CourseVersion.of(
                id,
                1,
                content,
                trainer.id(),
                trainer.name(),
                Window.at(LocalDate.parse(row.text("published")), 9, 30),
                reviewer);
    }

    static Map<String, CourseVersion> bySlug(List<Offered> courses) {
        return courses.stream()
                .collect(Collectors.toUnmodifiableMap(
                        course -> course.version().course().value(), Offered::version));
    }

    /** Each trainer uploads what belongs to her courses, whatever her roles are today. */
    private BiFunction<String, InputStream, Id<Media>> uploading(Persona trainer) {
        Actor actor = new Actor(
                DemoAccounts.actor(trainer).account(),
                trainer.id(),
                trainer.name(),
                List.of(new Grant(Role.TRAINER, rooms.people().county().id())));
        return (name, content) -> rooms.catalogue().upload(actor, name, content).id();
    }
}
