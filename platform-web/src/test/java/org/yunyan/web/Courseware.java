package org.yunyan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;

/** Courses for the tests of screens and API, published and in the index. */
public class Courseware {

    public static final Id<Unit> TEXT = Id.of("text");
    public static final Id<Unit> FILM = Id.of("film");
    public static final Id<Unit> QUIZ = Id.of("quiz");

    /** The film that {@link #film} uploads, as a class path resource; 109 seconds with captions. */
    private static final String FILM_FILE = "/org/yunyan/seeds/courses/lab-safety/recap";

    private static final Id<Person> TRAINER = Id.of("person-trainer");

    private final Catalogue catalogue;
    private final Shelves shelves;
    private final Village village;

    /** @param platform the one that is under test */
    public Courseware(ApplicationContext platform) {
        catalogue = platform.getBean(Catalogue.class);
        shelves = platform.getBean(Shelves.class);
        village = platform.getBean(Village.class);
    }

    /** Publishes a course of these units under this title, unless it is there already. */
    public Id<Course> offer(String id, String title, Unit... units) {
        return plant(id, content(title, false, List.of(units)));
    }

    /** A pointer to something elsewhere. */
    public Id<Course> list(String id, String title) {
        return plant(id, content(title, true, List.of()));
    }

    /** A document of two sections. */
    public static Unit text(String markdown) {
        return Unit.document(TEXT, "读一读", 5, markdown);
    }

    /** Questions of which the first option is right. */
    public static Unit quiz(int questions) {
        return Unit.quiz(
                QUIZ,
                "考一考",
                10,
                IntStream.rangeClosed(1, questions)
                        .mapToObj(i -> new Question(
                                Id.of("q" + i), "哪一项对？（" + i + "）", List.of("对", "错"), Set.of(0), "因为它对", null))
                        .toList());
    }

    /** A film with captions, really uploaded by the trainer. */
    public Unit film() {
        Media film = upload("recap.mp4");
        Media captions = upload("recap.vtt");
        Unit bare = Unit.video(FILM, "看一看", film.id(), 109);
        return new Unit(
                bare.id(),
                bare.title(),
                bare.kind(),
                bare.minutes(),
                bare.seconds(),
                "看的时候想一想。",
                film.id(),
                captions.id(),
                List.of(),
                null,
                null);
    }

    /** A file of the trainer's that no course uses. */
    public Media upload(String name) {
        String resource = FILM_FILE + name.substring(name.lastIndexOf('.'));
        try (InputStream bytes = Courseware.class.getResourceAsStream(resource)) {
            return catalogue.upload(village.actor("trainer"), name, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Id<Course> plant(String id, Content content) {
        catalogue.plant(List.of(CourseVersion.of(
                Id.of(id),
                1,
                content,
                TRAINER,
                "罗建国",
                Instant.parse("2026-09-01T00:00:00Z"),
                Id.of("person-officer"))));
        shelves.reindex(village.actor("admin"));
        return Id.of(id);
    }

    private static Content content(String title, boolean listing, List<Unit> units) {
        return new Content(
                title,
                "",
                title + "，写给一线教师。",
                listing ? List.of() : List.of("能用在自己的课上"),
                Subject.CHINESE,
                Set.of(Stage.PRIMARY),
                Set.of(3, 4),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(),
                new BigDecimal(listing ? "0" : "10"),
                List.of(),
                units,
                listing,
                CompletionRule.STANDARD);
    }
}
