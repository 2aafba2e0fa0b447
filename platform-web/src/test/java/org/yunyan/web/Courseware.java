package org.yunyan.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.context.ApplicationContext;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Item;
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
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;

/** Courses for the tests of screens and API, published and in the index. */
public class Courseware {

    public static final Id<Unit> TEXT = Id.of("text");
    public static final Id<Unit> FILM = Id.of("film");
    public static final Id<Unit> QUIZ = Id.of("quiz");
    public static final Id<Unit> DECK = Id.of("deck");

    /** A question of the bank; see {@link #bank}. */
    public static final Id<Item> ITEM = Id.of("recall-first");

    /** The film that {@link #film} uploads, as a class path resource; 109 seconds with captions. */
    private static final String FILM_FILE = "/org/yunyan/seeds/courses/lab-safety/recap";

    private static final Id<Person> TRAINER = Id.of("person-trainer");

    private final Catalogue catalogue;
    private final Shelves shelves;
    private final Village village;
    private final Bank bank;
    private final Skills skills;

    /** @param platform the one that is under test */
    public Courseware(ApplicationContext platform) {
        catalogue = platform.getBean(Catalogue.class);
        shelves = platform.getBean(Shelves.class);
        village = platform.getBean(Village.class);
        bank = platform.getBean(Bank.class);
        skills = platform.getBean(Skills.class);
    }

    /** Publishes a course of these units under this title, unless it is there already. */
    public Id<Course> offer(String id, String title, Unit... units) {
        return offer(id, title, CompletionRule.STANDARD, units);
    }

    /** The same with a rule of its own. */
    public Id<Course> offer(String id, String title, CompletionRule rule, Unit... units) {
        return plant(id, content(title, "", TrainingMode.ONLINE, false, List.of(units), rule));
    }

    /** Publishes a course for which people meet. */
    public Id<Course> meet(String id, String title, Unit... units) {
        return plant(id, content(title, "", TrainingMode.CONCENTRATED, false, List.of(units), CompletionRule.STANDARD));
    }

    /** Publishes a course that has an English title, too. */
    public Id<Course> translated(String id, String title, String english, Unit... units) {
        return plant(id, content(title, english, TrainingMode.ONLINE, false, List.of(units), CompletionRule.STANDARD));
    }

    /** A pointer to something elsewhere. */
    public Id<Course> list(String id, String title) {
        return plant(id, content(title, "", TrainingMode.ONLINE, true, List.of(), CompletionRule.STANDARD));
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

    /** Slides of two pages, really uploaded by the trainer. */
    public Unit slides() {
        try (PDDocument deck = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String words : List.of("First page", "Second page")) {
                PDPage page = new PDPage();
                deck.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(deck, page)) {
                    text.beginText();
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    text.newLineAtOffset(72, 600);
                    text.showText(words);
                    text.endText();
                }
            }
            deck.save(bytes);
            Media file = catalogue.upload(
                    village.actor("trainer"), "deck.pdf", new ByteArrayInputStream(bytes.toByteArray()));
            return Unit.slides(DECK, "看一看课件", 2, file.id(), 2);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The bank has {@link #ITEM}, whose first option is right. */
    public void bank() {
        skills.define(List.of(new Skill(Id.of("recall-skill"), SkillArea.TEACHING, "试商", "Estimating", "三(二)")));
        bank.plant(village.actor("trainer"), """
                ## SINGLE | recall-skill | 2 | GENERAL | PRIMARY | recall-first
                试商先做什么？
                - [x] 估一估
                - [ ] 猜一猜
                > 先估算，商就在附近。
                """);
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

    private static Content content(
            String title, String english, TrainingMode mode, boolean listing, List<Unit> units, CompletionRule rule) {
        return new Content(
                title,
                english,
                title + "，写给一线教师。",
                listing ? List.of() : List.of("能用在自己的课上"),
                Subject.CHINESE,
                Set.of(Stage.PRIMARY),
                Set.of(3, 4),
                TrainingLevel.COUNTY,
                mode,
                List.of(),
                new BigDecimal(listing ? "0" : "10"),
                List.of(),
                units,
                listing,
                rule);
    }
}
