package org.yunyan.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** One complete course as a folder: its description, its documents, its quiz, and its recap as video with captions. */
record CourseFolder(String slug) {

    private static final int ATTEMPTS = 3;
    private static final String BANK = "bank.md";

    private record Description(
            String title,
            String titleEn,
            String summary,
            List<String> outcomes,
            Subject subject,
            Set<Stage> stages,
            Set<Integer> grades,
            TrainingLevel level,
            TrainingMode mode,
            List<SkillAim> skills,
            BigDecimal hours,
            List<String> tags,
            List<Step> units) {}

    private record Step(
            String slug,
            String title,
            UnitKind kind,
            String file,
            String captions,
            int minutes,
            Integer passPercent,
            Integer pages,
            List<Point> recall) {}

    /** Where named questions of the bank are asked. */
    private record Point(int at, List<Id<org.yunyan.bank.Item>> items) {}

    private record Quiz(List<Item> questions) {}

    private record Item(
            String prompt, List<String> options, Set<Integer> correct, String explanation, Id<Skill> skill) {}

    private record Recap(List<Slide> slides) {}

    private record Slide(int seconds) {}

    /** @param upload keeps a file by its name and content, and answers where */
    Content read(BiFunction<String, InputStream, Id<Media>> upload) {
        Description course = SeedFile.json(path("course.json"), Description.class);
        return new Content(
                course.title,
                course.titleEn,
                course.summary,
                course.outcomes,
                course.subject,
                course.stages,
                course.grades,
                course.level,
                course.mode,
                course.skills,
                course.hours,
                course.tags,
                course.units.stream()
                        .map(step -> unit(step, upload).with(recall(step)))
                        .toList(),
                false,
                CompletionRule.STANDARD);
    }

    private Unit unit(Step step, BiFunction<String, InputStream, Id<Media>> upload) {
        Id<Unit> id = Id.of(step.slug);
        return switch (step.kind) {
            case DOCUMENT -> Unit.document(id, step.title, step.minutes, SeedFile.text(path(step.file)));
            case QUIZ ->
                new Unit(
                        id,
                        step.title,
                        step.kind,
                        step.minutes,
                        0,
                        "",
                        null,
                        null,
                        questions(step.file),
                        step.passPercent,
                        ATTEMPTS);
            case SLIDES -> Unit.slides(id, step.title, step.minutes, kept(step.file, upload), step.pages);
            case TEST, TASK -> throw new IllegalStateException("Not planted from a folder: " + step.kind);
            case VIDEO, AUDIO ->
                new Unit(
                        id,
                        step.title,
                        step.kind,
                        step.minutes,
                        seconds(),
                        "",
                        kept(step.file, upload),
                        kept(step.captions, upload),
                        List.of(),
                        null,
                        null);
        };
    }

    /** The questions of the bank that the course asks in between, as a text that the bank takes; empty without. */
    String questions() {
        return SeedFile.exists(path(BANK)) ? SeedFile.text(path(BANK)) : "";
    }

    private static List<Recall> recall(Step step) {
        return step.recall == null
                ? List.of()
                : step.recall.stream()
                        .map(point -> new Recall(point.at, Draw.named(point.items)))
                        .toList();
    }

    private List<Question> questions(String file) {
        List<Item> items = SeedFile.json(path(file), Quiz.class).questions;
        return IntStream.range(0, items.size())
                .mapToObj(i -> {
                    Item item = items.get(i);
                    return new Question(
                            Id.of("q" + (i + 1)),
                            item.prompt,
                            item.options,
                            item.correct,
                            item.explanation,
                            item.skill);
                })
                .toList();
    }

    /** The recap is as long as its slides together. */
    private int seconds() {
        return SeedFile.json(path("recap.json"), Recap.class).slides.stream()
                .mapToInt(Slide::seconds)
                .sum();
    }

    private Id<Media> kept(String file, BiFunction<String, InputStream, Id<Media>> upload) {
        if (file == null) {
            return null;
        }
        try (InputStream content = SeedFile.open(path(file))) {
            return upload.apply(slug + "-" + file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String path(String file) {
        return "courses/" + slug + "/" + file;
    }
}
